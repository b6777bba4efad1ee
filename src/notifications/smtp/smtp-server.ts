import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { DeliveryFailure, failureOf, type SmtpFault, type Stage } from './delivery-failure.js';
import { type SmtpSettings } from './smtp-settings.js';

/** How long a server is waited for, in milliseconds. */
export interface Patience {
  /** For the connection, and again for its first words. */
  readonly greeting: number;
  /** While it says nothing at all. */
  readonly silence: number;
  /** For one mail, from the first byte to the last. */
  readonly whole: number;
}

/** `whole` is far below the time for which a mail is leased. */
export const PATIENCE: Patience = { greeting: 20_000, silence: 60_000, whole: 120_000 };

/** A mail as it goes over the wire, and to whom. */
export interface RawMail {
  readonly from: string;
  readonly to: string;
  readonly content: Buffer;
}

/** Hands one mail over to the server, on a connection of its own. It has been taken when this returns. */
export async function deliver(settings: SmtpSettings, mail: RawMail, patience = PATIENCE): Promise<void> {
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection = new Connection({
    host: settings.host,
    port: settings.port,
    secure: settings.isSecure,
    requireTLS: !settings.isSecure && !settings.isHere,
    ignoreTLS: !settings.isSecure && settings.isHere,
    connectionTimeout: patience.greeting,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    dnsTimeout: patience.greeting,
  });
  let stage: Stage = 'opening';
  try {
    await inTime(connection, patience.whole, async () => {
      await called((done) => connection.connect(done));
      const { login } = settings;
      if (login) await called((done) => connection.login({ user: login.user, pass: login.password }, done));
      stage = 'mail';
      const content = Readable.from([mail.content]).once('end', () => (stage = 'handed-over'));
      const envelope = { from: mail.from, to: [mail.to], size: mail.content.length };
      await called((done) => connection.send(envelope, content, done));
    });
    connection.quit();
  } catch (error) {
    connection.close();
    throw error instanceof DeliveryFailure ? error : failureOf(stage, error as SmtpFault);
  }
}

function called(act: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    act((error) => (error ? reject(error) : resolve()));
  });
}

/** Does it, but not for longer than `most` milliseconds. An error that the connection tells by itself ends it too. */
async function inTime(connection: SMTPConnection, most: number, act: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const cut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('Out of time.'), { code: 'ETIMEDOUT' })), most);
    connection.on('error', reject);
  });
  try {
    await Promise.race([act(), cut]);
  } finally {
    clearTimeout(timer);
  }
}
