import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { NotificationSettings } from '../../src/notifications/notification-settings.js';
import { readSmtp } from '../../src/notifications/smtp/smtp-settings.js';
import { type TestApp } from './app.js';

/** What the server does with a mail. A number is its answer at that step; `hang` never answers; `drop` closes the line. */
export interface Behaviour {
  readonly greeting?: 'hang' | number;
  readonly recipient?: (address: string) => number | null;
  /** Before the mail is read; `after` when it was read whole. */
  readonly mail?: 'hang' | 'drop' | number;
  readonly after?: () => void | Promise<void>;
}

/** A mail that the server took. */
export interface TakenMail {
  readonly to: string;
  readonly parsed: ParsedMail;
  readonly raw: string;
}

const answer = (responseCode: number): Error =>
  Object.assign(new Error(`told <clerk@example.org> so`), { responseCode });

/** A real SMTP server on loopback that does what the test wants, and keeps what it took. */
export class SmtpScene {
  behaviour: Behaviour = {};
  readonly taken: TakenMail[] = [];
  /** How many connections were opened, and how many mails were begun. */
  connections = 0;
  begun = 0;
  private server: SMTPServer | null = null;
  private port = 0;

  static async start(): Promise<SmtpScene> {
    const scene = new SmtpScene();
    await scene.open();
    return scene;
  }

  get address(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Sets it as the server of a copy of Postbag. */
  serves(t: TestApp, patience = { greeting: 1500, silence: 1500, whole: 3000 }): void {
    const from = { name: 'Postbag', address: 'postbag@example.org' };
    const mailOut = { server: readSmtp(this.address)!, from, publicUrl: t.url, patience };
    Object.assign(t.app.get<NotificationSettings>(NotificationSettings), { mailOut });
  }

  /** Opens it, the second time at the same port. */
  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 1,
      onConnect: (_session, done) => {
        this.connections += 1;
        const { greeting } = this.behaviour;
        if (greeting === 'hang') return;
        done(greeting ? answer(greeting) : null);
      },
      onRcptTo: ({ address }, _session, done) => {
        const code = this.behaviour.recipient?.(address) ?? null;
        done(code ? answer(code) : null);
      },
      onData: (stream, { envelope }, done) => {
        this.begun += 1;
        const { mail, after } = this.behaviour;
        if (mail === 'drop') {
          stream.once('data', () => this.dropAll(server));
          return;
        }
        void (async () => {
          const parts: Buffer[] = [];
          for await (const part of stream) parts.push(part as Buffer);
          const raw = Buffer.concat(parts);
          if (mail === 'hang') return;
          if (mail) {
            done(answer(mail));
            return;
          }
          this.taken.push({
            to: envelope.rcptTo.map(({ address }) => address).join(' '),
            parsed: await simpleParser(raw),
            raw: raw.toString('utf8'),
          });
          await after?.();
          done(null);
        })();
      },
    });
    server.on('error', () => undefined);
    this.server = server;
    const listening = server.listen(this.port, '127.0.0.1');
    await once(listening, 'listening');
    this.port = (listening.address() as AddressInfo).port;
  }

  /** Stops it; who connects is refused. */
  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    this.dropAll(server);
    await new Promise<void>((done) => server.close(done));
  }

  private dropAll(server: SMTPServer): void {
    for (const { _socket: socket } of server.connections as unknown as Set<{ _socket: { destroy(): void } }>)
      socket.destroy();
  }
}
