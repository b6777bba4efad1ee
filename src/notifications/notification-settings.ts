import { type Patience } from './smtp/smtp-server.js';
import { type MailFrom, type SmtpSettings } from './smtp/smtp-settings.js';

/** All that is needed to send mail. */
export interface MailOut {
  readonly server: SmtpSettings;
  readonly from: MailFrom;
  /** Where people reach Postbag: links in mails begin with it. */
  readonly publicUrl: string;
  /** How long the server is waited for; as `PATIENCE` has it unless told. */
  readonly patience?: Patience;
}

/** How this copy sends mail; given when Postbag is started. */
export abstract class NotificationSettings {
  /** Null when no server is set: what is to be told then waits. */
  abstract readonly mailOut: MailOut | null;
}
