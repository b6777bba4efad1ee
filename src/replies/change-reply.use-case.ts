import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { Stale } from '../errors/kinds.js';
import { ReplayLetter } from '../letters/replay-letter.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { difference, Timeline } from '../timeline/timeline.js';
import { checkReply, refuseUsedBefore } from './check-reply.js';
import { firstJudgedOn, moveJudgements } from './judgements.js';
import { lockReply, type LockedReply } from './lock-reply.js';
import { mergeReply, type ReplyChanges } from './merge-reply.js';
import { replyFields, type ReplyFields } from './reply-fields.js';
import { keepReplyText, replyText } from './reply-text.js';
import { Reply } from './reply.entity.js';
import { sentDay } from '../letters/sent-letter.js';
import { toRecipient } from '../letters/to-recipient.js';
import { transferTarget } from './transfer-target.js';

/** A correction of a reply. With `version`, refused when somebody changed the reply since. */
export interface ChangeReplyCommand {
  readonly replyId: string;
  readonly version: number | null;
  readonly changes: Omit<ReplyChanges, 'settledOn' | 'circulatedOn'> & { readonly body?: string | null };
}

/** Corrects a reply and replays its letter. A correction that changes nothing writes nothing. */
@Injectable()
export class ChangeReply {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly replay: ReplayLetter,
  ) {}

  /**
   * @throws NotFound when the group has no such reply
   * @throws Stale when `version` is not the current one
   * @throws InvalidInput when the reply can't be as corrected
   */
  async execute(actor: Actor, { replyId, version, changes }: ChangeReplyCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const locked = await lockReply(tx, groupOf(actor), replyId);
      if (version !== null && version !== locked.reply.version)
        throw new Stale('reply', locked.reply.version);
      const { body, ...fields } = changes;
      await this.write(tx, actor, locked, fields, { on: this.clock.today(), body });
    });
  }

  /**
   * The same in the caller's transaction, for a reply whose letter is locked.
   *
   * @param on the day on which the change happened, for history
   */
  async write(
    tx: EntityManager,
    actor: Actor,
    { letter, reply }: LockedReply,
    changes: ReplyChanges,
    { on, body }: { on: IsoDate; body?: string | null },
  ): Promise<void> {
    const before = { ...replyFields(reply), body: await replyText(tx, reply.id) };
    const fields = await this.fieldsOf(tx, { letter, reply }, changes);
    const after = { ...fields, body: body === undefined ? before.body : body };
    if (Object.keys(difference(before, after).after).length === 0) return;
    await this.moveReceipt(tx, actor, { letter, reply }, fields.receivedOn);
    await tx.update(Reply, { id: reply.id }, { ...fields, version: reply.version + 1 });
    if (after.body !== before.body) await keepReplyText(tx, reply.id, after.body);
    await this.timeline.appendChange(tx, actor, {
      groupId: letter.groupId,
      letterId: letter.id,
      subject: { kind: 'reply', id: reply.id },
      event: 'reply-changed',
      on,
      before,
      after,
    });
    await this.replay.execute(tx, actor, letter.id);
  }

  private async fieldsOf(
    tx: EntityManager,
    { letter, reply }: LockedReply,
    changes: ReplyChanges,
  ): Promise<ReplyFields> {
    const merged = mergeReply(replyFields(reply), changes);
    const recipientId = await toRecipient(tx, letter.id, merged.recipientId);
    const fields = { ...merged, ...(await transferTarget(tx, merged)), recipientId };
    checkReply(fields, sentDay(letter, 'have a reply'), this.clock.today());
    return fields;
  }

  /** What was judged as of the day it was received follows that day. */
  private async moveReceipt(
    tx: EntityManager,
    actor: Actor,
    { letter, reply }: LockedReply,
    receivedOn: IsoDate,
  ): Promise<void> {
    if (receivedOn === reply.receivedOn) return;
    const moved = await moveJudgements(tx, reply.id, { from: reply.receivedOn, to: receivedOn });
    refuseUsedBefore(receivedOn, await firstJudgedOn(tx, reply.id), 'An ask was judged on it');
    const entries = moved.map(({ askId, from, ...judgement }) => ({
      groupId: letter.groupId,
      letterId: letter.id,
      subject: { kind: 'ask', id: askId },
      event: 'outcome-recorded' as const,
      on: this.clock.today(),
      before: { ...judgement, judgedOn: from },
      after: { ...judgement, because: 'reply-changed' },
    }));
    await this.timeline.appendAll(tx, actor, entries);
  }
}
