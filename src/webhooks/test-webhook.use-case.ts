import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { lockWebhook } from './lock-webhook.js';
import { TEST_EVENT } from './webhook-events.js';
import { refuseOff } from './webhook-off.js';

/** Has a webhook told of a test, so that its receiver can be tried. It goes the way of all deliveries. */
@Injectable()
export class TestWebhook {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @returns the id of the delivery
   * @throws NotFound when the group has no such webhook
   * @throws Conflict when it is off
   */
  async execute(actor: Actor, { webhookId }: { webhookId: string }): Promise<string> {
    const groupId = groupOf(actor);
    return this.db.transaction(async (tx) => {
      const webhook = await lockWebhook(tx, groupId, webhookId);
      refuseOff(webhook);
      const [{ id }] = await tx.query<[{ id: string }]>(
        `INSERT INTO webhook_delivery (webhook_id, group_id, event, try_at, created_at) VALUES ($1, $2, $3, $4, $4) RETURNING id`,
        [webhookId, groupId, TEST_EVENT, this.clock.timestamp()],
      );
      await this.timeline.append(tx, actor, {
        groupId,
        subject: { kind: 'webhook', id: webhookId },
        event: 'webhook-tested',
        on: this.clock.today(),
        after: { name: webhook.name },
      });
      return id;
    });
  }
}
