import { type IsoDate, addDays } from '../deadlines/iso-date.js';
import { londonDayOf } from '../deadlines/zoned-days.js';
import { chaseDeadlines } from './chase-deadlines.js';
import { BARE, earliest, type LetterDeadline } from './deadline-parts.js';
import { endedSpans } from './ended-spans.js';
import { outside } from './gaps.js';
import { type LetterFacts } from './letter-facts.js';
import { type CalendarOf, type Leg } from './letter-legs.js';
import { windowDeadlines } from './window-deadlines.js';

/**
 * Every deadline of a letter, past ones too, each with the days on which it was a fact and mattered. While the letter
 * was closed or withdrawn none of its deadlines did; one that mattered before and again afterwards is there twice.
 *
 * @throws CalendarTooShort when a day lies outside the bank-holiday table
 */
export function letterDeadlines(
  facts: LetterFacts,
  legs: readonly Leg[],
  calendarOf: CalendarOf,
): LetterDeadline[] {
  const answeredOn = allAnsweredOn(facts, legs);
  const deadlines = [
    ...legs.flatMap(targetDeadlines),
    ...facts.recipients.flatMap((recipient) => {
      const own = legs.filter(({ recipientId }) => recipientId === recipient.id);
      return [...promises(recipient, own), ...chaseDeadlines(facts, recipient, own, calendarOf)];
    }),
    ...windowDeadlines(facts, answeredOn),
    ...requested(facts, answeredOn),
    ...signaturesClose(facts),
  ];
  const ended = endedSpans(facts);
  const mattering = deadlines.flatMap((deadline) => outside(deadline, ended));
  return [...mattering, ...embargoEnds(facts)];
}

/** The day from which nobody owes an answer any more; null while somebody does. */
function allAnsweredOn(facts: LetterFacts, legs: readonly Leg[]): IsoDate | null {
  const owing = facts.recipients.filter(({ role }) => role === 'to');
  const ends = owing.map(({ id }) => legs.filter((leg) => leg.recipientId === id).at(-1)?.endedOn ?? null);
  if (ends.length === 0 || ends.some((end) => end === null)) return null;
  return ends.reduce((latest, end) => (end! > latest! ? end : latest));
}

function targetDeadlines(leg: Leg): LetterDeadline[] {
  const common = {
    ...BARE,
    sinceOn: leg.startedOn,
    settledOn: leg.endedOn,
    recipientId: leg.recipientId,
    legPosition: leg.position,
  };
  return [
    { ...common, kind: 'reply_target', ...leg.target },
    { ...common, kind: 'twenty_days', ...leg.twenty },
  ];
}

/** A promise matters until the body answers, hands the letter on, or promises another day. */
function promises({ replies }: LetterFacts['recipients'][number], legs: readonly Leg[]): LetterDeadline[] {
  const holding = replies.filter(({ promisedBy }) => promisedBy !== null);
  return holding.map((reply, index) => {
    const leg = legs.filter(({ startedOn }) => startedOn <= reply.on).at(-1) ?? legs[0];
    const settledOn = earliest([leg?.endedOn ?? null, holding[index + 1]?.on ?? null]);
    return {
      ...BARE,
      kind: 'promised',
      dueOn: reply.promisedBy!,
      sinceOn: reply.on,
      settledOn,
      recipientId: leg?.recipientId ?? null,
      legPosition: leg?.position ?? null,
      replyId: reply.id,
      rule: { rule: 'promised', repliedOn: reply.on, by: leg?.body ?? '' },
    };
  });
}

function requested(facts: LetterFacts, answeredOn: IsoDate | null): LetterDeadline[] {
  if (facts.replyRequestedOn === null || facts.sentOn === null) return [];
  return [
    {
      ...BARE,
      kind: 'requested',
      dueOn: facts.replyRequestedOn,
      sinceOn: facts.sentOn,
      settledOn: answeredOn,
      rule: { rule: 'requested', text: null },
    },
  ];
}

function signaturesClose({ draftedOn, sentOn, signaturesCloseOn }: LetterFacts): LetterDeadline[] {
  if (signaturesCloseOn === null) return [];
  const days = { dueOn: signaturesCloseOn, sinceOn: draftedOn, settledOn: sentOn };
  return [{ ...BARE, kind: 'signatures_close', ...days, rule: { rule: 'signatures_close' } }];
}

/** An embargo binds whatever becomes of the letter. */
function embargoEnds({ draftedOn, embargoUntil }: LetterFacts): LetterDeadline[] {
  if (embargoUntil === null) return [];
  const dueOn = londonDayOf(embargoUntil);
  const days = { dueOn, dueAt: embargoUntil, sinceOn: draftedOn, settledOn: addDays(dueOn, 1) };
  const deadline = { ...BARE, kind: 'embargo_ends', ...days, rule: { rule: 'embargo_ends' } } as const;
  return outside(deadline, []);
}
