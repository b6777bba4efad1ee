import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { lockWebhook } from './lock-webhook.js';
import { newWebhookSecret, secretText } from './sign.js';

/** Hours for which both signatures are sent, so that the receiver can change over. */
const OVERLAP_HOURS = 24;

/** A new secret. It is given here and never again; the one before signs beside it until `oldHoldsUntil` (RFC 3339). */
export interface RenewedSecret {
  readonly secret: string;
  readonly oldHoldsUntil: string;
}

/** Gives a webhook a new secret. The one before signs beside it for a day; a still older one no more. */
@Injectable()
export class RenewWebhookSecret {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** @throws NotFound when the group has no such webhook */
  async execute(actor: Actor, { webhookId }: { webhookId: string }): Promise<RenewedSecret> {
    const groupId = groupOf(actor);
    const secret = newWebhookSecret();
    const oldHoldsUntil = this.clock.now().add({ hours: OVERLAP_HOURS }).toString();
    await this.db.transaction(async (tx) => {
      const { name } = await lockWebhook(tx, groupId, webhookId);
      await tx.query(
        `UPDATE webhook SET old_secret = secret, old_secret_until = $3, secret = $2, version = version + 1 WHERE id = $1`,
        [webhookId, secret, oldHoldsUntil],
      );
      await this.timeline.append(tx, actor, {
        groupId,
        subject: { kind: 'webhook', id: webhookId },
        event: 'webhook-secret-renewed',
        on: this.clock.today(),
        after: { name },
      });
    });
    return { secret: secretText(secret), oldHoldsUntil };
  }
}
