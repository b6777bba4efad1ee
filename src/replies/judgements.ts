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
