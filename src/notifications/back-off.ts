/** Minutes to wait after the first, second, … time that a mail was not taken; some 16 hours together. */
const WAITS = [1, 5, 15, 60, 120, 240, 480] as const;

/** How often a mail is tried before it is a dead letter. */
export const MOST_ATTEMPTS = WAITS.length + 1;

/**
 * How many minutes to wait before a mail is tried again.
 *
 * @param attempts how often it was tried and not taken, the last time included: 1 or more
 * @returns null when it was tried often enough
 */
export function waitAfter(attempts: number): number | null {
  if (!Number.isInteger(attempts) || attempts < 1)
    throw new RangeError(`attempts must be 1 or more: ${attempts}`);
  return WAITS[attempts - 1] ?? null;
}
