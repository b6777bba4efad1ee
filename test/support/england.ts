import {
  BANK_HOLIDAYS_FROM,
  BANK_HOLIDAYS_UNTIL,
  BANK_HOLIDAYS_VERSION,
  shippedClosures,
} from '../../src/calendars/data/bank-holidays.data.js';
import { buildCalendar } from '../../src/deadlines/calendar.js';

/** Working days in England by the shipped bank holidays. */
export const england = buildCalendar({
  division: 'england-and-wales',
  version: BANK_HOLIDAYS_VERSION,
  from: BANK_HOLIDAYS_FROM,
  until: BANK_HOLIDAYS_UNTIL,
  closures: shippedClosures('england-and-wales'),
});
