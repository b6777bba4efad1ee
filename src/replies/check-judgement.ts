import { type IsoDate } from '../deadlines/iso-date.js';
import { Conflict, invalid } from '../errors/kinds.js';
import { refuseFuture } from '../errors/refuse-future.js';
import { type Ask } from '../letters/ask.entity.js';
import { type Letter } from '../letters/letter.entity.js';
import { refuseBefore } from './check-reply.js';
import { type Judgement } from './judgements.js';
import { isQuotedIn } from './quote-in-text.js';

/** The reply that a judgement cites. `body` is null when its text was not kept. */
export interface Evidence {
  readonly receivedOn: IsoDate;
  readonly body: string | null;
}

/** What a judgement is checked against. `at` is the JSON Pointer of the judgement in the input. */
export interface JudgementContext {
  readonly letter: Letter;
  readonly ask: Ask;
  readonly evidence: Evidence | null;
  readonly today: IsoDate;
  readonly at: string;
}

/**
 * Refuses a judgement that can't be: of a letter that was not sent (unless the ask is withdrawn), overtaken by
 * an event where the ask names none, on a day to come or before there was anything to judge, or with a quotation
 * that the reply does not contain.
 *
 * @throws Conflict when the letter was not sent
 * @throws InvalidInput at the place of the fault
 */
export function checkJudgement(
  judgement: Judgement,
  { letter, ask, evidence, today, at }: JudgementContext,
): void {
  const { outcome, judgedOn, quote } = judgement;
  if (!letter.sentOn && outcome !== 'withdrawn') throw notSent(letter);
  if (outcome === 'overtaken_by_events' && ask.horizon !== 'before_event') throw withoutEvent(at);
  refuseFuture(`${at}/judgedOn`, judgedOn, today);
  const since = outcome === 'withdrawn' ? letter.draftedOn : letter.sentOn!;
  refuseBefore(`${at}/judgedOn`, 'judged-before-letter', judgedOn, since, 'there was a letter to judge by');
  if (!evidence) return;
  refuseBefore(
    `${at}/judgedOn`,
    'judged-before-reply',
    judgedOn,
    evidence.receivedOn,
    'the reply was received',
  );
  if (quote && evidence.body !== null && !isQuotedIn(quote, evidence.body)) throw notQuoted(at);
}

function notSent({ reference }: Letter): Error {
  return new Conflict(
    'letter-not-sent',
    `${reference} has not been sent, so its asks have no outcome yet; they can only be withdrawn. Record its sending first.`,
  );
}

function withoutEvent(at: string): Error {
  return invalid(
    `${at}/outcome`,
    'ask-without-event',
    'Only an ask that must be answered before an event can be overtaken by events. Choose another outcome.',
  );
}

function notQuoted(at: string): Error {
  return invalid(
    `${at}/quote`,
    'quote-not-in-reply',
    'The text of this reply does not contain that sentence. Copy it from the reply as it stands there, or leave it out.',
  );
}
