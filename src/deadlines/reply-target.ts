import { type Calendar } from './calendar.js';
import { type WorkingDaysRule } from './deadline.js';
import { type IsoDate } from './iso-date.js';
import { type Target } from './targets.js';
import { addWorkingDays, skippedClosures } from './working-days.js';

/** The day a reply is due and the rule that gave it. */
export interface DueDay {
  readonly dueOn: IsoDate;
  readonly rule: WorkingDaysRule;
}

/**
 * The last day on which a body's reply is in time, with all that is needed to explain it later, even when the
 * calendar and the target have changed since.
 *
 * @param body who owes the reply, in words
 * @param startOn the day of receipt, which is not counted
 * @throws CalendarTooShort when either day is outside the calendar's range
 */
export function replyDue({
  body,
  target,
  startOn,
  calendar,
}: {
  body: string;
  target: Target;
  startOn: IsoDate;
  calendar: Calendar;
}): DueDay {
  const dueOn = addWorkingDays(startOn, target.days, calendar);
  return {
    dueOn,
    rule: {
      rule: 'working_days',
      body,
      days: target.days,
      targetSource: target.source,
      startOn,
      division: calendar.division,
      skipped: skippedClosures(startOn, dueOn, calendar),
      calendarVersion: calendar.version,
    },
  };
}
