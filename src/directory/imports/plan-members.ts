import { nameKey } from '../name-key.js';
import { type MemberRecord } from './member-record.js';
import { type Fields, type Reconciled, reconcile } from './reconcile.js';
import { type StoredDirectory } from './stored-directory.js';

/**
 * Members as people. Somebody of the directory is that Member when Parliament's id is the same, or when one person alone without such
 * an id has the name and the constituency. The name alone is no proof: another is added then.
 */
export function planMembers(
  members: readonly MemberRecord[],
  { person: { rows, records } }: StoredDirectory,
  newId: () => string,
): Reconciled {
  const byParliament = new Map([...rows].map(([id, { parliamentId }]) => [parliamentId, id]));
  const seat = ({ name, constituency }: Fields): string =>
    `${nameKey(String(name))} of ${nameKey(String(constituency))}`;
  const bySeat = new Map<string, string | null>();
  for (const [id, fields] of rows) {
    if (fields.parliamentId !== null || fields.constituency === null) continue;
    bySeat.set(seat(fields), bySeat.has(seat(fields)) ? null : id);
  }
  const wanted = members.map(({ parliamentId, ...fields }) => ({
    sourceId: String(parliamentId),
    fields: { parliamentId, ...fields },
  }));
  return reconcile(wanted, {
    stored: rows,
    records,
    find: ({ fields }) =>
      byParliament.get(fields.parliamentId) ??
      (fields.constituency === null ? null : (bySeat.get(seat(fields)) ?? null)),
    newId,
    refusal({ fields }, id) {
      const owner = byParliament.get(fields.parliamentId);
      return owner === undefined || owner === id ? null : 'another person has this id of Parliament';
    },
  });
}
