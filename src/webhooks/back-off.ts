/** Minutes to wait after the first, second, … time that a delivery was not taken; some 32 hours together. */
const WAITS = [1, 5, 30, 120, 300, 600, 840] as const;

/** How often a delivery is tried before it is given up. */
export const MOST_ATTEMPTS = WAITS.length + 1;

/** For how many days nothing may be taken before a webhook is switched off. */
export const DAYS_UNTIL_STOPPED = 3;

/**
 * How many minutes to wait before a delivery is tried again.
 *
 * @param attempts how often it was tried and not taken, the last time included: 1 or more
 * @returns null when it was tried often enough
 */
export function waitAfter(attempts: number): number | null {
  if (!Number.isInteger(attempts) || attempts < 1)
    throw new RangeError(`attempts must be 1 or more: ${attempts}`);
  return WAITS[attempts - 1] ?? null;
}
