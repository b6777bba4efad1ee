/** One mailbox that is read, and the group whose letters come back to it. */
export interface MailboxSettings {
  /** The group’s name in addresses, e.g. phrg. */
  readonly group: string;
  /** How it is called where people see it: without the password. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte on; otherwise STARTTLS is demanded, except of a server on this machine. */
  readonly isSecure: boolean;
  readonly isHere: boolean;
  readonly user: string;
  readonly password: string;
  /** The folder, e.g. INBOX. */
  readonly folder: string;
}

const FORM = 'group=imaps://user:password@host/folder';

/**
 * Reads the setting MAILBOXES: any number of `group=imaps://user:password@host:port/folder` with blanks between. What stands in a name, a
 * password or a folder beside letters and digits is written as in any address, e.g. %40 for @. Without a folder it is INBOX.
 *
 * @throws Error in words that tell which one is wrong, but never what it says: there is a password in it
 */
export function readMailboxes(text: string): MailboxSettings[] {
  const parts = text.split(/\s+/).filter(Boolean);
  const found = parts.map((part, index) => readMailbox(part, `number ${index + 1}`));
  const names = found.map(({ group, name }) => `${group} ${name}`);
  const index = names.findIndex((name, at) => names.indexOf(name) < at);
  if (index >= 0) throw new Error(`number ${index + 1} is there twice`);
  return found;
}

function readMailbox(part: string, which: string): MailboxSettings {
  const [, group, address] = /^([a-z][a-z0-9-]+)=(imaps?:\/\/\S+)$/.exec(part) ?? [];
  const url = address && URL.canParse(address) ? new URL(address) : null;
  if (!group || !url?.username || !url.password || !url.hostname)
    throw new Error(`${which} must look like ${FORM}`);
  const isSecure = url.protocol === 'imaps:';
  const [user, password, folder] = [url.username, url.password, url.pathname.slice(1)].map((one) =>
    decoded(one, which),
  );
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const place = url.port ? `${url.hostname}:${url.port}` : url.hostname;
  return {
    group,
    name: `${user} at ${place}, ${folder || 'INBOX'}`,
    host,
    port: Number(url.port) || (isSecure ? 993 : 143),
    isSecure,
    isHere: ['localhost', '127.0.0.1', '::1'].includes(host),
    user,
    password,
    folder: folder || 'INBOX',
  };
}

function decoded(text: string, which: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error(`${which} has a % that is not followed by two digits of a character; write it as %25`);
  }
}
