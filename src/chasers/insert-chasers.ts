import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { type ChaserFields } from './chaser-fields.js';

/** A chaser to be written. */
export interface NewChaser {
  readonly id: string;
  readonly letterId: string;
  readonly fields: ChaserFields;
}

/** $1 group, $2 the chasers, $3 the instant. In their order, so that those of one day keep it. */
const INSERT: NamedQuery = {
  name: 'insert_chasers',
  text: `
    INSERT INTO chaser (id, group_id, letter_id, recipient_id, kind, made_on, made_by, spoke_to, note, created_at)
    SELECT c.id, $1, c."letterId", c."recipientId", c.kind, c."madeOn", c."madeBy", c."spokeTo", c.note, $3::timestamptz
    FROM ROWS FROM (json_to_recordset($2) AS (id uuid, "letterId" uuid, "recipientId" uuid, kind text, "madeOn" date,
      "madeBy" text, "spokeTo" text, note text)) WITH ORDINALITY AS c ORDER BY c.ordinality`,
};

const IDS: NamedQuery = { name: 'new_ids', text: 'SELECT new_id() AS id FROM generate_series(1, $1::int)' };

/** As many new ids as are wanted. */
export async function newIds(tx: EntityManager, count: number): Promise<string[]> {
  const rows = await runNamedIn<{ id: string }>(tx, IDS, [count]);
  return rows.map(({ id }) => id);
}

/** Writes chasers, none of them a written question, in one statement. */
export async function insertChasers(
  tx: EntityManager,
  groupId: string,
  chasers: readonly NewChaser[],
  createdAt: string,
): Promise<void> {
  const rows = chasers.map(({ id, letterId, fields }) => ({ id, letterId, ...fields }));
  await runNamedIn(tx, INSERT, [groupId, JSON.stringify(rows), createdAt]);
}
