import { createHash } from 'node:crypto';
import { DIVISIONS, type Division } from '../deadlines/calendar.js';
import { type Publication } from '../deadlines/gov-uk-publication.js';
import { DomainError } from '../errors/domain-error.js';
import { type StoredTable } from './calendar-tables.js';

/** The stored table of every division. */
export type StoredTables = Readonly<Record<Division, StoredTable>>;

/** The tables are not what they were when the merge was previewed, or the publication is another. */
export class MergeStale extends DomainError {
  constructor() {
    super(
      'stale',
      'changed-meanwhile',
      'Since the preview the bank-holiday table was changed, or this is not the publication that was previewed. ' +
        'Nothing was changed. Preview it again, look at what would move, then apply with the new version.',
    );
  }
}

/** Sixteen hexadecimal digits that change when the publication's days or any stored table does. */
export function mergeVersion(published: Publication, stored: StoredTables): string {
  const content = DIVISIONS.map((division) => [
    stored[division].version,
    published[division].map(({ on, title, notes }) => [on, title, notes]),
  ]);
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}

/**
 * Lets a merge pass that is what was previewed, or that was not previewed (`ifVersion` null).
 *
 * @throws MergeStale otherwise
 */
export function refuseOtherThanPreviewed(version: string, ifVersion: string | null | undefined): void {
  if (ifVersion && ifVersion !== version) throw new MergeStale();
}
