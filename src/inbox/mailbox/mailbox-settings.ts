/** One mailbox that is read, and whose letters come back to it. */
export interface MailboxSettings {
  /** The group’s name in addresses, e.g. phrg. */
  readonly group: string;
  /** How it is called where people see it: its address without the password. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is demanded, except of a server on this machine. */
  readonly isSecure: boolean;
  readonly isHere: boolean;
  readonly user: string;
  readonly password: string;
  /** The folder, e.g. INBOX. */
  readonly folder: string;
}
