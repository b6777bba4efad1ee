import { SHIPPED_SUCCESSIONS } from '../data/successions.data.js';
import { daysBetween, isIsoDate, type IsoDate } from '../../deadlines/iso-date.js';
import { nameKey } from '../name-key.js';
import { type Fields } from './reconcile.js';

/** That one body took over from another, and on which day. */
export interface Succession {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly on: IsoDate;
}

/** Days by which the end of one body and the start of the next may differ in the source. */
const MOST_DAYS_APART = 10;

/** The successions that Postbag knows of between the bodies of the directory, by the days on which these ended and began. */
export function planSuccessions(organisations: ReadonlyMap<string, Fields>): Succession[] {
  const named = (name: string, day: 'fromOn' | 'toOn', on: IsoDate): string[] =>
    [...organisations]
      .filter(([, fields]) => nameKey(String(fields.name)) === nameKey(name) && isNear(fields[day], on))
      .map(([id]) => id);
  return SHIPPED_SUCCESSIONS.flatMap(({ on, from, to }) => {
    const successors = to.flatMap((name) => named(name, 'fromOn', on));
    const predecessors = from.flatMap((name) => named(name, 'toOn', on));
    return predecessors.flatMap((predecessorId) =>
      successors.map((successorId) => ({ predecessorId, successorId, on })),
    );
  });
}

function isNear(day: Fields[string] | undefined, on: IsoDate): boolean {
  return isIsoDate(day) && Math.abs(daysBetween(day, on)) <= MOST_DAYS_APART;
}
