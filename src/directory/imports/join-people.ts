import { compareEnds } from './compare-ends.js';
import { type LeftOut, type NameRecord, type PersonRecord } from './minister-records.js';

/** One row of the file of people: somebody under one name. */
export interface PersonRow extends NameRecord {
  readonly line: number;
  readonly id: string;
  readonly parliamentId: number | null;
}

/**
 * One record for each person of several rows, which stand for their names one after another. The name that has no end is
 * theirs now, or else the one that ended last. An id of Parliament that an earlier person has is left out with its row.
 */
export function joinPeople(rows: readonly PersonRow[], leftOut: LeftOut[]): PersonRecord[] {
  const rowsById = new Map<string, PersonRow[]>();
  for (const row of rows) rowsById.set(row.id, [...(rowsById.get(row.id) ?? []), row]);
  const owners = new Map<number, number>();
  return [...rowsById.values()].flatMap((own) => {
    const record = personOf(own);
    const owner = record.parliamentId === null ? undefined : owners.get(record.parliamentId);
    if (owner !== undefined) {
      const detail = `id_parliament ${record.parliamentId} is that of the person in line ${owner}`;
      leftOut.push({ file: 'person', line: record.line, detail });
      return [];
    }
    if (record.parliamentId !== null) owners.set(record.parliamentId, record.line);
    return [record];
  });
}

function personOf(rows: readonly PersonRow[]): PersonRecord {
  const [latest] = [...rows].sort((a, b) => compareEnds(b.toOn, a.toOn));
  const names = rows.map(({ name, fromOn, toOn }) => ({ name, fromOn, toOn }));
  const parliamentId = rows.find((row) => row.parliamentId !== null)?.parliamentId ?? null;
  return { line: rows[0].line, id: latest.id, name: latest.name, names: oncePerName(names), parliamentId };
}

function oncePerName(names: readonly NameRecord[]): NameRecord[] {
  return [...new Map(names.map((name) => [name.name, name])).values()];
}
