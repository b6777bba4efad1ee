import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { ReplayLetter } from '../letters/replay-letter.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { type Snapshot, Timeline } from '../timeline/timeline.js';
import { asksJudgedOn, type Judgement, standingJudgement } from './judgements.js';
import { lockReply, type LockedReply } from './lock-reply.js';
import { replyFields } from './reply-fields.js';
import { Reply } from './reply.entity.js';

/** A reply that was logged by mistake, and why it goes. */
export interface RemoveReplyCommand {
  readonly replyId: string;
  readonly reason: string;
}

/** How a reply leaves its letter: as history tells it, and why. */
export interface Removal {
  readonly event: 'reply-removed' | 'reply-moved';
  readonly reason: string;
  /** What history says of it beside the reason. */
  readonly details?: Snapshot;
}

type Standing = ReadonlyMap<string, Judgement | null>;

/**
 * Removes a reply that was logged by mistake. Status and deadlines go back to where the other facts put them;
 * outcomes judged on its evidence no longer count. The row and its history stay.
 */
@Injectable()
export class RemoveReply {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly replay: ReplayLetter,
  ) {}

  /** @throws NotFound when the group has no such reply or it was removed before */
  async execute(actor: Actor, { replyId, reason }: RemoveReplyCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const locked = await lockReply(tx, groupOf(actor), replyId);
      await this.take(tx, actor, locked, { event: 'reply-removed', reason });
    });
  }

  /** The same in the caller's transaction, for a reply whose letter is locked. */
  async take(tx: EntityManager, actor: Actor, locked: LockedReply, removal: Removal): Promise<void> {
    const askIds = await asksJudgedOn(tx, locked.reply.id);
    const before = await this.standing(tx, askIds);
    await this.remove(tx, actor, locked, removal);
    const after = await this.standing(tx, askIds);
    await this.recordLostOutcomes(tx, actor, locked, { before, after, because: removal.event });
    await this.replay.execute(tx, actor, locked.letter.id);
  }

  private async remove(
    tx: EntityManager,
    actor: Actor,
    { letter, reply }: LockedReply,
    { event, reason, details }: Removal,
  ): Promise<void> {
    const removed = { removedAt: this.clock.timestamp(), removedReason: reason };
    await tx.update(Reply, { id: reply.id }, { ...removed, version: reply.version + 1 });
    await this.timeline.append(tx, actor, {
      groupId: letter.groupId,
      letterId: letter.id,
      subject: { kind: 'reply', id: reply.id },
      event,
      on: this.clock.today(),
      before: { ...replyFields(reply) },
      after: { ...details, reason },
    });
  }

  private async standing(tx: EntityManager, askIds: readonly string[]): Promise<Standing> {
    const standing = new Map<string, Judgement | null>();
    for (const askId of askIds) standing.set(askId, await standingJudgement(tx, askId, this.clock.today()));
    return standing;
  }

  private async recordLostOutcomes(
    tx: EntityManager,
    actor: Actor,
    { letter, reply }: LockedReply,
    { before, after, because }: { before: Standing; after: Standing; because: Removal['event'] },
  ): Promise<void> {
    for (const [askId, lost] of before) {
      if (lost?.replyId !== reply.id) continue;
      await this.timeline.append(tx, actor, {
        groupId: letter.groupId,
        letterId: letter.id,
        subject: { kind: 'ask', id: askId },
        event: 'outcome-recorded',
        on: this.clock.today(),
        before: { ...lost },
        after: { ...(after.get(askId) ?? { outcome: 'open' }), because },
      });
    }
  }
}
