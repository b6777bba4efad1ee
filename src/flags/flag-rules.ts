import { type FlagFacts, type FlagRule, type FlagDetails } from './flag-rule.js';
import { asksNotAssessed } from './rules/asks-not-assessed.rule.js';
import { calendarEndsSoon } from './rules/calendar-ends-soon.rule.js';
import { chaseDue } from './rules/chase-due.rule.js';
import { holderChanged } from './rules/holder-changed.rule.js';
import { mailUndelivered } from './rules/mail-undelivered.rule.js';
import { noAcknowledgement } from './rules/no-acknowledgement.rule.js';
import { promiseBroken } from './rules/promise-broken.rule.js';
import { questionAnswerDue } from './rules/question-answer-due.rule.js';
import { replyDueSoon } from './rules/reply-due-soon.rule.js';
import { replyDueToday } from './rules/reply-due-today.rule.js';
import { replyNotCirculated } from './rules/reply-not-circulated.rule.js';
import { replyOverdue } from './rules/reply-overdue.rule.js';
import { replyUnclassified } from './rules/reply-unclassified.rule.js';
import { signaturesCloseSoon } from './rules/signatures-close-soon.rule.js';
import { transferUnconfirmed } from './rules/transfer-unconfirmed.rule.js';
import { unsentBeforeWindow } from './rules/unsent-before-window.rule.js';
import { windowClosedUnanswered } from './rules/window-closed-unanswered.rule.js';
import { windowClosesToday } from './rules/window-closes-today.rule.js';
import { windowOpen } from './rules/window-open.rule.js';
import { windowOpensSoon } from './rules/window-opens-soon.rule.js';

/** Every kind of flag, the most urgent first: what can't be got back, what is late, what comes, what to tidy up. */
export const FLAG_RULES: readonly FlagRule[] = [
  windowClosesToday,
  windowOpen,
  unsentBeforeWindow,
  windowOpensSoon,
  promiseBroken,
  replyOverdue,
  replyDueToday,
  chaseDue,
  questionAnswerDue,
  signaturesCloseSoon,
  replyUnclassified,
  transferUnconfirmed,
  noAcknowledgement,
  replyDueSoon,
  holderChanged,
  windowClosedUnanswered,
  asksNotAssessed,
  replyNotCirculated,
  mailUndelivered,
  calendarEndsSoon,
];

/** Every kind, in the same order. */
export const FLAG_KINDS: readonly string[] = FLAG_RULES.map(({ kind }) => kind);

/** The kinds that members are told of at once. */
export const AT_ONCE_KINDS: readonly string[] = FLAG_RULES.filter(({ isToldAtOnce }) => isToldAtOnce).map(
  ({ kind }) => kind,
);

/** A flag in words, from its kind and details. */
export function flagSentence(kind: string, details: FlagDetails): string {
  const rule = FLAG_RULES.find((known) => known.kind === kind);
  if (!rule) throw new RangeError(`There is no flag kind ${kind}`);
  return rule.sentence(details as FlagFacts);
}
