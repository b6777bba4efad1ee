import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { endOfList, type House, houseName } from '../deadlines/sitting-days.js';
import { type Sitting } from './sections/awaiting.js';

/** From when a signatory can put a question; both null when that can be done on the day itself. */
export interface QuestionDay {
  readonly notBefore: IsoDate | null;
  readonly note: string | null;
}

/**
 * The first day, from `on`, on which one of the Houses of the signatories sits, so that a written question can be tabled,
 * and why it is not today. Without a signatory's House, the Commons is looked at. Where sitting days are not known it
 * says so; it never guesses.
 */
export function questionDay(
  on: IsoDate,
  houses: readonly House[],
  sittings: readonly Sitting[],
): QuestionDay {
  const asked: readonly House[] = houses.length > 0 ? houses : ['commons'];
  const [first] = sittings
    .filter(({ house, nextOn }) => asked.includes(house) && nextOn !== null)
    .sort((a, b) => (a.nextOn! < b.nextOn! ? -1 : a.nextOn! > b.nextOn! ? 1 : a.house < b.house ? -1 : 1));
  if (!first) return { notBefore: null, note: unknown(asked, sittings) };
  if (first.nextOn === on) return { notBefore: null, note: null };
  const why = first.recess ?? `the ${houseName(first.house)} does not sit before then`;
  return {
    notBefore: first.nextOn,
    note: `A written question can’t be tabled before ${formatDay(first.nextOn!)} (${why})`,
  };
}

function unknown(houses: readonly House[], sittings: readonly Sitting[]): string {
  const names = houses.map((house) => `the ${houseName(house)}`).join(' and ');
  const ends = sittings
    .filter(({ house }) => houses.includes(house))
    .map(({ house, untilOn }) => endOfList({ house, until: untilOn }));
  const why = ends.length === 0 ? '' : ` (${ends.join(', ')})`;
  return `It is not known when ${names} sits next${why}: check before a written question is tabled`;
}
