import { shippedCalendar } from '../../calendars/data/bank-holidays.data.js';
import { DIVISIONS } from '../../deadlines/calendar.js';
import { addDays, daysBetween } from '../../deadlines/iso-date.js';
import { receivedOn } from '../../deadlines/receipt.js';
import { addWorkingDays, nextWorkingDay } from '../../deadlines/working-days.js';
import { TABLE_LEAD } from './calendar-ends-soon.rule.js';

/** Working days: the longest target that the directory takes, and the longest steps that a group can set. */
const LONGEST = { target: 60, post: 10, chase: 20 };

describe('calendar_ends_soon', () => {
  it.each(DIVISIONS)('comes before a letter sent that day could run off the table of %s', (division) => {
    const calendar = shippedCalendar(division);
    const sentOn = addDays(calendar.until, -TABLE_LEAD);
    const dueOn = addWorkingDays(
      receivedOn(sentOn, 'post', calendar, LONGEST.post),
      LONGEST.target,
      calendar,
    );
    const chasedOn = addWorkingDays(nextWorkingDay(dueOn, calendar), LONGEST.chase, calendar);
    expect(daysBetween(chasedOn, calendar.until)).toBeGreaterThanOrEqual(30);
  });
});
