import { type EntityManager } from 'typeorm';
import { type DivisionMerge } from '../calendars/merge-summary.js';
import { CEILING } from '../deadlines/targets.js';
import { COUNTING_KINDS, type StoredDay } from './moved-days.js';

/** The row of one day, fenced: with old statistics PostgreSQL would read all days of the division for each deadline. */
const dayOf = (day: string): string =>
  `SELECT number, is_working FROM calendar_day WHERE division = c.division AND day = ${day} OFFSET 0`;

/**
 * Letters with an open deadline whose count has one of the days `$2` in it, or which the stored calendar counts otherwise
 * than the deadline does (a bank holiday that came in without moving it). Walks deadline_open_idx of each group.
 */
const AFFECTED = `
  WITH counted AS (
    SELECT d.letter_id, g.division, g.started_on, d.due_on, (d.rule ->> 'days')::int AS days,
      coalesce(d.rule ->> 'startOn', d.rule ->> 'afterOn')::date AS start_on
    FROM appg
    JOIN deadline d ON d.group_id = appg.id AND d.kind = ANY($1) AND d.settled_on IS NULL
    JOIN leg g ON g.recipient_id = d.recipient_id AND g.position = d.leg_position
  )
  SELECT DISTINCT c.letter_id AS id
  FROM counted c
  LEFT JOIN LATERAL (${dayOf('c.start_on')}) s ON true
  LEFT JOIN LATERAL (${dayOf('c.due_on')}) e ON true
  WHERE NOT e.is_working OR e.number - s.number <> c.days
    OR EXISTS (SELECT FROM json_to_recordset($2) AS a(division text, "on" date)
               WHERE a.division = c.division AND a."on" > least(c.started_on, c.start_on) AND a."on" <= c.due_on)
  ORDER BY id`;

/** A letter that may move, as people know it, with its deadlines that count working days as they are stored. */
export interface AffectedLetter {
  readonly id: string;
  readonly reference: string;
  readonly groupId: string;
  /** The group's slug. */
  readonly group: string;
  readonly days: readonly StoredDay[];
}

const LETTERS = `
  SELECT l.id, l.reference, l.group_id AS "groupId", g.slug AS "group", (
    SELECT coalesce(json_agg(json_build_object('kind', d.kind, 'recipientId', d.recipient_id,
      'legPosition', d.leg_position, 'sinceOn', d.since_on, 'dueOn', d.due_on, 'rule', d.rule)), '[]')
    FROM deadline d WHERE d.letter_id = l.id AND d.kind = ANY($1)) AS days
  FROM letter l JOIN appg g ON g.id = l.group_id
  WHERE l.id = ANY($2)
  ORDER BY l.id`;

/** The ids of all letters that a merge may move, in order: more than will move, never fewer. */
export async function affectedLetterIds(
  tx: EntityManager,
  divisions: readonly DivisionMerge[],
): Promise<string[]> {
  const added = divisions.flatMap(({ division, added: days }) => days.map(({ on }) => ({ division, on })));
  const rows = await tx.query<{ id: string }[]>(AFFECTED, [COUNTING_KINDS, JSON.stringify(added)]);
  return rows.map(({ id }) => id);
}

/** Letters of which an open leg of one body is counted by other days than the target in force when it was received. */
const OWED_BY = `
  SELECT DISTINCT g.letter_id AS id
  FROM leg g
  JOIN deadline d ON d.letter_id = g.letter_id AND d.recipient_id = g.recipient_id AND d.leg_position = g.position
    AND d.kind = 'reply_target' AND d.settled_on IS NULL
  LEFT JOIN reply_target t ON t.organisation_id = g.organisation_id
    AND (t.from_on IS NULL OR t.from_on <= g.received_on) AND (t.to_on IS NULL OR g.received_on < t.to_on)
  WHERE g.organisation_id = $1 AND g.target_days <> coalesce(t.days, $2)
  ORDER BY id`;

/** The ids, in order, of the letters whose due day follows from another target of the organisation than it was worked out by. */
export async function lettersOffTarget(tx: EntityManager, organisationId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(OWED_BY, [organisationId, CEILING.days]);
  return rows.map(({ id }) => id);
}

/** Those letters in the order of their ids; with `isLocked` nobody else changes them until the transaction ends. */
export async function affectedLetters(
  tx: EntityManager,
  ids: readonly string[],
  { isLocked }: { isLocked: boolean },
): Promise<AffectedLetter[]> {
  if (isLocked) await tx.query('SELECT FROM letter WHERE id = ANY($1) ORDER BY id FOR UPDATE', [ids]);
  return tx.query<AffectedLetter[]>(LETTERS, [COUNTING_KINDS, ids]);
}
