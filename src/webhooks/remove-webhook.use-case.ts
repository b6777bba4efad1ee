import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { lockWebhook } from './lock-webhook.js';
import { hostOf } from './webhook-input.js';

/** Removes a webhook with its secret and the log of what it was told. What waits for it is not sent. */
@Injectable()
export class RemoveWebhook {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** @throws NotFound when the group has no such webhook */
  async execute(actor: Actor, { webhookId }: { webhookId: string }): Promise<void> {
    const groupId = groupOf(actor);
    await this.db.transaction(async (tx) => {
      const { name, url } = await lockWebhook(tx, groupId, webhookId);
      await tx.query('DELETE FROM webhook WHERE id = $1', [webhookId]);
      await this.timeline.append(tx, actor, {
        groupId,
        subject: { kind: 'webhook', id: webhookId },
        event: 'webhook-removed',
        on: this.clock.today(),
        before: { name, host: hostOf(url) },
      });
    });
  }
}
