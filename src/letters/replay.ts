import { type LetterFacts } from './letter-facts.js';
import { type LetterDeadline } from './deadline-parts.js';
import { letterDeadlines } from './letter-deadlines.js';
import { type CalendarOf, type Leg, legsOf } from './letter-legs.js';
import { type LetterStatus } from './letter-status.js';
import { type RecipientStatus } from './recipient-status.js';
import { type SettledAsk, settledAsks } from './settled-asks.js';
import { letterSpans, recipientSpans, type Span } from './status-spans.js';

/** What follows from a letter's facts; nothing in it is ever typed in. */
export interface Replay {
  readonly status: Span<LetterStatus>[];
  readonly recipientStatus: (Span<RecipientStatus> & { readonly recipientId: string })[];
  readonly legs: Leg[];
  readonly deadlines: LetterDeadline[];
  readonly asks: SettledAsk[];
}

/**
 * Works out everything that follows from the facts. The same facts and calendars always give the same result.
 *
 * @throws CalendarTooShort when a day lies outside the bank-holiday table
 */
export function replay(facts: LetterFacts, calendarOf: CalendarOf): Replay {
  const legs = facts.recipients.flatMap((recipient) => legsOf(facts, recipient, calendarOf));
  return {
    status: letterSpans(facts),
    recipientStatus: facts.recipients.flatMap((recipient) =>
      recipientSpans(facts, recipient).map((span) => ({ ...span, recipientId: recipient.id })),
    ),
    legs,
    deadlines: letterDeadlines(facts, legs, calendarOf),
    asks: settledAsks(facts.asks),
  };
}
