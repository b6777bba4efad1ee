import { type Calendar, type Division } from '../deadlines/calendar.js';
import { type WorkingDaysRule } from '../deadlines/deadline.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { receivedOn } from '../deadlines/receipt.js';
import { replyDue } from '../deadlines/reply-target.js';
import { targetOn, TWENTY_DAY_CEILING } from '../deadlines/targets.js';
import { endedSince } from './ended-spans.js';
import { type BodyFacts, type LetterFacts, type RecipientFacts, type ReplyFact } from './letter-facts.js';

/** The calendar of a division. */
export type CalendarOf = (division: Division) => Calendar;

/** How the day of receipt is known. */
export type ReceivedBecause = 'same_day' | 'post' | 'corrected' | 'transfer' | 'transfer_confirmed';

/** What ended a leg. */
export type EndedBecause = 'replied' | 'settled' | 'transferred' | 'closed' | 'withdrawn';

/**
 * The span for which one body owes the answer. A transfer ends a leg and starts another, whose clock starts
 * again on the day after the new body received the letter. `endedOn` is the day from which it owes no more.
 */
export interface Leg extends BodyFacts {
  readonly recipientId: string;
  /** From 1. */
  readonly position: number;
  readonly startedOn: IsoDate;
  readonly receivedOn: IsoDate;
  readonly receivedBecause: ReceivedBecause;
  readonly endedOn: IsoDate | null;
  readonly endedBecause: EndedBecause | null;
  /** The reply that ended it. */
  readonly replyId: string | null;
  /** The transfer that started it. */
  readonly transferReplyId: string | null;
  readonly targetId: string | null;
  readonly target: { readonly dueOn: IsoDate; readonly rule: WorkingDaysRule };
  readonly twenty: { readonly dueOn: IsoDate; readonly rule: WorkingDaysRule };
}

type Start = Pick<Leg, 'startedOn' | 'receivedOn' | 'receivedBecause' | 'transferReplyId'> & {
  readonly body: BodyFacts;
};
type End = Pick<Leg, 'endedOn' | 'endedBecause' | 'replyId'>;

const OPEN: End = { endedOn: null, endedBecause: null, replyId: null };

/**
 * The legs of one addressee, in order; none for a copy or before sending.
 *
 * @throws CalendarTooShort when a due day lies outside the bank-holiday table
 */
export function legsOf(facts: LetterFacts, recipient: RecipientFacts, calendarOf: CalendarOf): Leg[] {
  if (facts.sentOn === null || recipient.role === 'cc') return [];
  const starts = [firstStart(facts, facts.sentOn, recipient, calendarOf)];
  const ends: End[] = [];
  for (const reply of endings(recipient.replies)) {
    ends.push(reply.end);
    if (reply.next === null) break;
    starts.push(reply.next);
  }
  const last = ends[starts.length - 1] ?? closing(facts, starts[starts.length - 1]) ?? OPEN;
  return starts.map((start, index) =>
    buildLeg(recipient.id, index + 1, start, index + 1 < starts.length ? ends[index] : last, calendarOf),
  );
}

function firstStart(
  { channel, postWorkingDays }: LetterFacts,
  sentOn: IsoDate,
  recipient: RecipientFacts,
  calendarOf: CalendarOf,
): Start {
  const start = { body: recipient, startedOn: sentOn, transferReplyId: null };
  if (recipient.receivedOn) {
    return { ...start, receivedOn: recipient.receivedOn, receivedBecause: 'corrected' };
  }
  const received = receivedOn(sentOn, channel, calendarOf(recipient.division), postWorkingDays);
  return { ...start, receivedOn: received, receivedBecause: channel === 'post' ? 'post' : 'same_day' };
}

/** The replies that end a leg, by day: a transfer starts the next one, an answer starts none. */
function endings(replies: readonly ReplyFact[]): { end: End; next: Start | null }[] {
  return replies
    .map(ending)
    .filter((found) => found !== null)
    .sort((a, b) => (a.end.endedOn! < b.end.endedOn! ? -1 : a.end.endedOn! > b.end.endedOn! ? 1 : 0));
}

function ending(reply: ReplyFact): { end: End; next: Start | null } | null {
  const { id: replyId, on } = reply;
  if (reply.class === 'substantive')
    return { end: { endedOn: on, endedBecause: 'replied', replyId }, next: null };
  if (reply.class === 'partial' && reply.settledOn) {
    return { end: { endedOn: reply.settledOn, endedBecause: 'settled', replyId }, next: null };
  }
  if (reply.class !== 'transfer' || !reply.transferredTo) return null;
  const next: Start = {
    body: reply.transferredTo,
    startedOn: on,
    receivedOn: reply.transferReceivedOn ?? on,
    receivedBecause: reply.transferReceivedOn ? 'transfer_confirmed' : 'transfer',
    transferReplyId: replyId,
  };
  return { end: { endedOn: on, endedBecause: 'transferred', replyId }, next };
}

/** Closing or withdrawing the letter ends what is owed, for as long as that stands; never before it began. */
function closing(facts: LetterFacts, { startedOn }: Start): End | null {
  const ended = endedSince(facts);
  if (ended === null) return null;
  return { endedOn: ended.on > startedOn ? ended.on : startedOn, endedBecause: ended.act, replyId: null };
}

function buildLeg(
  recipientId: string,
  position: number,
  start: Start,
  end: End,
  calendarOf: CalendarOf,
): Leg {
  const { body: facts, ...dates } = start;
  const { organisationId, officeId, body, division, targets } = facts;
  const calendar = calendarOf(division);
  const target = targetOn(targets, start.receivedOn);
  const due = { body, startOn: start.receivedOn, calendar };
  return {
    recipientId,
    position,
    organisationId,
    officeId,
    body,
    division,
    targets,
    ...dates,
    ...end,
    targetId: target.id,
    target: replyDue({ ...due, target }),
    twenty: replyDue({ ...due, target: TWENTY_DAY_CEILING }),
  };
}
