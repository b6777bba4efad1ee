import { type WebhookRun } from '../../src/webhooks/send-webhooks.use-case.js';
import { type Answer, type Caller } from './app.js';
import { Fiction, type FictionalLetter } from './fictional-letters.js';
import { reachesLoopback, Receiver } from './receiver.js';
import { runJob } from './told.js';

/** A webhook just registered. */
export interface Registered {
  readonly id: string;
  readonly secret: string;
}

/** A delivery as the API tells of it. */
export interface Told {
  readonly id: string;
  readonly event: string;
  readonly state: string;
  readonly attempts: number;
  readonly unsure: number;
  readonly status: number | null;
  readonly answer: string | null;
  readonly problem: string | null;
  readonly nextAt: string | null;
}

const WEBHOOKS = '/api/v1/groups/phrg/webhooks';

/** A group with a letter, its administrator, and a receiver of what happens. */
export class HookScene {
  private constructor(
    readonly f: Fiction,
    readonly admin: Caller,
    readonly receiver: Receiver,
    readonly letter: FictionalLetter,
  ) {}

  static async start(day: string): Promise<HookScene> {
    const f = await Fiction.start(day);
    reachesLoopback(f.t);
    return new HookScene(f, await f.t.caller('admin'), await Receiver.start(), await f.log());
  }

  async close(): Promise<void> {
    await this.receiver.close();
    await this.f.t.close();
  }

  /** Forgets every webhook and what came, and has the receiver take all again. */
  async clear(): Promise<void> {
    await this.f.t.db.query('DELETE FROM webhook');
    Object.assign(this.receiver, { reaction: 200, onReceived: () => undefined });
    this.receiver.received.splice(0);
    reachesLoopback(this.f.t, { lookUp: undefined });
  }

  register(changes: object = {}): Promise<Registered> {
    return this.admin.post(WEBHOOKS, {
      ...{ name: 'Mirror', url: this.receiver.url(), events: ['reply-logged'], ...changes },
    });
  }

  /** Registers, or tries to; whatever the answer is. */
  tryToRegister(url: string): Promise<Answer<Record<string, unknown>>> {
    return this.admin.call('POST', WEBHOOKS, { name: 'Mirror', url, events: ['reply-logged'] });
  }

  read(id: string): Promise<Record<string, unknown> & { version: number }> {
    return this.admin.get(`${WEBHOOKS}/${id}`);
  }

  change(id: string, body: object, headers = {}): Promise<Answer<Record<string, unknown>>> {
    return this.admin.call('PATCH', `${WEBHOOKS}/${id}`, body, headers);
  }

  post(id: string, path: string): Promise<Answer<Record<string, unknown>>> {
    return this.admin.call('POST', `${WEBHOOKS}/${id}/${path}`);
  }

  /** What a webhook was told, the newest first. */
  async told(id: string): Promise<Told[]> {
    return (await this.admin.get<{ items: Told[] }>(`${WEBHOOKS}/${id}/deliveries`)).items;
  }

  run(): Promise<WebhookRun> {
    return runJob<WebhookRun>(this.f.t, 'webhooks');
  }

  /** Something happens that webhooks are told of. */
  async happen(count = 1): Promise<void> {
    for (let i = 0; i < count; i += 1)
      await this.f.add(this.letter.id, 'replies', { class: 'holding', receivedOn: '2021-11-25' });
  }

  later(minutes: number): void {
    const { clock } = this.f.t;
    clock.set(clock.now().add({ minutes }));
  }
}
