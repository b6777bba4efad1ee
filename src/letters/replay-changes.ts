import { REPLAY_TABLES, type ReplayRow, type ReplayRows } from './replay-rows.js';

/** What must be written so that the tables have what a replay found: rows to put, rows to take away, by table. */
export interface ReplayChanges {
  readonly put: ReplayRows;
  readonly gone: ReplayRows;
}

const TABLES = Object.keys(REPLAY_TABLES) as (keyof typeof REPLAY_TABLES)[];

/** Nothing is stored: of a letter that is new, or of which everything was taken away. */
export const NOTHING: ReplayRows = { letter_status: [], recipient_status: [], leg: [], deadline: [] };

/** Compares what is stored with what a replay found. A row that is the same is neither put nor taken away. */
export function replayChanges(stored: ReplayRows | undefined, found: ReplayRows): ReplayChanges {
  const before = stored ?? NOTHING;
  const changes = TABLES.map((table) => {
    const names = REPLAY_TABLES[table].columns.map(([name]) => name);
    return table === 'deadline'
      ? deadlineChanges(before[table], found[table], names)
      : keyedChanges(before[table], found[table], names, REPLAY_TABLES[table].key);
  });
  const of = (part: keyof Changes): ReplayRows =>
    Object.fromEntries(TABLES.map((table, index) => [table, changes[index][part]])) as unknown as ReplayRows;
  return { put: of('put'), gone: of('gone') };
}

/** Whether nothing at all must be written. */
export function isEmpty(rows: ReplayRows): boolean {
  return TABLES.every((table) => rows[table].length === 0);
}

interface Changes {
  readonly put: readonly ReplayRow[];
  readonly gone: readonly ReplayRow[];
}

function keyedChanges(
  stored: readonly ReplayRow[],
  found: readonly ReplayRow[],
  names: readonly string[],
  key: readonly string[],
): Changes {
  const before = new Map(stored.map((row) => [valuesOf(row, key), valuesOf(row, names)]));
  const kept = new Set(found.map((row) => valuesOf(row, key)));
  return {
    put: found.filter((row) => before.get(valuesOf(row, key)) !== valuesOf(row, names)),
    gone: stored.filter((row) => !kept.has(valuesOf(row, key))),
  };
}

/** What makes a deadline that has changed the same deadline: it keeps its row. */
const SAME = ['kind', 'recipientId', 'legPosition', 'windowId', 'replyId', 'sinceOn'];

/** Deadlines are told apart by ids that a replay does not know: each one found takes the row that is most like it. */
function deadlineChanges(
  stored: readonly ReplayRow[],
  found: readonly ReplayRow[],
  names: readonly string[],
): Changes {
  const content = names.filter((name) => name !== 'id');
  const left = new Set(stored);
  const take = (row: ReplayRow, by: readonly string[]): ReplayRow | undefined => {
    const values = valuesOf(row, by);
    const twin = [...left].find((other) => valuesOf(other, by) === values);
    if (twin) left.delete(twin);
    return twin;
  };
  const changed = found.filter((row) => !take(row, content));
  return { put: changed.map((row) => ({ ...row, id: take(row, SAME)?.id ?? null })), gone: [...left] };
}

/** Some values of a row as text that is the same when they are, in whatever order PostgreSQL keeps the fields of JSON. */
function valuesOf(row: ReplayRow, names: readonly string[]): string {
  return names.map((name) => textOf(row[name] ?? null)).join();
}

/** Few values are objects: only those need their fields sorted, at every depth. */
function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value, (_name, part: unknown) => (isPlainObject(part) ? sorted(part) : part))
    : JSON.stringify(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(object: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
