import { nextWait } from '../outbox/next-wait.js';

/** Minutes to wait after the first, second, … time that a delivery was not taken; some 32 hours together. */
const WAITS = [1, 5, 30, 120, 300, 600, 840] as const;

/** How often a delivery is tried before it is given up. */
export const MOST_ATTEMPTS = WAITS.length + 1;

/** For how many days nothing may be taken before a webhook is switched off. */
export const DAYS_UNTIL_STOPPED = 3;

/** How many minutes to wait when it was not taken for the `attempts`th time; null when it was tried often enough. */
export const waitAfter = (attempts: number): number | null => nextWait(WAITS, attempts);
