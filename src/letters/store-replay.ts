import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { appendSql } from '../timeline/timeline.js';
import { isEmpty, replayChanges } from './replay-changes.js';
import {
  REPLAY_TABLES,
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

/** What calendars tell of a deadline that is gone. */
const GONE = 'id, group_id, letter_id, kind, due_on, due_at, recipient_id, leg_position, reply_id, rule';

const TODAY = `$${TABLES.length + 1}::date`;

/**
 * Rows to take away, by table; only their letters and keys are looked at. Of deadlines that mattered it is kept that they are
 * gone, and since which day, so that calendars can tell.
 */
const TAKE_AWAY: NamedQuery = {
  name: 'take_away_replayed',
  text: `WITH ${TABLES.map(
    ([table, shape], index) => `${table}_gone_now AS (
      DELETE FROM ${table} t USING ${rowsAt(index + 1, shape)}
      WHERE t.letter_id = s."letterId" AND ${keyOf(shape)
        .map(([name, column]) => `t.${column} = s."${name}"`)
        .join(' AND ')} RETURNING t.*)`,
  ).join(', ')}
    INSERT INTO deadline_gone (${GONE}, gone_on)
    SELECT ${GONE}, ${TODAY} FROM deadline_gone_now WHERE settled_on IS NULL OR settled_on > ${TODAY}`,
};

/**
 * Takes the letters' turns: sets their statuses and counts the replay, but for a letter of which something else was written
 * since its `replays` was read. Gives the ids of the others as `turn`.
 */
export const takeTurns = (place: number): string => `
  turn AS (
    UPDATE letter SET status = s.status, replays = letter.replays + 1
    FROM json_to_recordset($${place}) AS s("letterId" uuid, status text, replays int)
    WHERE id = s."letterId" AND letter.replays = coalesce(s.replays, letter.replays)
    RETURNING id)`;

/** The value that `takeTurns` reads for one letter; without `replays` it has its turn whatever was written since. */
export interface Turn {
  readonly letterId: string;
  readonly status: string;
  readonly replays?: number;
}

/** A statement that writes what follows from the facts, with what it writes first. */
interface PutStatement {
  readonly name: string;
  /** Parts of WITH with values from $1 on. One is `turn`: when it gives no row, nothing more is written. */
  readonly first: string;
  /** How many values `first` takes. */
  readonly places: number;
  /** Writes lines of history too: values of `appendSql`. */
  readonly tells: boolean;
  /** What it returns. */
  readonly returns?: string;
  /** What history keeps as `after` of the line `e`. */
  readonly after?: string;
}

/**
 * Rows to put, by table, of which one that is there is replaced; since when asks are settled; and, if any, the lines of
 * history. Its values: those of `first`, then `putValues`, then those of `appendSql`.
 */
export function putStatement({ name, first, places, tells, returns, after }: PutStatement): NamedQuery {
  const asksAt = places + TABLES.length + 1;
  const parts = [
    first,
    ...(tells ? [`history AS (${appendSql(asksAt + 1, { after, where: IN_TURN })})`] : []),
    ...TABLES.map(([table, shape], index) => `t${index} AS (${putInto(table, shape, places + index + 1)})`),
    `settled_asks AS (
      UPDATE ask SET settled_on = s."settledOn" FROM json_to_recordset($${asksAt}) AS s(id uuid, "settledOn" date)
      WHERE ask.id = s.id AND ask.settled_on IS DISTINCT FROM s."settledOn" AND ${IN_TURN})`,
  ];
  return { name, text: `WITH ${parts.join(', ')} ${returns ?? 'SELECT id FROM turn'}` };
}

const IN_TURN = 'EXISTS (SELECT FROM turn)';

const PUT = putStatement({ name: 'put_replays', first: takeTurns(1), places: 1, tells: false });
const PUT_AND_TELL = putStatement({
  name: 'put_replays_and_tell',
  first: takeTurns(1),
  places: 1,
  tells: true,
});

function putInto(table: ReplayTableName, shape: ReplayTable, place: number): string {
  const { columns, hasGroup } = shape;
  const key = keyOf(shape).map(([, column]) => column);
  const found = columns.map(([name]) => (name === 'id' ? 'coalesce(s.id, new_id())' : `s."${name}"`));
  const others = columns.map(([, column]) => column).filter((column) => !key.includes(column));
  return `
    INSERT INTO ${table} (letter_id, ${hasGroup ? 'group_id, ' : ''}${columns.map(([, column]) => column).join(', ')})
    SELECT s."letterId", ${hasGroup ? 's."groupId", ' : ''}${found.join(', ')} FROM ${rowsAt(place, shape)} WHERE ${IN_TURN}
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
 * @param today the day on which it is done
 * @param history the values of `appendSql`: lines of history to be written with it
 */
export async function storeReplays(
  tx: EntityManager,
  replayed: readonly ReplayedLetter[],
  today: IsoDate,
  history?: readonly unknown[],
): Promise<void> {
  const unread = replayed.filter(({ stored }) => !stored).map(({ letter }) => letter.id);
  if (unread.length > 0) await runNamedIn(tx, CLEAR, [unread]);
  const put = await takeAwayGone(tx, replayed, today);
  const turns = replayed.map(({ letter, result }): Turn => ({
    letterId: letter.id,
    status: statusOf(result),
  }));
  await runNamedIn(tx, history ? PUT_AND_TELL : PUT, [JSON.stringify(turns), ...put, ...(history ?? [])]);
}

/** Takes away the rows that some replays leave no more, on the day `today`. Gives the values of `putStatement`. */
export async function takeAwayGone(
  tx: EntityManager,
  replayed: readonly ReplayedLetter[],
  today: IsoDate,
): Promise<readonly string[]> {
  const { put, gone } = changesOf(replayed);
  if (gone) await runNamedIn(tx, TAKE_AWAY, [...gone, today]);
  return put;
}

/** The status on which a replay ends. */
export function statusOf({ status }: Replay): string {
  return status[status.length - 1].status;
}

/** What must be written of some replays: values of `putStatement`, and of what takes rows away when some have to go. */
export function changesOf(replayed: readonly ReplayedLetter[]): {
  readonly put: readonly string[];
  readonly gone: readonly string[] | null;
} {
  const changes = replayed.map(({ letter, result, stored }) => ({
    letter,
    ...replayChanges(stored, replayRows(result)),
  }));
  const rows = (of: 'put' | 'gone'): string[] =>
    TABLES.map(([table]) =>
      JSON.stringify(
        changes.flatMap(({ letter: { id: letterId, groupId }, [of]: byTable }) =>
          byTable[table].map((row) => ({ letterId, groupId, ...row })),
        ),
      ),
    );
  const asks = JSON.stringify(replayed.flatMap(({ result }) => result.asks));
  return {
    put: [...rows('put'), asks],
    gone: changes.every(({ gone }) => isEmpty(gone)) ? null : rows('gone'),
  };
}
