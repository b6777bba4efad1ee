import { type Deadline } from '../deadlines/deadline.js';
import { feasibilityWarning, type FeasibilityWarning } from '../deadlines/feasibility.js';
import { type Moment, windowSpan } from '../deadlines/windows.js';
import { type LetterFacts } from './letter-facts.js';
import { type CalendarOf, legsOf } from './letter-legs.js';

/**
 * Warns of every event that does not wait for the rule. A letter not sent yet is judged as if it went today.
 *
 * @throws CalendarTooShort when the due day lies outside the bank-holiday table
 */
export function feasibilityWarnings(
  facts: LetterFacts,
  calendarOf: CalendarOf,
  moment: Moment,
): FeasibilityWarning[] {
  const replyDue = earliestDue({ ...facts, sentOn: facts.sentOn ?? moment.on }, calendarOf);
  return facts.windows
    .map((window) =>
      feasibilityWarning({
        on: moment.on,
        at: moment.at,
        replyDue,
        windowSpan: windowSpan(window),
        windowName: window.name,
      }),
    )
    .filter((warning) => warning !== null);
}

/** The earliest day by which some body owes a reply. */
function earliestDue(facts: LetterFacts, calendarOf: CalendarOf): Deadline | null {
  const open = facts.recipients
    .flatMap((to) => legsOf(facts, to, calendarOf))
    .filter(({ endedOn }) => !endedOn);
  const [first] = open.sort((a, b) => (a.target.dueOn < b.target.dueOn ? -1 : 1));
  if (!first) return null;
  const { recipientId, startedOn, target } = first;
  return {
    kind: 'reply_target',
    ...target,
    dueAt: null,
    sinceOn: startedOn,
    settledOn: null,
    recipientId,
    askIds: [],
    windowId: null,
    replyId: null,
  };
}
