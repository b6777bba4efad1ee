import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { appendSql } from '../timeline/timeline.js';
import { isEmpty, replayChanges } from './replay-changes.js';
import { REPLAY_TABLES, type ReplayRows, replayRows, type ReplayTable } from './replay-rows.js';
import { type Replay } from './replay.js';

const TABLES = Object.entries(REPLAY_TABLES);

const record = ({ columns }: ReplayTable): string =>
  columns.map(([name, , type]) => `"${name}" ${type}`).join(', ');

/** The rows of a letter that a replay may change, as JSON: a part of a statement that reads the letter `l`. */
export const STORED_REPLAY = `json_build_object(${TABLES.map(
  ([table, { columns }]) => `'${table}', coalesce((
    SELECT json_agg(json_build_object(${columns.map(jsonPair).join(', ')})) FROM ${table} t
    WHERE t.letter_id = l.id), '[]')`,
).join(', ')})`;

function jsonPair([name, column, type]: ReplayTable['columns'][number]): string {
  return `'${name}', ${type === 'timestamptz' ? `rfc3339(t.${column})` : `t.${column}`}`;
}

const HISTORY_AT = TABLES.length + 4;

/**
 * $1: the letter, $2: its group, $3: its status; from $4 on the rows of each table, of which one that is there is replaced; then
 * the lines of history.
 */
const PUT: NamedQuery = {
  name: 'put_replay',
  text: `WITH ${TABLES.map(([table, shape], index) => `t${index} AS (${putInto(table, shape, `$${index + 4}`)})`).join(', ')},
    history AS (${appendSql(HISTORY_AT)})
    UPDATE letter SET status = $3 WHERE id = $1 AND status <> $3`,
};

function putInto(table: string, shape: ReplayTable, value: string): string {
  const { columns, key, hasGroup } = shape;
  const isKey = (name: string): boolean => key.includes(name);
  const target = columns.filter(([name]) => isKey(name)).map(([, column]) => column);
  const found = columns.map(([name]) => (name === 'id' ? 'coalesce(s.id, new_id())' : `s."${name}"`));
  const others = columns.filter(([name]) => !isKey(name)).map(([, column]) => `${column} = excluded.${column}`);
  return `
    INSERT INTO ${table} (letter_id, ${hasGroup ? 'group_id, ' : ''}${columns.map(([, column]) => column).join(', ')})
    SELECT $1::uuid, ${hasGroup ? '$2::uuid, ' : ''}${found.join(', ')}
    FROM json_to_recordset(${value}) AS s(${record(shape)})
    ON CONFLICT (${(table === 'letter_status' ? ['letter_id', ...target] : target).join(', ')})
      DO UPDATE SET ${others.join(', ')}`;
}

/** $1: the letter; from $2 on the rows to take away, of which only the keys are looked at. */
const TAKE_AWAY: NamedQuery = {
  name: 'take_away_replay',
  text: `WITH ${TABLES.map(
    ([table, shape], index) => `t${index} AS (
      DELETE FROM ${table} t USING json_to_recordset($${index + 2}) AS s(${record(shape)})
      WHERE t.letter_id = $1 AND ${shape.columns
        .filter(([name]) => shape.key.includes(name))
        .map(([name, column]) => `t.${column} = s."${name}"`)
        .join(' AND ')})`,
  ).join(', ')} SELECT 1`,
};

/** What is to be put in place: what a replay found, what is stored, and the values of `appendSql`. */
export interface ReplayToStore {
  readonly letter: { readonly id: string; readonly groupId: string };
  readonly stored: ReplayRows;
  readonly replay: Replay;
  readonly history: readonly unknown[];
}

/**
 * Puts what follows from the facts in place of what is stored, and writes the history of it. Only rows that differ are
 * written: in one statement, or two when some have to go.
 */
export async function storeReplay(
  tx: EntityManager,
  { letter, stored, replay, history }: ReplayToStore,
): Promise<void> {
  const { put, gone } = replayChanges(stored, replayRows(replay));
  const status = replay.status[replay.status.length - 1].status;
  const json = (rows: ReplayRows): string[] =>
    TABLES.map(([table]) => JSON.stringify(rows[table as keyof ReplayRows]));
  if (!isEmpty(gone)) await runNamedIn(tx, TAKE_AWAY, [letter.id, ...json(gone)]);
  await runNamedIn(tx, PUT, [letter.id, letter.groupId, status, ...json(put), ...history]);
}
