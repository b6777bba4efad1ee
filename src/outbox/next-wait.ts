/**
 * How many minutes to wait before what was not taken is tried again.
 *
 * @param waits minutes to wait after the first, second, … time
 * @param attempts how often it was tried and not taken, the last time included: 1 or more
 * @returns null when it was tried often enough
 */
export function nextWait(waits: readonly number[], attempts: number): number | null {
  if (!Number.isInteger(attempts) || attempts < 1)
    throw new RangeError(`attempts must be 1 or more: ${attempts}`);
  return waits[attempts - 1] ?? null;
}
