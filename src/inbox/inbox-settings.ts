import { type Patience } from './mailbox/mail-server.js';
import { type MailboxSettings } from './mailbox/mailbox-settings.js';

/** How much a message may have, and which mailboxes are read; given when Postbag is started. */
export abstract class InboxSettings {
  /** Most bytes that one message may have. */
  abstract readonly largest: number;
  /** How many are taken in at the same time; each keeps a connection to PostgreSQL until it is in. */
  abstract readonly atOnce: number;
  abstract readonly mailboxes: readonly MailboxSettings[];
  /** How long a mail server is waited for; as `PATIENCE` has it unless told. */
  abstract readonly patience?: Patience;
}
