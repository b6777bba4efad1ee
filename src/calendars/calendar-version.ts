import { createHash } from 'node:crypto';
import { type Closure } from '../deadlines/calendar.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Coverage } from '../deadlines/merge-publication.js';

/**
 * Names the content of a merged table: the day of the merge and a hash, e.g. `2026-03-02-1f0c9a77b2d4`. Two tables
 * that differ in a day, a title, a note or their coverage have different versions.
 */
export function calendarVersion(
  mergedOn: IsoDate,
  { from, until }: Coverage,
  closures: readonly Closure[],
): string {
  const content = JSON.stringify([from, until, closures.map(({ on, title, notes }) => [on, title, notes])]);
  return `${mergedOn}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
}
