import { nameKey } from '../name-key.js';
import { type PersonName } from './import-links.sql.js';
import { type LeftOut, type MinisterFile, type MinisterRecords } from './minister-records.js';
import { planOffices, planOrganisations } from './plan-bodies.js';
import { heldOffices, planPeople } from './plan-people.js';
import { planSuccessions, type Succession } from './plan-successions.js';
import { planTenures } from './plan-tenures.js';
import { type Fields, type Reconciled, type Writes } from './reconcile.js';
import { type Kind, type StoredDirectory } from './stored-directory.js';

/** Everything that an import of ministers writes, and what it leaves out. */
export interface MinistersPlan {
  readonly writes: Readonly<Record<Kind, Writes>>;
  readonly names: readonly PersonName[];
  readonly successions: readonly Succession[];
  readonly leftOut: readonly LeftOut[];
  /** Names of added people that somebody else in the directory has too, who may be the same. */
  readonly sameNames: readonly string[];
}

/** Works the import out from the files and the directory as it is. */
export function planMinisters(
  records: MinisterRecords,
  stored: StoredDirectory,
  newId: () => string,
): MinistersPlan {
  const organisation = planOrganisations(records, stored, newId);
  const office = planOffices(records, stored, organisation.ids, newId);
  const held = heldOffices(records.appointments, office.ids);
  const person = planPeople(records.people, stored, held, newId);
  const ids = { offices: office.ids, people: person.ids };
  const tenure = planTenures(records.appointments, stored, ids, newId);
  const refusals = [
    ...refusedRows('organisation', records.organisations, organisation),
    ...refusedRows('post', records.posts, office),
    ...refusedRows('person', records.people, person),
    ...refusedRows('appointment', records.appointments, tenure),
  ];
  return {
    writes: {
      organisation: organisation.writes,
      office: office.writes,
      person: person.writes,
      tenure: tenure.writes,
    },
    names: otherNames(records, person),
    successions: planSuccessions(after(stored.organisation.rows, organisation.writes)),
    leftOut: [...records.leftOut, ...refusals],
    sameNames: sharedNames(person.writes, stored),
  };
}

function refusedRows(
  file: MinisterFile,
  rows: readonly { id: string; line: number }[],
  { refused }: Reconciled,
): LeftOut[] {
  return rows.flatMap(({ id, line }) => {
    const detail = refused.get(id);
    return detail === undefined ? [] : [{ file, line, detail }];
  });
}

/** The names of those who had more than one. */
function otherNames({ people }: MinisterRecords, { ids }: Reconciled): PersonName[] {
  return people.flatMap(({ id, names }) => {
    const personId = ids.get(id);
    if (personId === undefined || names.length < 2) return [];
    return names.map((name) => ({ personId, ...name }));
  });
}

function after(rows: ReadonlyMap<string, Fields>, { added, changed }: Writes): Map<string, Fields> {
  const all = new Map(rows);
  for (const { id, fields } of added) all.set(id, fields);
  for (const { id, after: fields } of changed) all.set(id, { ...all.get(id), ...fields });
  return all;
}

function sharedNames({ added }: Writes, { person }: StoredDirectory): string[] {
  const known = new Set([...person.rows.values()].map(({ name }) => nameKey(String(name))));
  return added.map(({ fields }) => String(fields.name)).filter((name) => known.has(nameKey(name)));
}
