import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is yes.
 *
 * @param limit how long to go on asking, in milliseconds; on a busy machine it may take longer
 * @param every pause between two questions, in milliseconds
 * @returns false when the answer was still no at the end
 */
export async function waitUntil(
  isSo: () => boolean | Promise<boolean>,
  limit: number,
  every = 10,
): Promise<boolean> {
  for (let waited = 0; waited < limit; waited += every) {
    if (await isSo()) return true;
    await sleep(every);
  }
  return isSo();
}
