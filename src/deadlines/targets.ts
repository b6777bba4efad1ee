import { DeadlineRefusal } from './deadline-refusal.js';
import { type IsoDate } from './iso-date.js';

/** How many working days a body allows itself to answer, and when that was so. */
export interface Target {
  /** Null for the common ceiling, which is no body's row. */
  readonly id: string | null;
  /** Working days, day 1 being the working day after receipt. */
  readonly days: number;
  /** First day on which it holds; null: always did. */
  readonly from: IsoDate | null;
  /** First day on which it no longer holds; null: still does. */
  readonly to: IsoDate | null;
  /** Where the figure was published, in words fit to be quoted. */
  readonly source: string;
}

/**
 * The limit common to all departments for letters from Members of either House.
 *
 * @see Cabinet Office, Guide to Handling Correspondence, and its published data on responses to correspondence from
 * MPs and Peers, which count answers within 20 working days for every body beside its own target
 */
export const TWENTY_DAY_CEILING: Target = Object.freeze({
  id: null,
  days: 20,
  from: null,
  to: null,
  source: 'Cabinet Office, Guide to Handling Correspondence',
});

/** What applies to a body that has published no target of its own: the common ceiling. */
export const CEILING = TWENTY_DAY_CEILING;

/** Two targets of one body hold on the same day, so that none can be said to apply. */
export class TargetsOverlap extends DeadlineRefusal {
  readonly code = 'targets-overlap';

  constructor(day: IsoDate, targets: readonly Target[]) {
    super(
      `On ${day} more than one reply target applies (${targets.map(({ days }) => days).join(' and ')} working days). ` +
        'End the earlier target on the day the later one begins.',
    );
  }
}

/**
 * The target in force on a day (the day of receipt), or the common ceiling when the body had none then.
 *
 * @param targets one body's rows, in any order
 * @throws TargetsOverlap when more than one is in force that day
 */
export function targetOn(targets: readonly Target[], day: IsoDate): Target {
  const inForce = targets.filter(
    ({ from, to }) => (from === null || from <= day) && (to === null || day < to),
  );
  if (inForce.length > 1) throw new TargetsOverlap(day, inForce);
  return inForce[0] ?? CEILING;
}
