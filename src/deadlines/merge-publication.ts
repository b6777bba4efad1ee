import { type Closure } from './calendar.js';
import { DeadlineRefusal } from './deadline-refusal.js';
import { addDays, formatDay, isoDate, type IsoDate } from './iso-date.js';

/** The days a table speaks for, both ends included. */
export interface Coverage {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** One division's closures with the range they are known for. */
export interface CoveredClosures extends Coverage {
  readonly closures: readonly Closure[];
}

/** A bank holiday whose title or note differs from ours. */
export interface ChangedClosure {
  readonly before: Closure;
  readonly after: Closure;
}

/** The table after a merge, and what the merge did. */
export interface Merge {
  readonly closures: readonly Closure[];
  readonly coverage: Coverage;
  readonly added: readonly Closure[];
  /** The publication's title and note were taken. */
  readonly changed: readonly ChangedClosure[];
  /** Ours, in years the publication covers, that it lacks. Kept: only a person takes a bank holiday away. */
  readonly missing: readonly Closure[];
}

/** A publication that would leave years between itself and the table of which nothing is known. */
export class PublicationLeavesGap extends DeadlineRefusal {
  readonly code = 'publication-leaves-gap';

  constructor(ours: Coverage, theirs: Coverage) {
    super(
      `The publication covers ${formatDay(theirs.from)} to ${formatDay(theirs.until)} and the table ` +
        `${formatDay(ours.from)} to ${formatDay(ours.until)}; nothing is known of the days between. ` +
        'Merge a publication that covers those first.',
    );
  }
}

/** A publication that has too few days in a year that the table doesn't cover yet: a file cut short. */
export class PublicationIncomplete extends DeadlineRefusal {
  readonly code = 'publication-incomplete';

  constructor(year: string, found: number) {
    super(
      `The publication has only ${found} bank holidays in ${year}, and every division has at least ` +
        `${FEWEST_A_YEAR} a year. It looks cut short: download it again.`,
    );
  }
}

/** England and Wales has had eight a year since 1978; the other divisions have more. */
const FEWEST_A_YEAR = 8;

/**
 * Merges one division of a publication into its table. The publication speaks for whole years, from that of its first
 * event to that of its last. Nothing is ever removed and the coverage only grows, because GOV.UK drops past years
 * from its file: years it no longer has, and days it lacks in years it has, stay as they are. Merging twice
 * changes nothing more.
 *
 * @throws PublicationLeavesGap when its years don't touch the table's
 * @throws PublicationIncomplete when a year new to the table has fewer than eight days
 */
export function mergePublication(existing: CoveredClosures, published: readonly Closure[]): Merge {
  if (published.length === 0) return unchanged(existing);
  const theirs = yearsOf(published);
  const isTouching = theirs.from <= addDays(existing.until, 1) && theirs.until >= addDays(existing.from, -1);
  if (!isTouching) throw new PublicationLeavesGap(existing, theirs);
  refuseCutShort(existing, theirs, published);

  const ours = new Map(existing.closures.map((closure) => [closure.on, closure]));
  const theirsByDay = new Map(published.map((closure) => [closure.on, closure]));
  return {
    closures: inOrder([...new Map([...ours, ...theirsByDay]).values()]),
    coverage: {
      from: existing.from < theirs.from ? existing.from : theirs.from,
      until: existing.until > theirs.until ? existing.until : theirs.until,
    },
    added: inOrder(published.filter(({ on }) => !ours.has(on))),
    changed: inOrder(published).flatMap((after) => changeOf(ours.get(after.on), after)),
    missing: inOrder(
      existing.closures.filter(({ on }) => on >= theirs.from && on <= theirs.until && !theirsByDay.has(on)),
    ),
  };
}

function unchanged({ closures, from, until }: CoveredClosures): Merge {
  return { closures: inOrder(closures), coverage: { from, until }, added: [], changed: [], missing: [] };
}

function yearsOf(published: readonly Closure[]): Coverage {
  const days = inOrder(published);
  return {
    from: isoDate(`${days[0].on.slice(0, 4)}-01-01`),
    until: isoDate(`${days.at(-1)!.on.slice(0, 4)}-12-31`),
  };
}

function refuseCutShort(existing: Coverage, theirs: Coverage, published: readonly Closure[]): void {
  for (let year = Number(theirs.from.slice(0, 4)); year <= Number(theirs.until.slice(0, 4)); year += 1) {
    const isKnown = existing.from <= `${year}-01-01` && existing.until >= `${year}-12-31`;
    const found = published.filter(({ on }) => on.startsWith(`${year}`)).length;
    if (!isKnown && found < FEWEST_A_YEAR) throw new PublicationIncomplete(`${year}`, found);
  }
}

function changeOf(before: Closure | undefined, after: Closure): ChangedClosure[] {
  const isSame = !before || (before.title === after.title && before.notes === after.notes);
  return isSame ? [] : [{ before, after }];
}

const inOrder = (closures: readonly Closure[]): Closure[] =>
  [...closures].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
