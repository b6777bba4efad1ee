import { type ImapFlow } from 'imapflow';
import { mailMessageIdIn } from '../../attachments/mail-message-id.js';
import { type MailboxSettings } from './mailbox-settings.js';
import { MailServerProblem, problemOf } from './server-problem.js';

/** How long a server is waited for, in milliseconds. */
export interface Patience {
  /** For the connection, and again for its first words. */
  readonly greeting: number;
  /** While it says nothing at all. */
  readonly silence: number;
  /** For everything that is asked of it in one run. */
  readonly whole: number;
}

/** Enough for a slow server, and little enough not to hang on one that is stuck. */
export const PATIENCE: Patience = { greeting: 20_000, silence: 60_000, whole: 600_000 };

/** What a mailbox tells of a message before it is fetched. `receivedAt` is in RFC 3339. */
export interface MessageHeader {
  readonly uid: number;
  readonly size: number;
  readonly receivedAt: string | null;
  readonly messageId: string | null;
  readonly sender: string | null;
  readonly subject: string | null;
}

/** How much of a message is asked for at once, in bytes. */
const PIECE = 2 ** 20;
const HEADERS = ['message-id'];
/** The server sends no more than this in one answer: a piece, or the heads of a hundred messages. */
const LARGEST_ANSWER = 16 * 2 ** 20;

/** A folder that is open for reading only: nothing in it is changed, no message is marked as seen. */
export class OpenMailbox {
  constructor(private readonly client: ImapFlow) {}

  /** As long as it stays the same, a UID means the same message (RFC 3501, section 2.3.1.1). */
  get uidValidity(): string {
    const { mailbox } = this.client;
    return mailbox ? String(mailbox.uidValidity) : '0';
  }

  /** The UIDs of what came after one, in order. */
  async after(uid: number): Promise<number[]> {
    const found = await asked(() => this.client.search({ uid: `${uid + 1}:*` }, { uid: true }));
    if (!Array.isArray(found)) throw new MailServerProblem('The server does not say what is in the folder.');
    return found.filter((one) => one > uid).sort((a, b) => a - b);
  }

  /** What the server tells of some messages; of one that is gone, nothing. */
  async headers(uids: readonly number[]): Promise<MessageHeader[]> {
    const query = { uid: true, size: true, internalDate: true, envelope: true, headers: HEADERS };
    const found = await asked(() => this.client.fetchAll(uids.join(','), query, { uid: true }));
    return found
      .filter(({ uid }) => uids.includes(uid))
      .map(({ uid, size = 0, internalDate, envelope, headers }) => {
        const [from] = envelope?.from ?? [];
        return {
          uid,
          size,
          receivedAt: instantOf(internalDate),
          messageId: headers ? mailMessageIdIn(headers.toString('latin1')) : null,
          sender: from ? [from.name, from.address].filter(Boolean).join(' ') || null : null,
          subject: envelope?.subject ?? null,
        };
      })
      .sort((a, b) => a.uid - b.uid);
  }

  /** Whether the server has the message no more. */
  async isGone(uid: number): Promise<boolean> {
    return (await asked(() => this.client.fetchOne(String(uid), { uid: true }, { uid: true }))) === false;
  }

  /** A message to the byte, piece by piece. A piece that breaks off is an error, never the end of the message. */
  async *source(uid: number): AsyncGenerator<Buffer> {
    for (let start = 0; ; start += PIECE) {
      const query = { uid: true, source: { start, maxLength: PIECE } };
      const found = await asked(() => this.client.fetchOne(String(uid), query, { uid: true }));
      if (!found || (start === 0 && !found.source))
        throw new MailServerProblem('The server does not give a message.');
      const piece = found.source ?? Buffer.alloc(0);
      if (piece.length > 0) yield piece;
      if (piece.length < PIECE) return;
    }
  }
}

/**
 * Opens the folder, does something with it, and leaves. Ends the connection when it takes too long, or when `signal` says so.
 *
 * @throws MailServerProblem in words for people, without anything secret
 */
export async function withMailbox<T>(
  settings: MailboxSettings,
  { patience, signal }: { readonly patience: Patience; readonly signal: AbortSignal },
  act: (mailbox: OpenMailbox) => Promise<T>,
): Promise<T> {
  const client = await clientOf(settings, patience);
  const end = (): void => client.close();
  // Errors outside of any command: the command that waits is told of them too.
  client.on('error', () => undefined);
  const timer = setTimeout(end, patience.whole);
  signal.addEventListener('abort', end);
  try {
    await asked(() => client.connect());
    await asked(() => client.mailboxOpen(settings.folder, { readOnly: true }));
    return await act(new OpenMailbox(client));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    client.close();
  }
}

/** The library is loaded where there is a mailbox to read, and not before. */
async function clientOf(settings: MailboxSettings, { greeting, silence }: Patience): Promise<ImapFlow> {
  const { ImapFlow } = await import('imapflow');
  const { host, port, isSecure, isHere, user, password } = settings;
  return new ImapFlow({
    host,
    port,
    secure: isSecure,
    doSTARTTLS: isSecure || isHere ? undefined : true,
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: greeting,
    greetingTimeout: greeting,
    socketTimeout: silence,
    maxLiteralSize: LARGEST_ANSWER,
    maxLineLength: LARGEST_ANSWER,
    maxResponseSize: 2 * LARGEST_ANSWER,
  });
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw problemOf(error);
  }
}

function instantOf(date: Date | string | undefined): string | null {
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}
