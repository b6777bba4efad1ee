import { csvTable, type TableRow } from './csv-table.js';
import { joinPeople, type PersonRow } from './join-people.js';
import {
  type AppointmentRecord,
  type LeftOut,
  type MinisterFile,
  type MinisterFiles,
  type MinisterRecords,
  type OrganisationRecord,
  type PostRecord,
} from './minister-records.js';
import { dayIn, idIn, nameIn, numberIn, spanIn, UnusableRow } from './read-cells.js';

/**
 * Reads the four files. A row that can't be used is left out and named; so is one that speaks of such a row.
 *
 * @throws InvalidInput when a file is not CSV or lacks a column
 */
export function readMinisters(files: MinisterFiles): MinisterRecords {
  const leftOut: LeftOut[] = [];
  const organisations = once('organisation', readOrganisations(files.organisation, leftOut), leftOut);
  const organisationIds = idsOf(organisations);
  const posts = once('post', readPosts(files.post, organisationIds, leftOut), leftOut);
  const people = joinPeople(readPeople(files.person, leftOut), leftOut);
  const known = { postIds: idsOf(posts), personIds: idsOf(people) };
  const appointments = once('appointment', readAppointments(files.appointment, known, leftOut), leftOut);
  return { organisations, posts, people, appointments, leftOut };
}

function readOrganisations(text: string, leftOut: LeftOut[]): OrganisationRecord[] {
  const rows = csvTable('organisation', text, ['id', 'name', 'short_name', 'start_date', 'end_date']);
  return usable('organisation', rows, leftOut, ({ line, cells }) => ({
    line,
    id: idIn('id', cells.id),
    name: nameIn('name', cells.name),
    shortName: cells.short_name.slice(0, 40) || null,
    ...spanIn(cells.start_date, cells.end_date),
  }));
}

function readPosts(text: string, organisationIds: ReadonlySet<string>, leftOut: LeftOut[]): PostRecord[] {
  const rows = csvTable('post', text, ['id', 'organisation_id', 'name']);
  return usable('post', rows, leftOut, ({ line, cells }) => ({
    line,
    id: idIn('id', cells.id),
    organisationId: knownId('organisation_id', cells.organisation_id, organisationIds),
    name: nameIn('name', cells.name),
  }));
}

function readPeople(text: string, leftOut: LeftOut[]): PersonRow[] {
  const rows = csvTable('person', text, ['id', 'id_parliament', 'name', 'start_date', 'end_date']);
  return usable('person', rows, leftOut, ({ line, cells }) => ({
    line,
    id: idIn('id', cells.id),
    name: nameIn('name', cells.name),
    parliamentId: numberIn('id_parliament', cells.id_parliament),
    ...spanIn(cells.start_date, cells.end_date),
  }));
}

function readAppointments(
  text: string,
  { postIds, personIds }: { postIds: ReadonlySet<string>; personIds: ReadonlySet<string> },
  leftOut: LeftOut[],
): AppointmentRecord[] {
  const rows = csvTable('appointment', text, ['id', 'person_id', 'post_id', 'start_date', 'end_date']);
  return usable('appointment', rows, leftOut, ({ line, cells }) => {
    const fromOn = dayIn('start_date', cells.start_date);
    if (fromOn === null) throw new UnusableRow('start_date is empty');
    const { toOn } = spanIn(cells.start_date, cells.end_date);
    const personId = knownId('person_id', cells.person_id, personIds);
    const postId = knownId('post_id', cells.post_id, postIds);
    return { line, id: idIn('id', cells.id), personId, postId, fromOn, toOn };
  });
}

function usable<Column extends string, Row>(
  file: MinisterFile,
  rows: readonly TableRow<Column>[],
  leftOut: LeftOut[],
  read: (row: TableRow<Column>) => Row,
): Row[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (error) {
      if (!(error instanceof UnusableRow)) throw error;
      leftOut.push({ file, line: row.line, detail: error.message });
      return [];
    }
  });
}

/** The rows without those whose id an earlier one has. */
function once<Row extends { id: string; line: number }>(
  file: MinisterFile,
  rows: readonly Row[],
  leftOut: LeftOut[],
): Row[] {
  const lines = new Map<string, number>();
  return rows.filter(({ id, line }) => {
    const earlier = lines.get(id);
    if (earlier === undefined) return lines.set(id, line);
    leftOut.push({ file, line, detail: `line ${earlier} has the same id` });
    return false;
  });
}

function knownId(column: string, cell: string, known: ReadonlySet<string>): string {
  const id = idIn(column, cell);
  if (known.has(id)) return id;
  throw new UnusableRow(`${column} ${id} names no row that was taken over`);
}

const idsOf = (rows: readonly { id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));
