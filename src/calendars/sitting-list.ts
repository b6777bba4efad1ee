import { addDays, formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { type House, houseName, HOUSES, type Recess } from '../deadlines/sitting-days.js';
import { invalid } from '../errors/kinds.js';
import { type SittingTable } from './merge-sitting-days.js';
import { type SittingRun } from './sitting-csv.js';

/** A run of sitting days of one House, whichever. */
type Run = Pick<SittingRun, 'firstOn' | 'lastOn'>;

/**
 * What files say of each House that they name: days in order and once each, recesses in order.
 *
 * @throws InvalidInput at `/recesses` when two recesses of a House overlap
 */
export function sittingLists(
  runs: readonly SittingRun[],
  recesses: readonly Recess[],
): (SittingTable & { readonly house: House })[] {
  return HOUSES.flatMap((house) => {
    const days = daysOf(runs.filter((run) => run.house === house));
    const own = recesses
      .filter((recess) => recess.house === house)
      .sort((a, b) => (a.firstOn < b.firstOn ? -1 : Number(a.firstOn > b.firstOn)));
    refuseOverlap(own);
    const coverage = days.length > 0 ? { from: days[0], until: days[days.length - 1] } : null;
    return coverage || own.length > 0 ? [{ house, coverage, days, recesses: own }] : [];
  });
}

/** The single days of runs, in order and once each. */
export function daysOf(runs: readonly Run[]): IsoDate[] {
  const days = runs.flatMap(({ firstOn, lastOn }) => {
    const own: IsoDate[] = [];
    for (let day = firstOn; day <= lastOn; day = addDays(day, 1)) own.push(day);
    return own;
  });
  return [...new Set(days)].sort();
}

function refuseOverlap(recesses: readonly Recess[]): void {
  recesses.slice(1).forEach((next, index) => {
    const before = recesses[index];
    if (next.firstOn > before.lastOn) return;
    throw invalid(
      '/recesses',
      'recesses-overlap',
      `Two recesses of the ${houseName(next.house)} overlap: ${before.name} to ${formatDay(before.lastOn)} and ` +
        `${next.name} from ${formatDay(next.firstOn)}. Correct the file.`,
    );
  });
}
