import { isIP } from 'node:net';
import { readMailboxes } from './inbox/mailbox/mailbox-settings.js';
import { LOG_LEVELS, type LogLevel } from './logging/log-level.js';
import { type MailOut } from './notifications/notification-settings.js';
import { readFrom, readSmtp } from './notifications/smtp/smtp-settings.js';

/** One setting read from the environment: its name, what it is when absent, and what it does, for people. */
interface Key<T> {
  readonly name: string;
  readonly fallback: string;
  readonly explain: string;
  readonly read: (text: string) => T;
}

const key = <T>(name: string, fallback: string, read: (text: string) => T, explain: string): Key<T> => ({
  name,
  fallback,
  explain,
  read,
});

/** Every setting that Postbag reads. The README's table is generated from this list. */
export const KEYS = {
  host: key(
    'HOST',
    '127.0.0.1',
    text,
    'Address to listen on. Use 0.0.0.0 to be reached from other machines.',
  ),
  port: key('PORT', '3000', port, 'Port to listen on; 0 takes any free one.'),
  dataDir: key('DATA_DIR', './data', text, "Folder of Postbag's own PostgreSQL. Not used with DATABASE_URL."),
  databaseUrl: key(
    'DATABASE_URL',
    '',
    postgresUrl,
    'A PostgreSQL 15 to 18 server to use instead, e.g. postgres://user:password@host:5432/postbag.',
  ),
  poolSize: key(
    'POOL_SIZE',
    '10',
    positive,
    'Most connections to PostgreSQL that one copy of Postbag opens.',
  ),
  bodyLimit: key('BODY_LIMIT', '2097152', positive, 'Largest request body, in bytes.'),
  attachmentLimit: key(
    'ATTACHMENT_LIMIT',
    '26214400',
    upToGigabyte,
    'Largest file that may be attached to a letter or reply, in bytes; at most 1073741824.',
  ),
  logLevel: key('LOG_LEVEL', 'info', level, 'How much to log: silent, error, warn, info or debug.'),
  metricsToken: key(
    'METRICS_TOKEN',
    '',
    metricsToken,
    'What must be sent as a bearer token to read /metrics: 16 or more visible ASCII characters. Unless set, anybody may read them.',
  ),
  publicUrl: key(
    'PUBLIC_URL',
    '',
    webAddress,
    'Where people reach Postbag, e.g. https://postbag.example.org. With https the cookies are sent by https alone.',
  ),
  authSecret: key(
    'AUTH_SECRET',
    '',
    secret,
    'Signs the cookies, at least 32 characters; the same for all copies. Without it, a random one in the database.',
  ),
  trustProxy: key(
    'TRUST_PROXY',
    '',
    addresses,
    'Addresses of proxies whose X-Forwarded-For is believed, e.g. 127.0.0.1,10.0.0.0/8. Without it, nobody’s.',
  ),
  membersApi: key(
    'MEMBERS_API',
    '',
    serviceAddress,
    'Parliament’s Members API, e.g. https://members-api.parliament.uk/api, for the command import-members. Unless set, it is never asked.',
  ),
  questionsApi: key(
    'QUESTIONS_API',
    '',
    serviceAddress,
    'Parliament’s Written Questions API, e.g. https://questions-statements-api.parliament.uk/api, to look questions up by their number. Unless set, it is never asked.',
  ),
  mailboxes: key(
    'MAILBOXES',
    '',
    readMailboxes,
    'IMAP mailboxes that replies come to, with blanks between, e.g. phrg=imaps://user:password@host/INBOX (docs/operations.md, Mail).',
  ),
  smtp: key(
    'SMTP',
    '',
    readSmtp,
    'Server that mail is sent through, e.g. smtps://user:password@host or smtp://host:25; needs MAIL_FROM and PUBLIC_URL (docs/operations.md, Notifications).',
  ),
  mailFrom: key('MAIL_FROM', '', readFrom, 'Who mail comes from, e.g. Postbag <postbag@example.org>.'),
  webhookNetworks: key(
    'WEBHOOK_NETWORKS',
    '',
    addresses,
    'Networks that webhooks may reach although they are not of the public internet, e.g. 10.1.0.0/16,fd00::/8. Without it, none.',
  ),
  sweep: key('SWEEP', 'on', onOff, 'Whether this copy runs the scheduled jobs: on or off.'),
} as const;

/** The settings, read and checked. */
export type Config = { readonly [Name in keyof typeof KEYS]: ReturnType<(typeof KEYS)[Name]['read']> };

/** A setting that can't be used; the message names it and says what it should be. */
export class InvalidConfig extends Error {}

/**
 * Reads every setting once.
 *
 * @throws InvalidConfig naming each setting that can't be used
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const faults: string[] = [];
  const entries = Object.entries(KEYS).map(([name, { name: variable, fallback, read }]) => {
    try {
      return [name, read(environment[variable] || fallback)];
    } catch (error) {
      faults.push(`${variable}: ${(error as Error).message}`);
      return [name, undefined];
    }
  });
  const config = Object.fromEntries(entries) as Config;
  if (config.smtp && !mailOutOf(config)) faults.push('SMTP: needs MAIL_FROM and PUBLIC_URL beside it');
  if (faults.length > 0) throw new InvalidConfig(faults.join('\n'));
  return config;
}

/** How mail is sent; null when it is not. */
export function mailOutOf({
  smtp,
  mailFrom,
  publicUrl,
}: Pick<Config, 'smtp' | 'mailFrom' | 'publicUrl'>): MailOut | null {
  return smtp && mailFrom && publicUrl ? { server: smtp, from: mailFrom, publicUrl } : null;
}

function text(value: string): string {
  return value;
}

function postgresUrl(value: string): string | null {
  if (value === '') return null;
  if (!/^postgres(ql)?:\/\//.test(value)) throw new Error('must begin with postgres://');
  return value;
}

function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65535) {
    throw new Error(`must be a whole number from 0 to 65535, not “${value}”`);
  }
  return number;
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`must be a whole number above 0, not “${value}”`);
  return number;
}

function upToGigabyte(value: string): number {
  const number = positive(value);
  if (number > 2 ** 30) throw new Error(`must be at most 1073741824 (a gigabyte), not “${value}”`);
  return number;
}

function metricsToken(value: string): string | null {
  if (value === '') return null;
  if (!/^[!-~]{16,}$/.test(value)) throw new Error('must be 16 or more visible ASCII characters');
  return value;
}
function webAddress(value: string): string | null {
  if (value === '') return null;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new Error(`must be an address such as https://postbag.example.org, not “${value}”`);
  return new URL(value).origin;
}

function serviceAddress(value: string): string | null {
  if (value === '') return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '');
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isHere))) return value;
  throw new Error(`must be an https address, not “${value}”`);
}

function secret(value: string): string | null {
  if (value === '') return null;
  if (value.length < 32)
    throw new Error('must have at least 32 characters, such as openssl rand -base64 32 prints');
  return value;
}

function addresses(value: string): string[] {
  const list = value
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  const wrong = list.find((address) => !isNetwork(address));
  if (wrong !== undefined)
    throw new Error(`must be IP addresses or networks with commas between, not “${wrong}”`);
  return list;
}

function isNetwork(value: string): boolean {
  const [address, bits, ...more] = value.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isMask = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
  return most > 0 && isMask && more.length === 0;
}

function level(value: string): LogLevel {
  const found = LOG_LEVELS.find((known) => known === value);
  if (!found) throw new Error(`must be one of ${LOG_LEVELS.join(', ')}, not “${value}”`);
  return found;
}

function onOff(value: string): boolean {
  if (value !== 'on' && value !== 'off') throw new Error(`must be on or off, not “${value}”`);
  return value === 'on';
}
