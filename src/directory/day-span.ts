import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { invalid } from '../errors/kinds.js';

/** A span of days: `fromOn` included (null: from ever), `toOn` the first day after it (null: no end). */
export interface DaySpan {
  readonly fromOn: IsoDate | null;
  readonly toOn: IsoDate | null;
}

/**
 * Refuses a span without a day in it.
 *
 * @throws InvalidInput at /toOn
 */
export function refuseReversed({ fromOn, toOn }: DaySpan): void {
  if (fromOn === null || toOn === null || fromOn < toOn) return;
  throw invalid(
    '/toOn',
    'span-reversed',
    `toOn (${toOn}) must be later than fromOn (${fromOn}): it is the first day on which this no longer holds.`,
  );
}

/** Whether some day is in both spans. */
export function overlap(a: DaySpan, b: DaySpan): boolean {
  const startsBeforeEnd = (one: DaySpan, other: DaySpan): boolean =>
    one.fromOn === null || other.toOn === null || one.fromOn < other.toOn;
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

/** The span in words, e.g. `from 1 January 2017 until the day before 1 January 2023`. */
export function spanWords({ fromOn, toOn }: DaySpan): string {
  const start = fromOn === null ? 'from the beginning' : `from ${formatDay(fromOn)}`;
  return toOn === null ? `${start} on` : `${start} until the day before ${formatDay(toOn)}`;
}
