import { type IsoDate } from '../deadlines/iso-date.js';
import {
  type LetterActName,
  type LetterFacts,
  type RecipientFacts,
  type SignatoryFacts,
} from './letter-facts.js';
import { recipientStatusOn } from './recipient-status.js';

export const LETTER_STATUSES = [
  'draft',
  'collecting_signatures',
  'awaiting_reply',
  'part_replied',
  'replied',
  'closed',
  'withdrawn',
] as const;
/** Where a letter stands. It follows from dated facts and is never typed in. */
export type LetterStatus = (typeof LETTER_STATUSES)[number];

/** The facts about a letter that decide its status. */
export type StatusFacts = Pick<LetterFacts, 'draftedOn' | 'sentOn' | 'acts' | 'signatories'> & {
  readonly recipients: readonly Pick<RecipientFacts, 'role' | 'replies'>[];
};

/** What ended a letter as a whole, and the day. */
export interface Ending {
  readonly act: 'closed' | 'withdrawn';
  readonly on: IsoDate;
}

/** The letter's status at the end of a day, from the facts dated up to it. */
export function letterStatusOn(facts: StatusFacts, day: IsoDate): LetterStatus {
  const ended = endedBy(facts.acts.filter(({ on }) => on <= day));
  if (ended) return ended.act;
  if (facts.sentOn === null || day < facts.sentOn) return unsentStatus(facts.signatories, day);
  return answeredStatus(facts, day);
}

/** The act that ended the letter and still stands: withdrawing before closing; null when neither does. */
export function endedBy(acts: StatusFacts['acts']): Ending | null {
  const last = (...names: LetterActName[]): StatusFacts['acts'][number] | undefined =>
    acts.filter(({ act }) => names.includes(act)).at(-1);
  const ends = [last('withdrawn', 'reinstated'), last('closed', 'reopened')];
  return ends.find((end): end is Ending => end?.act === 'withdrawn' || end?.act === 'closed') ?? null;
}

/** Collecting while at least one Member who was asked has not said yes or no. */
function unsentStatus(signatories: readonly SignatoryFacts[], day: IsoDate): LetterStatus {
  return signatories.some((signatory) => isAwaited(signatory, day)) ? 'collecting_signatures' : 'draft';
}

function isAwaited({ invitedOn, agreedOn, declinedOn, withdrawnOn }: SignatoryFacts, day: IsoDate): boolean {
  if (invitedOn === null || invitedOn > day) return false;
  return ![agreedOn, declinedOn, withdrawnOn].some((on) => on !== null && on <= day);
}

/** Replied when every "to" has replied; part replied when some have, or one has in part. */
function answeredStatus(facts: StatusFacts, day: IsoDate): LetterStatus {
  const statuses = facts.recipients
    .filter(({ role }) => role === 'to')
    .map((recipient) => recipientStatusOn(recipient, day));
  if (statuses.length > 0 && statuses.every((status) => status === 'replied')) return 'replied';
  return statuses.some((status) => status === 'replied' || status === 'part_replied')
    ? 'part_replied'
    : 'awaiting_reply';
}
