import { nextWait } from '../outbox/next-wait.js';

/** Minutes to wait after the first, second, … time that a mail was not taken; some 16 hours together. */
const WAITS = [1, 5, 15, 60, 120, 240, 480] as const;

/** How often a mail is tried before it is a dead letter. */
export const MOST_ATTEMPTS = WAITS.length + 1;

/** How many minutes to wait when it was not taken for the `attempts`th time; null when it was tried often enough. */
export const waitAfter = (attempts: number): number | null => nextWait(WAITS, attempts);
