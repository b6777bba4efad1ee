import { nameKey } from '../name-key.js';
import { type AppointmentRecord, type PersonRecord } from './minister-records.js';
import { type Fields, type Reconciled, reconcile, type Wanted } from './reconcile.js';
import { type StoredDirectory } from './stored-directory.js';

/** The offices, in the directory's ids, that a person of the source held, by the source's id of the person. */
export type HeldOffices = ReadonlyMap<
  string,
  readonly { readonly officeId: string; readonly fromOn: string; readonly toOn: string | null }[]
>;

/**
 * People of the source. Somebody of the directory is that person when Parliament's id is the same, or when one person alone without
 * such an id has that name and held one of the offices on one of the days. The name alone is no proof: another is added then.
 */
export function planPeople(
  people: readonly PersonRecord[],
  { person: { rows, records }, tenure }: StoredDirectory,
  held: HeldOffices,
  newId: () => string,
): Reconciled {
  const taken = new Set([...records.values()].map(({ targetId }) => targetId));
  const byParliament = new Map(
    [...rows].flatMap(([id, { parliamentId }]) => (parliamentId === null ? [] : [[parliamentId, id]])),
  );
  const byName = new Map<string, string[]>();
  for (const [id, { name, parliamentId }] of rows) {
    if (parliamentId === null && !taken.has(id)) pushTo(byName, nameKey(String(name)), id);
  }
  const tenuresOf = new Map<string, Fields[]>();
  for (const fields of tenure.rows.values()) pushTo(tenuresOf, String(fields.personId), fields);
  const names = new Map(people.map(({ id, names }) => [id, names.map(({ name }) => nameKey(name))]));
  const find = ({ sourceId, fields }: Wanted): string | null => {
    const known = fields.parliamentId === null ? undefined : byParliament.get(fields.parliamentId);
    if (known !== undefined) return String(known);
    const called = [...new Set(names.get(sourceId))].flatMap((name) => byName.get(name) ?? []);
    const holders = called.filter((id) =>
      (tenuresOf.get(id) ?? []).some((own) =>
        (held.get(sourceId) ?? []).some((one) => isSharedDay(own, one)),
      ),
    );
    return holders.length === 1 && !taken.has(holders[0]) ? holders[0] : null;
  };
  const wanted = people.map(({ id, name, parliamentId }) => ({
    sourceId: id,
    fields: { name, parliamentId },
  }));
  return reconcile(wanted, {
    stored: rows,
    records,
    find: (one) => {
      const id = find(one);
      if (id !== null) taken.add(id);
      return id;
    },
    newId,
    refusal({ fields }, id) {
      const owner = fields.parliamentId === null ? undefined : byParliament.get(fields.parliamentId);
      return owner === undefined || owner === id
        ? null
        : `another person has the Parliament id ${String(fields.parliamentId)}`;
    },
  });
}

/** What each person of the source held. */
export function heldOffices(
  appointments: readonly AppointmentRecord[],
  officeIds: ReadonlyMap<string, string>,
): HeldOffices {
  const held = new Map<string, { officeId: string; fromOn: string; toOn: string | null }[]>();
  for (const { personId, postId, fromOn, toOn } of appointments) {
    const officeId = officeIds.get(postId);
    if (officeId !== undefined) pushTo(held, personId, { officeId, fromOn, toOn });
  }
  return held;
}

/** Whether two tenures are of one office and have a day in common; `toOn` is the first day after. */
export function isSharedDay(
  a: Fields,
  b: { officeId: string; fromOn: string; toOn: string | null } | Fields,
): boolean {
  const isBefore = (one: Fields, other: Fields): boolean =>
    other.toOn === null || String(one.fromOn) < String(other.toOn);
  return a.officeId === b.officeId && isBefore(a, b) && isBefore(b, a);
}

/** Adds a value to the list under a key. */
export function pushTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
