import { type EntityManager } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Ask, type Outcome } from '../letters/ask.entity.js';

/** What a person judged to have become of an ask, and on what evidence. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly judgedOn: IsoDate;
  readonly replyId: string | null;
  /** The sentence of the reply that shows it. */
  readonly quote: string | null;
  readonly note: string | null;
}

/**
 * The judgement of an ask that stood at the end of a day, or null. A judgement on the evidence of a reply that
 * was removed since does not count.
 */
export async function standingJudgement(
  tx: EntityManager,
  askId: string,
  on: IsoDate,
): Promise<Judgement | null> {
  const [row] = await tx.query<Judgement[]>(
    `SELECT o.outcome, o.judged_on AS "judgedOn", o.reply_id AS "replyId", o.quote, o.note
     FROM ask_outcome o LEFT JOIN reply r ON r.id = o.reply_id
     WHERE o.ask_id = $1 AND o.judged_on <= $2 AND r.removed_at IS NULL
     ORDER BY o.judged_on DESC, o.seq DESC LIMIT 1`,
    [askId, on],
  );
  return row ?? null;
}

/** Adds a judgement of an ask to those made before. */
export async function addJudgement(
  tx: EntityManager,
  ask: Ask,
  judgement: Judgement,
  { by, at }: { by: string; at: string },
): Promise<void> {
  const { outcome, judgedOn, replyId, quote, note } = judgement;
  await tx.query(
    `INSERT INTO ask_outcome (group_id, letter_id, ask_id, outcome, judged_on, judged_by, reply_id, quote, note,
       recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [ask.groupId, ask.letterId, ask.id, outcome, judgedOn, by, replyId, quote, note, at],
  );
}

/** A judgement that was moved to another day, and from which. */
export interface MovedJudgement extends Judgement {
  readonly askId: string;
  readonly from: IsoDate;
}

/**
 * Moves the judgements that were made on a reply, as of the day it was received, along with that day. One stays where
 * it is when it would change places with another judgement of the same ask.
 */
export async function moveJudgements(
  tx: EntityManager,
  replyId: string,
  { from, to }: { from: IsoDate; to: IsoDate },
): Promise<MovedJudgement[]> {
  const [moved] = await tx.query<[MovedJudgement[], number]>(
    `UPDATE ask_outcome o SET judged_on = $3
     WHERE o.letter_id = (SELECT letter_id FROM reply WHERE id = $1) AND o.reply_id = $1 AND o.judged_on = $2::date
       AND NOT EXISTS (
         SELECT FROM ask_outcome p
         WHERE p.ask_id = o.ask_id AND (p.reply_id, p.judged_on) IS DISTINCT FROM (o.reply_id, o.judged_on)
           AND ((p.judged_on, p.seq) > ($2::date, o.seq)) <> ((p.judged_on, p.seq) > ($3::date, o.seq)))
     RETURNING o.ask_id AS "askId", $2::date AS "from", o.outcome, o.judged_on AS "judgedOn", o.reply_id AS "replyId",
       o.quote, o.note`,
    [replyId, from, to],
  );
  return moved;
}

/** The asks that were ever judged on the evidence of a reply. */
export async function asksJudgedOn(tx: EntityManager, replyId: string): Promise<string[]> {
  const rows = await tx.query<{ ask_id: string }[]>(
    'SELECT DISTINCT ask_id FROM ask_outcome WHERE letter_id = (SELECT letter_id FROM reply WHERE id = $1) AND reply_id = $1',
    [replyId],
  );
  return rows.map(({ ask_id }) => ask_id);
}

/** The first day on which an ask was judged on the evidence of a reply; null when none ever was. */
export async function firstJudgedOn(tx: EntityManager, replyId: string): Promise<IsoDate | null> {
  const [{ first }] = await tx.query<[{ first: IsoDate | null }]>(
    'SELECT min(judged_on) AS first FROM ask_outcome WHERE reply_id = $1 AND letter_id = (SELECT letter_id FROM reply WHERE id = $1)',
    [replyId],
  );
  return first;
}
