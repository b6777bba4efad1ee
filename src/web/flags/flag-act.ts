import { formatDay } from '../../deadlines/iso-date.js';
import { type FlagDetails } from '../../flags/flag-rule.js';
import { type ShownFlag } from '../../flags/flags.queries.js';

/** The one thing to do about a flag: a link, in the words of its button. */
export interface FlagAct {
  readonly text: string;
  readonly href: string;
}

/** A flag of a letter, and where its pages are. */
interface ActFacts {
  readonly group: string;
  readonly letter: string;
  readonly subjectId: string;
  readonly details: FlagDetails;
  /** The id of the ask with a number; undefined when it is not known. */
  readonly askAt: (position: number) => string | undefined;
}

const chase = ({ letter, details }: ActFacts): FlagAct => ({
  text: 'Log a chaser',
  href: `${letter}/chasers/log${details.rung ? `?kind=${details.rung}` : ''}`,
});

const logReply = ({ letter }: ActFacts): FlagAct => ({ text: 'Log a reply', href: `${letter}/replies/log` });

/** The page of one ask where one is meant; the letter’s asks where there are several, to choose from. */
function judge({ letter, details: { asks = [] }, askAt }: ActFacts): FlagAct {
  const id = asks.length === 1 ? askAt(asks[0]) : undefined;
  if (id) return { text: `Record the outcome of ask ${asks[0]}`, href: `${letter}/asks/${id}/outcome` };
  return { text: 'Record the outcomes', href: `${letter}#asks` };
}

/** What to do about each kind of flag of a letter. */
const ACTS: Readonly<Record<string, (facts: ActFacts) => FlagAct>> = {
  window_closes_today: chase,
  window_open: chase,
  window_opens_soon: chase,
  window_closed_unanswered: judge,
  unsent_before_window: ({ letter }) => ({ text: 'Send the letter', href: `${letter}/send` }),
  signatures_close_soon: ({ letter }) => ({ text: 'Collect signatures', href: `${letter}/signatories` }),
  promise_broken: chase,
  reply_overdue: chase,
  reply_due_today: logReply,
  reply_due_soon: logReply,
  chase_due: chase,
  question_answer_due: ({ group, subjectId }) => ({
    text: 'Record the answer',
    href: `${group}/chasers/${subjectId}/answer`,
  }),
  no_acknowledgement: chase,
  transfer_unconfirmed: chase,
  reply_unclassified: ({ group, subjectId }) => ({
    text: 'Say what kind it is',
    href: `${group}/replies/${subjectId}/change`,
  }),
  asks_not_assessed: judge,
  reply_not_circulated: ({ group, subjectId }) => ({
    text: 'Record that it was circulated',
    href: `${group}/replies/${subjectId}/circulate`,
  }),
  holder_changed: ({ letter, subjectId }) => ({
    text: 'Write again?',
    href: `${letter}/recipients/${subjectId}/holder`,
  }),
};

/**
 * What to do about a flag. Who may only read is led to the letter; a flag of the group as a whole is about its calendars or its mail.
 *
 * @param groupPath e.g. `/groups/phrg`
 */
export function flagAct(
  { kind, letter, subjectId, details }: Pick<ShownFlag, 'kind' | 'letter' | 'subjectId' | 'details'>,
  groupPath: string,
  { mayChange, askAt }: { mayChange: boolean; askAt: ActFacts['askAt'] },
): FlagAct {
  if (!letter) return groupAct(kind, groupPath, mayChange);
  const path = `${groupPath}/letters/${letter.id}`;
  const act = ACTS[kind];
  if (!mayChange || !act) return { text: 'Open the letter', href: path };
  return act({ group: groupPath, letter: path, subjectId, details, askAt });
}

function groupAct(kind: string, groupPath: string, mayChange: boolean): FlagAct {
  if (kind !== 'mail_undelivered') return { text: 'See the calendars', href: `${groupPath}/calendars` };
  return mayChange
    ? { text: 'See the mails', href: `${groupPath}/undelivered` }
    : { text: 'See the inbox', href: `${groupPath}/inbox` };
}

/** A flag as pages show it. */
export interface FlagRow {
  readonly id: string | null;
  readonly kind: string;
  readonly letter: ShownFlag['letter'];
  readonly sentence: string;
  readonly since: string;
  readonly snoozedUntil: string | null;
  readonly snoozeReason: string | null;
  readonly act: FlagAct;
}

/** A flag with what to do about it. */
export function flagRow(flag: ShownFlag, act: FlagAct): FlagRow {
  const { id, kind, letter, sentence, sinceOn, snoozedUntil, snoozeReason } = flag;
  return { id, kind, letter, sentence, since: formatDay(sinceOn), snoozedUntil, snoozeReason, act };
}
