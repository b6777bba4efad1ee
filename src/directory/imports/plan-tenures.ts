import { type AppointmentRecord } from './minister-records.js';
import { isSharedDay, pushTo } from './plan-people.js';
import { type Fields, type Reconciled, reconcile } from './reconcile.js';
import { type StoredDirectory } from './stored-directory.js';

/** What tenures of this source say of where they come from. */
const MINISTERS_SOURCE = 'Institute for Government Ministers Database';

/**
 * Appointments of the source. A tenure of the same person in the same office from the same day is that one. One that shares a day
 * with another is refused, since a person holds an office once.
 */
export function planTenures(
  appointments: readonly AppointmentRecord[],
  { tenure: { rows, records } }: StoredDirectory,
  ids: { readonly offices: ReadonlyMap<string, string>; readonly people: ReadonlyMap<string, string> },
  newId: () => string,
): Reconciled {
  const taken = new Set([...records.values()].map(({ targetId }) => targetId));
  const key = ({ officeId, personId, fromOn }: Fields): string =>
    `${String(officeId)} ${String(personId)} ${String(fromOn)}`;
  const byKey = new Map([...rows].filter(([id]) => !taken.has(id)).map(([id, fields]) => [key(fields), id]));
  const wanted = appointments.flatMap(({ id, personId, postId, fromOn, toOn }) => {
    const [officeId, person] = [ids.offices.get(postId), ids.people.get(personId)];
    if (officeId === undefined || person === undefined) return [];
    return [{ sourceId: id, fields: { officeId, personId: person, fromOn, toOn, source: MINISTERS_SOURCE } }];
  });
  const speaksOf = new Map(
    wanted.map(({ sourceId, fields }) => [records.get(sourceId)?.targetId ?? byKey.get(key(fields)), fields]),
  );
  const ofPerson = new Map<string, { id: string; fields: Fields }[]>();
  for (const [id, fields] of rows) {
    pushTo(ofPerson, String(fields.personId), { id, fields: speaksOf.get(id) ?? fields });
  }
  return reconcile(wanted, {
    stored: rows,
    records,
    find: ({ fields }) => byKey.get(key(fields)) ?? null,
    newId,
    refusal({ fields }, id) {
      const others = (ofPerson.get(String(fields.personId)) ?? []).filter((other) => other.id !== id);
      const clash = others.find((other) => isSharedDay(other.fields, fields));
      if (clash)
        return `the directory has this person in this office from ${String(clash.fields.fromOn)} already`;
      pushTo(ofPerson, String(fields.personId), { id, fields });
      return null;
    },
  });
}
