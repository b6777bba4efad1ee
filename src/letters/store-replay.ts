import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { appendSql } from '../timeline/timeline.js';
import { isEmpty, replayChanges } from './replay-changes.js';
import {
  REPLAY_TABLES,
  type ReplayRow,
  type ReplayRows,
  replayRows,
  type ReplayTable,
  type ReplayTableName,
} from './replay-rows.js';
import { type Replay } from './replay.js';

/** A letter and what follows from its facts. `stored`, when it was read, is what is there now. */
export interface ReplayedLetter {
  readonly letter: { readonly id: string; readonly groupId: string };
  readonly result: Replay;
  readonly stored?: ReplayRows;
}

const TABLES = Object.entries(REPLAY_TABLES) as [ReplayTableName, ReplayTable][];

/** The rows of a letter that a replay may change, as JSON: a part of a statement that reads the letter `l`. */
export const STORED_REPLAY = `json_build_object(${TABLES.map(
  ([table, { columns }]) => `'${table}', coalesce((
    SELECT json_agg(json_build_object(${columns.map(jsonPair).join(', ')})) FROM ${table} t
    WHERE t.letter_id = l.id), '[]')`,
).join(', ')})`;

function jsonPair([name, column, type]: ReplayTable['columns'][number]): string {
  return `'${name}', ${type === 'timestamptz' ? `rfc3339(t.${column})` : `t.${column}`}`;
}

const CLEAR: NamedQuery = {
  name: 'clear_replays',
  text: `WITH ${TABLES.map(([table], index) => `t${index} AS (DELETE FROM ${table} WHERE letter_id = ANY ($1))`).join(', ')}
    SELECT`,
};

/** Rows to take away, by table; only their letters and keys are looked at. */
const TAKE_AWAY: NamedQuery = {
  name: 'take_away_replayed',
  text: `WITH ${TABLES.map(
    ([table, shape], index) => `t${index} AS (
      DELETE FROM ${table} t USING ${rowsAt(index + 1, shape)}
      WHERE t.letter_id = s."letterId" AND ${keyOf(shape)
        .map(([name, column]) => `t.${column} = s."${name}"`)
        .join(' AND ')})`,
  ).join(', ')} SELECT`,
};

const ASKS_AT = TABLES.length + 1;
const STATUS_AT = ASKS_AT + 1;

/** Rows to put, by table, of which one that is there is replaced; since when asks are settled; the letters' statuses; and, if any, the lines of history. */
const put = (history: string): string => `
  WITH ${history} ${TABLES.map(([table, shape], index) => `t${index} AS (${putInto(table, shape, index + 1)})`).join(', ')},
    asks AS (
      UPDATE ask SET settled_on = s."settledOn" FROM json_to_recordset($${ASKS_AT}) AS s(id uuid, "settledOn" date)
      WHERE ask.id = s.id AND ask.settled_on IS DISTINCT FROM s."settledOn")
  UPDATE letter SET status = s.status
  FROM json_to_recordset($${STATUS_AT}) AS s("letterId" uuid, status text)
  WHERE id = s."letterId" AND letter.status <> s.status`;

const PUT: NamedQuery = { name: 'put_replays', text: put('') };
const PUT_AND_TELL: NamedQuery = {
  name: 'put_replays_and_tell',
  text: put(`history AS (${appendSql(STATUS_AT + 1)}),`),
};

function putInto(table: ReplayTableName, shape: ReplayTable, place: number): string {
  const { columns, hasGroup } = shape;
  const key = keyOf(shape).map(([, column]) => column);
  const found = columns.map(([name]) => (name === 'id' ? 'coalesce(s.id, new_id())' : `s."${name}"`));
  const others = columns.map(([, column]) => column).filter((column) => !key.includes(column));
  return `
    INSERT INTO ${table} (letter_id, ${hasGroup ? 'group_id, ' : ''}${columns.map(([, column]) => column).join(', ')})
    SELECT s."letterId", ${hasGroup ? 's."groupId", ' : ''}${found.join(', ')} FROM ${rowsAt(place, shape)}
    ON CONFLICT (${(table === 'letter_status' ? ['letter_id', ...key] : key).join(', ')})
      DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`;
}

function rowsAt(place: number, { columns }: ReplayTable): string {
  const record = columns.map(([name, , type]) => `"${name}" ${type}`).join(', ');
  return `json_to_recordset($${place}) AS s("letterId" uuid, "groupId" uuid, ${record})`;
}

function keyOf({ columns, key }: ReplayTable): ReplayTable['columns'] {
  return columns.filter(([name]) => key.includes(name));
}

/**
 * Puts what follows from the facts in place of what is stored, in one statement however many letters, or two when rows
 * have to go. Of a letter of which the stored rows were read only what differs is written.
 *
 * @param history the values of `appendSql`: lines of history to be written with it
 */
export async function storeReplays(
  tx: EntityManager,
  replayed: readonly ReplayedLetter[],
  history?: readonly unknown[],
): Promise<void> {
  const unread = replayed.filter(({ stored }) => !stored).map(({ letter }) => letter.id);
  if (unread.length > 0) await runNamedIn(tx, CLEAR, [unread]);
  const changes = replayed.map(({ letter, result, stored }) => {
    const { put, gone } = replayChanges(stored, replayRows(result));
    return { letter, put, gone, status: result.status[result.status.length - 1].status };
  });
  const all = (
    rowsOf: (change: (typeof changes)[number], table: ReplayTableName) => readonly ReplayRow[],
  ): string[] =>
    TABLES.map(([table]) =>
      JSON.stringify(
        changes.flatMap((change) => {
          const { id: letterId, groupId } = change.letter;
          return rowsOf(change, table).map((row) => ({ letterId, groupId, ...row }));
        }),
      ),
    );
  if (changes.some(({ gone }) => !isEmpty(gone)))
    await runNamedIn(
      tx,
      TAKE_AWAY,
      all(({ gone }, table) => gone[table]),
    );
  const statuses = JSON.stringify(changes.map(({ letter, status }) => ({ letterId: letter.id, status })));
  const asks = JSON.stringify(replayed.flatMap(({ result }) => result.asks));
  const values = [...all(({ put }, table) => put[table]), asks, statuses];
  await runNamedIn(tx, history ? PUT_AND_TELL : PUT, [...values, ...(history ?? [])]);
}
