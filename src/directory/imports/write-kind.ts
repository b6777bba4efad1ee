import { type EntityManager } from 'typeorm';
import { type TimelineEvent } from '../../timeline/timeline-event.js';
import { type TimelineEntry } from '../../timeline/timeline.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Writes } from './reconcile.js';
import { COLUMNS, type Kind } from './stored-directory.js';

/** From which source the rows come, and when they are written. */
export interface ImportStamp {
  readonly source: 'ministers' | 'members';
  readonly at: string;
}

/** Writes what an import changes of one kind of thing: three statements at most, however many rows. */
export async function writeKind(
  tx: EntityManager,
  kind: Kind,
  { added, changed, records }: Writes,
  { source, at }: ImportStamp,
): Promise<void> {
  const rows = added.map(({ id, fields }) => ({ id, ...fields }));
  if (rows.length > 0)
    await tx.query(insertSql(kind, namesIn(added.map(({ fields }) => fields))), [JSON.stringify(rows), at]);
  const news = changed.map(({ id, after }) => ({ id, after }));
  if (news.length > 0) await tx.query(updateSql(kind), [JSON.stringify(news)]);
  if (records.length > 0) await tx.query(recordSql(kind), [JSON.stringify(records), source]);
}

/** The lines of history of these writes. */
export function historyOf(kind: Kind, { added, changed }: Writes, on: IsoDate): TimelineEntry[] {
  const entry = (id: string, what: 'added' | 'changed'): Omit<TimelineEntry, 'after'> => ({
    groupId: null,
    subject: { kind, id },
    event: `${kind}-${what}` satisfies TimelineEvent,
    on,
  });
  return [
    ...added.map(({ id, fields }) => ({ ...entry(id, 'added'), after: fields })),
    ...changed.map(({ id, before, after }) => ({ ...entry(id, 'changed'), before, after })),
  ];
}

function namesIn(rows: readonly object[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function insertSql(kind: Kind, names: readonly string[]): string {
  const columns = names.map((name) => COLUMNS[kind][name].column);
  const typed = names.map((name) => `"${name}" ${COLUMNS[kind][name].type}`);
  return `INSERT INTO ${kind} (id, ${columns.join(', ')}, created_at)
    SELECT id, ${names.map((name) => `"${name}"`).join(', ')}, $2
    FROM json_to_recordset($1::json) AS r (id uuid, ${typed.join(', ')})`;
}

/** A field that a row says nothing of stays as it is; one that it says null of is emptied. */
function updateSql(kind: Kind): string {
  const sets = Object.entries(COLUMNS[kind]).map(
    ([name, { column, type }]) =>
      `${column} = CASE WHEN r.after ? '${name}' THEN (r.after ->> '${name}')::${type} ELSE t.${column} END`,
  );
  const version = kind === 'tenure' ? '' : ', version = t.version + 1';
  return `UPDATE ${kind} t SET ${sets.join(', ')}${version}
    FROM json_to_recordset($1::json) AS r (id uuid, after jsonb) WHERE t.id = r.id`;
}

function recordSql(kind: Kind): string {
  return `INSERT INTO source_record (source, kind, source_id, ${kind}_id, said)
    SELECT $2, '${kind}', "sourceId", "targetId", said
    FROM json_to_recordset($1::json) AS r ("sourceId" text, "targetId" uuid, said jsonb)
    ON CONFLICT (source, kind, source_id) DO UPDATE SET said = excluded.said`;
}
