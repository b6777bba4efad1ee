import { Temporal } from 'temporal-polyfill';
import { formatDay, isoDate, type IsoDate } from '../deadlines/iso-date.js';
import { invalid } from '../errors/kinds.js';

/** The days that a report tells about, both included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The period asked for; what is left out is the month up to its last day, and its last day is `asOf`. The month up to
 * 21 December begins on 22 November, the day after 21 November.
 *
 * @throws InvalidInput at /from when the period ends before it begins, at /to when it ends after `asOf`
 */
export function reportPeriod(asked: { from?: IsoDate; to?: IsoDate }, asOf: IsoDate): Period {
  const { to = asOf } = asked;
  if (to > asOf) {
    throw invalid(
      '/to',
      'period-after-as-of',
      `The period can’t end on ${formatDay(to)}, after the day of the report, ${formatDay(asOf)}. ` +
        'Choose an earlier day for to, or a later one for asOf.',
    );
  }
  const { from = monthUpTo(to) } = asked;
  if (from <= to) return { from, to };
  throw invalid(
    '/from',
    'period-reversed',
    `The period can’t begin on ${formatDay(from)}, after it ends on ${formatDay(to)}. Choose an earlier day for from.`,
  );
}

function monthUpTo(day: IsoDate): IsoDate {
  return isoDate(Temporal.PlainDate.from(day).subtract({ months: 1 }).add({ days: 1 }).toString());
}
