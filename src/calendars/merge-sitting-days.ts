import { DeadlineRefusal } from '../deadlines/deadline-refusal.js';
import { addDays, formatDay, type IsoDate, weekday } from '../deadlines/iso-date.js';
import { type House, houseName, type Recess } from '../deadlines/sitting-days.js';
import { type Coverage } from '../deadlines/merge-publication.js';

/** One House's sitting days and recesses. `coverage` is null where nothing is said of sitting days. */
export interface SittingTable {
  readonly coverage: Coverage | null;
  /** Single days, in order. */
  readonly days: readonly IsoDate[];
  /** In order. */
  readonly recesses: readonly Recess[];
}

/** What taking a list over does to one House's table. */
export interface SittingMerge {
  readonly coverage: Coverage;
  readonly addedDays: readonly IsoDate[];
  readonly removedDays: readonly IsoDate[];
  /** A recess whose days or name changed is removed and added. */
  readonly addedRecesses: readonly Recess[];
  readonly removedRecesses: readonly Recess[];
}

/** A list that would leave days between itself and the table of which nothing is known. */
export class SittingDaysLeaveGap extends DeadlineRefusal {
  readonly code = 'sitting-days-leave-gap';

  constructor(house: House, ours: Coverage, theirs: Coverage) {
    super(
      `The sitting days of the ${houseName(house)} are known from ${formatDay(ours.from)} to ${formatDay(ours.until)}, ` +
        `and the file has those from ${formatDay(theirs.from)} to ${formatDay(theirs.until)}; of the days between, ` +
        'not all are in a known recess. Load a file that has them, or the recess as well.',
    );
  }
}

/**
 * Takes a list of sitting days and recesses over into a House's table. The list speaks for the days from its first to its
 * last: within them it replaces what was known, since planned days change; outside them nothing is removed. Recesses do
 * the same by themselves. Coverage only grows, and stays one range: days between may only be weekends or in a recess.
 *
 * @throws SittingDaysLeaveGap when the list and the table don't touch
 */
export function mergeSittingDays(
  house: House,
  stored: SittingTable & { coverage: Coverage },
  list: SittingTable,
): SittingMerge {
  const listed = new Set(list.days);
  const known = new Set(stored.days);
  return {
    coverage: list.coverage ? grown(house, stored, list, list.coverage) : stored.coverage,
    addedDays: list.days.filter((day) => !known.has(day)),
    removedDays: stored.days.filter(
      (day) => list.coverage && isWithin(day, list.coverage) && !listed.has(day),
    ),
    ...mergedRecesses(stored.recesses, list.recesses),
  };
}

/** Whether a merge does anything to a table with this coverage. */
export function isChanging(merge: SittingMerge, { from, until }: Coverage): boolean {
  const { coverage, addedDays, removedDays, addedRecesses, removedRecesses } = merge;
  const moved = [addedDays, removedDays, addedRecesses, removedRecesses].some(({ length }) => length > 0);
  return moved || coverage.from !== from || coverage.until !== until;
}

function grown(
  house: House,
  stored: SittingTable & { coverage: Coverage },
  list: SittingTable,
  theirs: Coverage,
): Coverage {
  const ours = stored.coverage;
  const [first, second] = ours.from <= theirs.from ? [ours, theirs] : [theirs, ours];
  const recesses = [...stored.recesses, ...list.recesses];
  for (let day = addDays(first.until, 1); day < second.from; day = addDays(day, 1)) {
    const isAccountedFor = weekday(day) % 6 === 0 || recesses.some((recess) => isIn(day, recess));
    if (!isAccountedFor) throw new SittingDaysLeaveGap(house, ours, theirs);
  }
  return { from: first.from, until: ours.until > theirs.until ? ours.until : theirs.until };
}

function mergedRecesses(
  stored: readonly Recess[],
  list: readonly Recess[],
): Pick<SittingMerge, 'addedRecesses' | 'removedRecesses'> {
  const known = new Set(stored.map(keyOf));
  const listed = new Set(list.map(keyOf));
  const [from, until] = [
    list[0]?.firstOn,
    list
      .map(({ lastOn }) => lastOn)
      .sort()
      .at(-1),
  ];
  const isSpokenFor = ({ firstOn, lastOn }: Recess): boolean =>
    from !== undefined && until !== undefined && firstOn <= until && lastOn >= from;
  return {
    addedRecesses: list.filter((recess) => !known.has(keyOf(recess))),
    removedRecesses: stored.filter((recess) => isSpokenFor(recess) && !listed.has(keyOf(recess))),
  };
}

const isWithin = (day: IsoDate, { from, until }: Coverage): boolean => from <= day && day <= until;
const isIn = (day: IsoDate, { firstOn, lastOn }: Recess): boolean => firstOn <= day && day <= lastOn;
const keyOf = ({ firstOn, lastOn, name }: Recess): string => `${firstOn}/${lastOn}/${name}`;
