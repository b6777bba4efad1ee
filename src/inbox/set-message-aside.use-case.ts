import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { lockMessage, refuseUnlessWaiting } from './lock-message.js';

/** A message that answers no letter, and why. With `version`, refused when it changed since. */
export interface SetMessageAsideCommand {
  readonly messageId: string;
  readonly version: number | null;
  readonly reason: string;
}

/** Puts a message aside as none that answers a letter. It is kept all the same. */
@Injectable()
export class SetMessageAside {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @throws NotFound when the group has no such message
   * @throws Conflict when it is filed, or put aside already
   * @throws Stale when `version` is not the current one
   */
  async execute(actor: Actor, { messageId, version, reason }: SetMessageAsideCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const message = await lockMessage(tx, groupOf(actor), messageId);
      refuseUnlessWaiting(message, version);
      await tx.query(
        `UPDATE mail_message SET state = 'aside', aside_reason = $2, decided_at = $3, decided_by = $4,
           version = version + 1 WHERE id = $1`,
        [message.id, reason, this.clock.timestamp(), actor.name],
      );
      await this.timeline.append(tx, actor, {
        groupId: message.groupId,
        subject: { kind: 'message', id: message.id },
        event: 'message-set-aside',
        on: this.clock.today(),
        after: { name: message.name, subject: message.subject, reason },
      });
    });
  }
}
