import { type Calendar } from './calendar.js';
import { type IsoDate } from './iso-date.js';
import { countWorkingDays } from './working-days.js';

/** How far the count of working days has come. */
export interface Progress {
  /** Working days since receipt: 0 on the day of receipt and before. Goes on past `of` when late. */
  readonly workingDay: number;
  /** Working days allowed. */
  readonly of: number;
  /** Working days still to come, the due day included; 0 on the due day and after. */
  readonly workingDaysLeft: number;
  /** Working days since the due day. May be 0 while late: on the Saturday after a Friday. */
  readonly workingDaysLate: number;
  readonly isDueToday: boolean;
  /** True from the calendar day after the due day, working day or not. */
  readonly isLate: boolean;
}

/**
 * How far a letter is on its way to its due day, at the end of a day.
 *
 * @param startOn the day of receipt, which is not counted
 * @param dueOn the last day in time
 * @param on the day from which it is judged, in London
 * @throws CalendarTooShort when any of the days is outside the calendar's range
 */
export function progress({
  startOn,
  dueOn,
  on,
  calendar,
}: {
  startOn: IsoDate;
  dueOn: IsoDate;
  on: IsoDate;
  calendar: Calendar;
}): Progress {
  return {
    workingDay: countWorkingDays(startOn, on, calendar),
    of: countWorkingDays(startOn, dueOn, calendar),
    workingDaysLeft: countWorkingDays(on < startOn ? startOn : on, dueOn, calendar),
    workingDaysLate: countWorkingDays(dueOn, on, calendar),
    isDueToday: on === dueOn,
    isLate: on > dueOn,
  };
}
