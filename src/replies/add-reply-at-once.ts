import { type EntityManager } from 'typeorm';
import { runNamedIn } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type LetterToAddTo, loadBody } from '../letters/letter-facts.queries.js';
import { type LetterFacts, type RecipientFacts, type ReplyFact } from '../letters/letter-facts.js';
import { type WorkedOut } from '../letters/replay-letter.use-case.js';
import { changesOf, putStatement, statusOf, takeAwayGone, takeTurns } from '../letters/store-replay.js';
import { type NewReply, REPLY_PLACES, replyRows, replyValue } from './insert-reply.js';

const PUT = putStatement({
  name: 'put_reply',
  first: `${takeTurns(1)}, ${replyRows(2, 'EXISTS (SELECT FROM turn)')}`,
  places: 1 + REPLY_PLACES,
  tells: true,
});

/**
 * Writes a reply with what follows from it and its history in one statement, which is its own transaction, provided that
 * the letter still has the facts that were read and no row has to go. Otherwise writes nothing.
 *
 * @param history the values of `appendSql`
 * @returns whether it is written
 */
export async function addReplyAtOnce(
  db: EntityManager,
  { replays }: LetterToAddTo,
  reply: NewReply,
  { worked, history }: { readonly worked: WorkedOut; readonly history: readonly unknown[] },
): Promise<boolean> {
  const { put, gone } = changesOf([worked]);
  if (gone) return false;
  const turn = [{ letterId: worked.letter.id, status: statusOf(worked.result), replays }];
  const value = replyValue([{ ...reply, letter: worked.letter }]);
  return (await runNamedIn(db, PUT, [JSON.stringify(turn), value, ...put, ...history])).length > 0;
}

/** A reply with what follows from it. */
export interface ReplyToAdd extends NewReply {
  readonly worked: WorkedOut;
}

/**
 * Writes replies, each to another letter, with what follows from them and their history. The letters are locked.
 *
 * @param today the day on which it is done
 * @param history the values of `appendSql`
 */
export async function addReplies(
  tx: EntityManager,
  replies: readonly ReplyToAdd[],
  today: IsoDate,
  history: readonly unknown[],
): Promise<void> {
  const all = replies.map(({ worked }) => worked);
  const value = replyValue(replies.map((reply) => ({ ...reply, letter: reply.worked.letter })));
  const turns = all.map(({ letter, result }) => ({ letterId: letter.id, status: statusOf(result) }));
  const put = await takeAwayGone(tx, all, today);
  await runNamedIn(tx, PUT, [JSON.stringify(turns), value, ...put, ...history]);
}

/** The facts of a letter once it has this reply. */
export async function factsWithReply(
  db: EntityManager,
  facts: LetterFacts,
  { id, fields }: NewReply & { readonly id: string },
): Promise<LetterFacts> {
  const { transferredToOrganisationId: body, transferredToOfficeId: office } = fields;
  const fact: ReplyFact = {
    id,
    class: fields.class,
    on: fields.receivedOn,
    promisedBy: fields.promisedBy,
    settledOn: fields.settledOn,
    transferredTo: body === null ? null : await loadBody(db, body, office),
    transferReceivedOn: fields.transferReceivedOn,
  };
  const add = (recipient: RecipientFacts): RecipientFacts =>
    recipient.id === fields.recipientId
      ? { ...recipient, replies: inOrder(recipient.replies, fact) }
      : recipient;
  return { ...facts, recipients: facts.recipients.map(add) };
}

/** In the order of their days; of one day, the new one is the last. */
function inOrder(replies: readonly ReplyFact[], fact: ReplyFact): ReplyFact[] {
  const before = replies.filter(({ on }) => on <= fact.on);
  return [...before, fact, ...replies.slice(before.length)];
}
