import { instantInWords } from '../pages/filters.js';

/** A mailbox as `InboxQueries` writes it. */
export interface MailboxRead {
  readonly name: string;
  readonly readAt: string | null;
  readonly problem: string | null;
  readonly left: readonly {
    readonly why: string;
    readonly sender: string | null;
    readonly subject: string | null;
  }[];
}

/** A mailbox as the inbox tells of it. */
export interface MailboxRow {
  readonly words: string;
  readonly hasProblem: boolean;
  /** What was left in it, to be looked at there. */
  readonly left: readonly string[];
}

const AGAIN = 'It is tried again by itself. If that does not help, tell whoever looks after Postbag.';

/** Each mailbox that is read for the group, in a sentence. */
export function mailboxRows(mailboxes: readonly MailboxRead[]): MailboxRow[] {
  return mailboxes.map(({ name, readAt, problem, left }) => ({
    words: `${name}: ${readAt ? `read last at ${instantInWords(readAt)}` : 'not read yet'}.${problem ? ` It can’t be read now: ${problem} ${AGAIN}` : ''}`,
    hasProblem: problem !== null,
    left: left.map(({ why, sender, subject }) => {
      const what = [subject ?? 'No subject', sender && `from ${sender}`].filter(Boolean).join(', ');
      return `${what} (${why === 'too-large' ? 'too large to be kept' : 'the mailbox did not give it'})`;
    }),
  }));
}
