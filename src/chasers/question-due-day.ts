import { type Calendar } from '../deadlines/calendar.js';
import { formatFullDay, type IsoDate } from '../deadlines/iso-date.js';
import {
  earliestNamedDay,
  type House,
  houseName,
  isSittingDay,
  type SittingDays,
  sittingDayFrom,
} from '../deadlines/sitting-days.js';
import { addWorkingDays } from '../deadlines/working-days.js';
import { invalid } from '../errors/kinds.js';

/** Working days within which an ordinary written question is expected to be answered, by House. */
const ANSWERED_WITHIN: Readonly<Record<House, number>> = { commons: 5, lords: 10 };

/**
 * The day by which an ordinary written question should be answered: five working days after tabling in the
 * Commons, ten in the Lords. Recess days count like others.
 *
 * @param calendar that of England and Wales
 * @throws CalendarTooShort when that day is outside the calendar's range
 * @see House of Commons Procedure Committee, monitoring of written questions; Companion to the Standing Orders (Lords)
 */
export function ordinaryAnswerDue(house: House, tabledOn: IsoDate, calendar: Calendar): IsoDate {
  return addWorkingDays(tabledOn, ANSWERED_WITHIN[house], calendar);
}

/**
 * Refuses a day on which the House does not sit as the day of tabling, naming the next on which it does.
 *
 * @throws InvalidInput at /madeOn
 * @throws SittingDaysUnknown when the sitting days around that day are not known
 */
export function checkTablingDay(tabledOn: IsoDate, sitting: SittingDays): void {
  if (isSittingDay(tabledOn, sitting)) return;
  const next = sittingDayFrom(tabledOn, sitting);
  throw invalid(
    '/madeOn',
    'not-a-sitting-day',
    `The ${houseName(sitting.house)} does not sit on ${formatFullDay(tabledOn)}. ` +
      `A question can be tabled from ${formatFullDay(next)}.`,
  );
}

/**
 * Refuses a named day that is not a sitting day with at least three days' notice, Saturdays and Sundays not
 * counted.
 *
 * @throws InvalidInput at /answerDueOn, with the earliest day that can be named
 * @throws SittingDaysUnknown when the sitting days around that day are not known
 */
export function checkNamedDay(tabledOn: IsoDate, namedDay: IsoDate | null, sitting: SittingDays): void {
  const earliest = earliestNamedDay(tabledOn, sitting);
  const hint = `The earliest for a question tabled on ${formatFullDay(tabledOn)} is ${formatFullDay(earliest)}.`;
  if (namedDay === null) {
    throw invalid(
      '/answerDueOn',
      'named-day-needed',
      `A named-day question names its day: give answerDueOn. ${hint}`,
    );
  }
  if (namedDay < earliest) {
    throw invalid(
      '/answerDueOn',
      'named-day-too-soon',
      `A named day needs three days of notice, Saturdays and Sundays not counted, and must be a sitting day. ${hint}`,
    );
  }
  if (!isSittingDay(namedDay, sitting)) throw notSitting(namedDay, sitting);
}

function notSitting(namedDay: IsoDate, sitting: SittingDays): Error {
  const next = formatFullDay(sittingDayFrom(namedDay, sitting));
  return invalid(
    '/answerDueOn',
    'named-day-not-sitting',
    `The ${houseName(sitting.house)} does not sit on ${formatFullDay(namedDay)}. The next sitting day is ${next}.`,
  );
}
