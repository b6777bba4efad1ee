import { type IsoDate } from '../../deadlines/iso-date.js';

/** The order of the days on which things ended, for sorting; what has no end comes last. */
export function compareEnds(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
