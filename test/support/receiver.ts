import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { WebhookSettings } from '../../src/webhooks/webhook-settings.js';
import { type TestApp } from './app.js';

/** What a receiver does with what it is sent. A number is its status; `endless` answers 200 and never stops talking. */
export type Reaction = number | 'hang' | 'drop' | 'endless' | { readonly redirect: string };

/** What it was sent. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly body: {
    readonly id: string;
    readonly type: string;
    readonly letter: { readonly id: string; readonly reference: string } | null;
    readonly data: Record<string, unknown>;
  };
}

/** How long tests wait for one that does not answer, in milliseconds. */
const PATIENCE = { whole: 400 };

/** A real HTTP server on loopback that does what the test wants, and keeps what it was sent. */
export class Receiver {
  reaction: Reaction | ((path: string) => Reaction) = 200;
  /** Called when something was read whole, before it is answered. */
  onReceived: () => void = () => undefined;
  readonly received: Received[] = [];
  private server: Server | null = null;
  private port = 0;

  static async start(): Promise<Receiver> {
    const receiver = new Receiver();
    await receiver.open();
    return receiver;
  }

  url(path = '/hook', host = '127.0.0.1'): string {
    return `http://${host}:${this.port}${path}`;
  }

  /** Opens it, the second time at the same port. */
  async open(): Promise<void> {
    this.server = createServer((request, response) => void this.take(request, response));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    server?.closeAllConnections();
    await new Promise((done) => (server ? server.close(done) : done(null)));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request) text += String(part);
    const path = request.url ?? '';
    const body = JSON.parse(text) as Received['body'];
    this.received.push({ path, headers: request.headers, text, body });
    this.onReceived();
    react(typeof this.reaction === 'function' ? this.reaction(path) : this.reaction, response);
  }
}

function react(reaction: Reaction, response: ServerResponse): void {
  if (reaction === 'hang') return;
  if (reaction === 'drop') response.destroy();
  else if (reaction === 'endless') talk(response);
  else if (typeof reaction === 'number') response.writeHead(reaction).end(`told <b>${reaction}</b>\u0000`);
  else response.writeHead(302, { location: reaction.redirect }).end();
}

/** Talks until nobody listens. */
function talk(response: ServerResponse): void {
  response.writeHead(200);
  const go = (): void => {
    while (!response.destroyed && response.write('and so on '.repeat(100)));
  };
  response.on('drain', go);
  go();
}

/** Lets a copy of Postbag reach receivers on loopback, and wait for none of them long. */
export function reachesLoopback(t: TestApp, settings: object = {}): void {
  const networks = ['127.0.0.0/8'];
  Object.assign(t.app.get<WebhookSettings>(WebhookSettings), { networks, patience: PATIENCE, ...settings });
}

/** Whether one of the signatures is right, worked out as the standard says it, without Postbag's code. */
export function isSigned({ headers, text }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const said = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${text}`;
  const wanted = `v1,${createHmac('sha256', key).update(said).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(wanted);
}
