import { type IsoDate } from '../deadlines/iso-date.js';
import { type LetterFacts, type RecipientFacts } from './letter-facts.js';
import { letterStatusOn, type LetterStatus } from './letter-status.js';
import { recipientStatusOn, type RecipientStatus } from './recipient-status.js';

/** A status and the days on which it held at day's end: `fromOn` included, `toOn` excluded, null for still. */
export interface Span<Status> {
  readonly status: Status;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate | null;
}

/** Every status the letter had, oldest first, without gaps, from the day it was drafted. */
export function letterSpans(facts: LetterFacts): Span<LetterStatus>[] {
  return spans(facts.draftedOn, factDays(facts), (day) => letterStatusOn(facts, day));
}

/** The same for one addressee, from the day the letter was sent. */
export function recipientSpans(facts: LetterFacts, recipient: RecipientFacts): Span<RecipientStatus>[] {
  if (facts.sentOn === null) return [];
  return spans(facts.sentOn, replyDays(recipient), (day) => recipientStatusOn(recipient, day));
}

/** Asks for the status on the first day and on each day of a fact after it, and joins equal neighbours. */
function spans<Status>(
  firstOn: IsoDate,
  days: readonly IsoDate[],
  statusOn: (day: IsoDate) => Status,
): Span<Status>[] {
  const later = [...new Set(days)].filter((day) => day > firstOn).sort();
  const changes = [firstOn, ...later]
    .map((fromOn) => ({ fromOn, status: statusOn(fromOn) }))
    .filter(({ status }, index, all) => index === 0 || status !== all[index - 1].status);
  return changes.map((change, index) => ({ ...change, toOn: changes[index + 1]?.fromOn ?? null }));
}

function factDays(facts: LetterFacts): IsoDate[] {
  const signatures = facts.signatories.flatMap((signatory) => Object.values(signatory) as (IsoDate | null)[]);
  const days = [facts.sentOn, ...facts.acts.map(({ on }) => on), ...signatures];
  return [...days.filter((day) => day !== null), ...facts.recipients.flatMap(replyDays)];
}

function replyDays({ replies }: RecipientFacts): IsoDate[] {
  return replies.flatMap(({ on, settledOn }) => (settledOn ? [on, settledOn] : [on]));
}
