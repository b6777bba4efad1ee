import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict, NotFound } from '../errors/kinds.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { lockWebhook } from './lock-webhook.js';
import { refuseOff } from './webhook-off.js';

/** Which delivery of which webhook. */
export interface SendAgainCommand {
  readonly webhookId: string;
  readonly deliveryId: string;
}

/** Sends a delivery again, from the first attempt on and under the same id, whether it was taken or given up. */
@Injectable()
export class SendAgain {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @throws NotFound when the group has no such webhook, or it no such delivery
   * @throws Conflict when the webhook is off, or the delivery waits to be sent anyway
   */
  async execute(actor: Actor, { webhookId, deliveryId }: SendAgainCommand): Promise<void> {
    const groupId = groupOf(actor);
    await this.db.transaction(async (tx) => {
      const webhook = await lockWebhook(tx, groupId, webhookId);
      const event = await this.reopen(tx, { webhookId, deliveryId }, () => refuseOff(webhook));
      await this.timeline.append(tx, actor, {
        groupId,
        subject: { kind: 'webhook', id: webhookId },
        event: 'webhook-sent-again',
        on: this.clock.today(),
        after: { name: webhook.name, event },
      });
    });
  }

  /** Gives what the delivery is of. */
  private async reopen(
    tx: EntityManager,
    { webhookId, deliveryId }: SendAgainCommand,
    refuse: () => void,
  ): Promise<string> {
    const [found] = await tx.query<{ event: string; state: string }[]>(
      'SELECT event, state FROM webhook_delivery WHERE id = $1 AND webhook_id = $2 FOR UPDATE',
      [deliveryId, webhookId],
    );
    if (!found) throw new NotFound('delivery', deliveryId);
    refuse();
    if (found.state === 'waiting' || found.state === 'sending')
      throw new Conflict('delivery-waiting', 'This delivery waits to be sent, and will be by itself.');
    await tx.query(
      `UPDATE webhook_delivery SET state = 'waiting', attempts = 0, try_at = $2, ended_at = NULL WHERE id = $1`,
      [deliveryId, this.clock.timestamp()],
    );
    return found.event;
  }
}
