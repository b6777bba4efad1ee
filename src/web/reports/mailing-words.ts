import { clockWords } from '../../deadlines/zone-words.js';
import { LONDON } from '../../deadlines/zoned-days.js';
import { counted } from '../../deadlines/words.js';
import { type MailState } from '../../reports/mailings/audience.js';
import { type MailingView } from '../../reports/mailings/mailings.queries.js';

/** One time that a report was sent, as the page tells it. */
export interface MailingRows {
  readonly madeAt: string;
  readonly madeBy: string;
  readonly recipients: readonly { readonly name: string; readonly words: string }[];
}

/** What the page of an issued report says of its mails. */
export interface MailingsModel {
  readonly mailings: readonly MailingRows[];
  /** All of them in short, e.g. `2 sent, 1 could not be delivered`. */
  readonly mailedWords: string;
  readonly hasUndelivered: boolean;
}

const STATES: Readonly<Record<MailState, string>> = {
  waiting: 'waiting to be sent',
  sent: 'sent',
  undelivered: 'could not be delivered',
  not_sent: 'not sent',
};

/** What became of a mail, in words: `sent at 9:00 on 3 December 2021`. */
export function mailWords(state: MailState, at: string | null, problem: string | null = null): string {
  const when = state === 'sent' && at !== null ? ` at ${clockWords(at, LONDON)}` : '';
  return `${STATES[state]}${when}${problem === null ? '' : ` (${problem})`}`;
}

/** Puts the times that a report was sent into words. */
export function mailingsModel(mailings: readonly MailingView[]): MailingsModel {
  const mails = mailings.flatMap(({ recipients }) => recipients);
  const counts = Object.entries(STATES).flatMap(([state, words]) => {
    const count = mails.filter((mail) => mail.state === state).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return {
    mailings: mailings.map(({ madeAt, madeBy, recipients }) => ({
      ...{ madeAt, madeBy },
      recipients: recipients.map(({ name, state, at, problem }) => ({
        name,
        words: mailWords(state, at, problem),
      })),
    })),
    mailedWords: counts.join(', '),
    hasUndelivered: mails.some(({ state }) => state === 'undelivered'),
  };
}

/** To how many a report goes, e.g. `2 members`. */
export const memberCount = (count: number): string => counted(count, 'member');
