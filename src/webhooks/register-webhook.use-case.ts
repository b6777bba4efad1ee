import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict } from '../errors/kinds.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { newWebhookSecret, secretText } from './sign.js';
import { hostOf, WEBHOOK_LIMITS, type WebhookFields, WebhookInput } from './webhook-input.js';

export type RegisterWebhookCommand = Omit<WebhookFields, 'isOn'> & { readonly isOn?: boolean };

/** A webhook just registered. `secret` is given here and never again. */
export interface RegisteredWebhook {
  readonly id: string;
  readonly secret: string;
}

/** Registers an address that is told what happens in a group from now on. */
@Injectable()
export class RegisterWebhook {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly input: WebhookInput,
  ) {}

  /**
   * @throws InvalidInput with a pointer to each fault, also when the address leads where nothing may be sent
   * @throws Conflict when the group has as many as there may be
   */
  async execute(actor: Actor, command: RegisterWebhookCommand): Promise<RegisteredWebhook> {
    this.input.check(command);
    await this.input.checkReach(command.url);
    return this.db.transaction((tx) => this.register(tx, actor, command));
  }

  private async register(
    tx: EntityManager,
    actor: Actor,
    { name, url, events, isOn = true }: RegisterWebhookCommand,
  ): Promise<RegisteredWebhook> {
    const groupId = groupOf(actor);
    await refuseTooMany(tx, groupId);
    const secret = newWebhookSecret();
    const wanted = [...new Set(events)];
    const [{ id }] = await tx.query<[{ id: string }]>(
      `INSERT INTO webhook (group_id, name, url, events, is_on, secret, created_at, seen_seq, after_seq)
       SELECT $1, $2, $3, $4, $5, $6, $7, last, last
       FROM (SELECT coalesce(max(seq), 0) AS last FROM timeline_entry WHERE group_id = $1) h RETURNING id`,
      [groupId, name, url, wanted, isOn, secret, this.clock.timestamp()],
    );
    await this.timeline.append(tx, actor, {
      groupId,
      subject: { kind: 'webhook', id },
      event: 'webhook-added',
      on: this.clock.today(),
      after: { name, host: hostOf(url), events: wanted, isOn },
    });
    return { id, secret: secretText(secret) };
  }
}

async function refuseTooMany(tx: EntityManager, groupId: string): Promise<void> {
  await tx.query('SELECT 1 FROM appg WHERE id = $1 FOR NO KEY UPDATE', [groupId]);
  const [{ count }] = await tx.query<[{ count: number }]>(
    'SELECT count(*)::int AS count FROM webhook WHERE group_id = $1',
    [groupId],
  );
  if (count < WEBHOOK_LIMITS.webhooks) return;
  throw new Conflict(
    'too-many-webhooks',
    `The group has ${WEBHOOK_LIMITS.webhooks} webhooks, the most there may be. Remove one first.`,
  );
}
