import { isStrong, decisionOf, likelihoodWords, senderOf, subjectOf, whatItIs } from './message-words.js';
import { type ListedMessage } from './message-read.js';

/** A message as the list shows it. */
export interface InboxRow {
  readonly id: string;
  readonly version: number;
  readonly href: string;
  readonly subject: string;
  readonly from: string;
  readonly arrivedOn: string;
  readonly what: string;
  /** Why it could not be read. */
  readonly problem: string | null;
  /** The letter that it most likely answers, and why. */
  readonly likeliest: { readonly id: string; readonly words: string; readonly why: string } | null;
  /** What the one button says that files it; null when a person has to look first. */
  readonly accept: string | null;
  readonly decision: string | null;
}

/** One row of the list. `path` is that of the inbox. */
export function inboxRow(path: string, message: ListedMessage): InboxRow {
  const { id, version, arrivedOn, problem, likeliest } = message;
  return {
    ...{ id, version, arrivedOn, problem },
    href: `${path}/${id}`,
    subject: subjectOf(message),
    from: senderOf(message),
    what: whatItIs(message),
    likeliest: likeliest && {
      id: likeliest.letterId,
      words: `${likeliest.reference}: ${likeliest.subject}`,
      why: `${likelihoodWords(likeliest)}. ${likeliest.reason}${likeliest.isAlone ? '' : ' It names another letter too.'}`,
    },
    accept: acceptWords(message),
    decision: decisionOf(message),
  };
}

/** A letter that did not arrive has to be sent again, so it is looked at. */
function acceptWords({ state, kind, likeliest }: ListedMessage): string | null {
  if (kind === 'undelivered') return null;
  if (state !== 'waiting' || !likeliest || !likeliest.isAlone || !isStrong(likeliest)) return null;
  return kind === 'reply'
    ? `File as reply to ${likeliest.reference}`
    : `File with ${likeliest.reference} as automatic`;
}
