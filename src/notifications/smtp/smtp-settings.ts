/** The server that mail is handed to. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte on; otherwise STARTTLS is demanded, except of a server on this machine. */
  readonly isSecure: boolean;
  readonly isHere: boolean;
  /** Null for a server that takes mail without a name and a password. */
  readonly login: { readonly user: string; readonly password: string } | null;
}

/** Who mail comes from, e.g. `Postbag` and `postbag@example.org`. */
export interface MailFrom {
  readonly name: string;
  readonly address: string;
}

/**
 * Reads the setting SMTP: `smtp://user:password@host:port` or `smtps://…`; the name and the password may be left out together.
 *
 * @returns null when it is empty
 * @throws Error in words that never repeat the setting: there is a password in it
 */
export function readSmtp(text: string): SmtpSettings | null {
  if (text === '') return null;
  const url = /^smtps?:\/\//.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (!url?.hostname || !['', '/'].includes(url.pathname) || (url.username === '') !== (url.password === ''))
    throw new Error('must look like smtps://user:password@host or smtp://host:25');
  const isSecure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: Number(url.port) || (isSecure ? 465 : 587),
    isSecure,
    isHere: ['localhost', '127.0.0.1', '::1'].includes(host),
    login: url.username ? { user: decoded(url.username), password: decoded(url.password) } : null,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error('has a % that is not followed by two digits of a character; write it as %25');
  }
}

const FROM = /^(?:(?<name>[^<>"\p{Cc}]{1,100}?) *<)?(?<address>[^\s<>@"]+@[^\s<>@"]+)>?$/u;

/**
 * Reads the setting MAIL_FROM: an address, or a name and an address as mail has them.
 *
 * @returns null when it is empty
 */
export function readFrom(text: string): MailFrom | null {
  if (text === '') return null;
  const { name = 'Postbag', address } = FROM.exec(text)?.groups ?? {};
  if (!address || text.includes('<') !== text.endsWith('>'))
    throw new Error('must look like postbag@example.org or Postbag <postbag@example.org>');
  return { name, address };
}
