import { type IsoDate } from '../deadlines/iso-date.js';

/** Some days in a row: `fromOn` included, `toOn` excluded, null for without end. */
export interface DaySpan {
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate | null;
}

/**
 * The days at whose end something held, oldest first, with gaps between the spans.
 *
 * @param days those on which it can have changed, in any order; before the first of them it did not hold
 */
export function spansWhen(days: readonly IsoDate[], holds: (day: IsoDate) => boolean): DaySpan[] {
  const changes = [...new Set(days)]
    .sort()
    .map((fromOn) => ({ fromOn, isHeld: holds(fromOn) }))
    .filter(({ isHeld }, index, all) => isHeld !== (index > 0 && all[index - 1].isHeld));
  return changes.flatMap(({ fromOn, isHeld }, index) =>
    isHeld ? [{ fromOn, toOn: changes[index + 1]?.fromOn ?? null }] : [],
  );
}

/** The days from `sinceOn` (included) to `settledOn` (excluded) on which something mattered. */
interface Lasting {
  readonly sinceOn: IsoDate;
  readonly settledOn: IsoDate | null;
}

/**
 * What is left of something that lasts when the spans are taken out of it, each piece from its own first day on;
 * nothing when it lies in them as a whole.
 *
 * @param spans oldest first, without overlap
 */
export function outside<T extends Lasting>(lasting: T, spans: readonly DaySpan[]): T[] {
  const starts = [lasting.sinceOn, ...spans.map(({ toOn }) => toOn)];
  const ends = [...spans.map(({ fromOn }) => fromOn), null];
  return starts.flatMap((start, index) => {
    if (start === null) return [];
    const sinceOn = start > lasting.sinceOn ? start : lasting.sinceOn;
    const end = ends[index];
    const settledOn =
      end !== null && (lasting.settledOn === null || end < lasting.settledOn) ? end : lasting.settledOn;
    return settledOn === null || sinceOn < settledOn ? [{ ...lasting, sinceOn, settledOn }] : [];
  });
}
