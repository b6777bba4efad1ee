import { type EntityManager } from 'typeorm';
import { invalid } from '../errors/kinds.js';
import { letterColumn } from './letter-key.js';

/** The letter that is to be followed, and whether it, or one that it follows in turn, is the letter $3. */
const CHAIN = (column: 'id' | 'reference'): string => `
  WITH RECURSIVE chain (id, follows_id) AS (
    SELECT id, follows_letter_id FROM letter WHERE group_id = $1 AND ${column} = $2
    UNION SELECT l.id, l.follows_letter_id FROM letter l JOIN chain c ON l.id = c.follows_id)
  SELECT (SELECT id FROM letter WHERE group_id = $1 AND ${column} = $2) AS id,
    coalesce(bool_or(chain.id = $3), false) AS "isCircle"
  FROM chain`;

/** Links of one group are made one after another, so that two at once can't close a circle between them. */
const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtextextended('follow-ups of ' || $1::text, 0))`;

/**
 * The id of the letter that another one follows up.
 *
 * @param key its id or reference
 * @param followUpId the letter that is to follow it; null when that one is only being logged
 * @throws InvalidInput at /followsLetter when the group has no such letter, or the two would follow one another
 */
export async function followedLetter(
  tx: EntityManager,
  groupId: string,
  key: string,
  followUpId: string | null,
): Promise<string> {
  if (followUpId !== null) await tx.query(ONE_AT_A_TIME, [groupId]);
  const [{ id, isCircle }] = await tx.query<[{ id: string | null; isCircle: boolean }]>(
    CHAIN(letterColumn(key)),
    [groupId, key, followUpId],
  );
  const fault = (code: string, detail: string): Error => invalid('/followsLetter', code, detail);
  if (id === null)
    throw fault('unknown-letter', `There is no letter “${key}” here that this one could follow.`);
  if (id === followUpId)
    throw fault('follows-itself', 'A letter can’t follow itself. Name the earlier letter.');
  if (isCircle)
    throw fault(
      'follows-in-a-circle',
      `The letter “${key}” follows this one already, directly or by way of others. Name an earlier letter.`,
    );
  return id;
}
