import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict, Stale } from '../errors/kinds.js';
import { lockReply } from '../replies/lock-reply.js';
import { RemoveReply } from '../replies/remove-reply.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { lockMessage } from './lock-message.js';

/** A message that is to wait again, and why. With `version`, refused when it changed since. */
export interface TakeMessageBackCommand {
  readonly messageId: string;
  readonly version: number | null;
  readonly reason: string;
}

/**
 * Lets a message that was filed or put aside wait again. The replies that were logged from it are removed, as `RemoveReply` does,
 * unless somebody has done that already.
 */
@Injectable()
export class TakeMessageBack {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly removeReply: RemoveReply,
  ) {}

  /**
   * @throws NotFound when the group has no such message
   * @throws Conflict when it waits already
   * @throws Stale when `version` is not the current one
   */
  async execute(actor: Actor, { messageId, version, reason }: TakeMessageBackCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { id, groupId, state, name, subject, ...now } = await lockMessage(tx, groupOf(actor), messageId);
      if (state === 'waiting')
        throw new Conflict('message-waiting', 'This message waits for a person already.');
      if (version !== null && version !== now.version) throw new Stale('message', now.version);
      await this.removeReplies(tx, actor, id, reason);
      await tx.query(
        `UPDATE mail_message SET state = 'waiting', aside_reason = NULL, decided_at = NULL, decided_by = NULL,
           version = version + 1 WHERE id = $1`,
        [id],
      );
      await this.timeline.append(tx, actor, {
        groupId,
        subject: { kind: 'message', id },
        event: 'message-taken-back',
        on: this.clock.today(),
        before: { state },
        after: { name, subject, reason },
      });
    });
  }

  private async removeReplies(tx: EntityManager, actor: Actor, id: string, reason: string): Promise<void> {
    const rows = await tx.query<{ replyId: string; groupId: string }[]>(
      `SELECT f.reply_id AS "replyId", f.group_id AS "groupId" FROM mail_filing f JOIN reply r ON r.id = f.reply_id
       WHERE f.message_id = $1 AND r.removed_at IS NULL ORDER BY r.letter_id, r.id`,
      [id],
    );
    for (const { replyId, groupId } of rows) {
      const locked = await lockReply(tx, groupId, replyId);
      await this.removeReply.take(tx, actor, locked, { event: 'reply-removed', reason });
    }
  }
}
