/** Why a mailbox can't be read, in words for people. What the server or the library says is left out: it may hold the password. */
export class MailServerProblem extends Error {}

const IN_TIME = 'The server does not answer in time.';
const TOO_EARLY = 'The connection to the server ended too early.';
const WORDS: Readonly<Record<string, string>> = {
  CONNECT_TIMEOUT: IN_TIME,
  GREETING_TIMEOUT: IN_TIME,
  UPGRADE_TIMEOUT: IN_TIME,
  ETIMEOUT: IN_TIME,
  ETIMEDOUT: IN_TIME,
  ECONNREFUSED: 'Nothing listens at the address and port of the server.',
  ENOTFOUND: 'The name of the server is not known.',
  EAI_AGAIN: 'The name of the server can’t be looked up.',
  NoConnection: TOO_EARLY,
  EConnectionClosed: TOO_EARLY,
  ClosedAfterConnectText: TOO_EARLY,
  ClosedAfterConnectTLS: TOO_EARLY,
  ECONNRESET: TOO_EARLY,
  EPIPE: TOO_EARLY,
  LiteralTooLarge: 'The server sent more than was asked for.',
  LineTooLarge: 'The server sent more than was asked for.',
  ResponseTooLarge: 'The server sent more than was asked for.',
};

/** The problem that an error of the IMAP library is. */
export function problemOf(error: unknown): MailServerProblem {
  if (error instanceof MailServerProblem) return error;
  const given = error as { code?: unknown; authenticationFailed?: unknown; serverResponseCode?: unknown };
  if (given.authenticationFailed === true)
    return new MailServerProblem('The server refuses the name or the password.');
  if (['NONEXISTENT', 'TRYCREATE'].includes(String(given.serverResponseCode)))
    return new MailServerProblem('There is no such folder.');
  const code = typeof given.code === 'string' && /^[A-Za-z0-9_]{1,60}$/.test(given.code) ? given.code : null;
  if (code !== null && code in WORDS) return new MailServerProblem(WORDS[code]);
  if (/CERT|TLS|SSL|SELF_SIGNED/.test(code ?? ''))
    return new MailServerProblem(`The certificate of the server is not accepted, or TLS fails (${code}).`);
  return new MailServerProblem(`The server does not do as it is asked${code === null ? '' : ` (${code})`}.`);
}
