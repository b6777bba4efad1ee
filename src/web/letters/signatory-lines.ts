import { type NewSignatory } from '../../letters/log-letter.command.js';
import { plainLines } from '../forms/lengths.js';

/** The most names that a letter can have under it. */
export const MOST_SIGNATORIES = 700;

/**
 * Signatories typed or pasted one a line, in the order printed. Each line is kept as it is; what follows a dash in it is
 * the capacity: “Ada Example MP – Co-Chair”. Empty lines are left out.
 */
export function signatoryLines(text: string): NewSignatory[] {
  const lines = plainLines(text).split('\n');
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .map((signedAs) => ({ signedAs, capacity: capacityIn(signedAs) }));
}

/** The part of a printed line that names the person, without what follows the dash. */
export function nameIn(signedAs: string): string {
  return signedAs.split(DASH)[0];
}

const DASH = /\s+[-–—]\s+/;

function capacityIn(signedAs: string): string | null {
  const [, ...rest] = signedAs.split(DASH);
  return rest.length > 0 ? signedAs.slice(signedAs.search(DASH)).replace(DASH, '').slice(0, 200) : null;
}
