import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { Stale } from '../errors/kinds.js';
import { type Letter } from '../letters/letter.entity.js';
import { ReplayLetter } from '../letters/replay-letter.use-case.js';
import { toRecipient } from '../letters/to-recipient.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { checkMove } from './check-move.js';
import { lockMove, type LockedMove } from './lock-move.js';
import { RemoveReply } from './remove-reply.use-case.js';
import { replyFields } from './reply-fields.js';
import { keepReplyText, replyText } from './reply-text.js';
import { Reply } from './reply.entity.js';

/** A reply that belongs to another letter of the group, given by its id or reference, and why. */
export interface MoveReplyCommand {
  readonly replyId: string;
  readonly version: number | null;
  readonly letter: string;
  /** Whose reply it is there; needed when that letter went to several. */
  readonly recipientId?: string;
  readonly reason: string;
}

/** Its files go with it: those of a removed reply can't be read any more. */
const TAKE_FILES =
  'UPDATE attachment SET letter_id = $2, reply_id = $3 WHERE reply_id = $1 AND removed_at IS NULL';

/** The mail that it was filed from is filed there from now on, so that taking that back takes the reply out, too. */
const TAKE_FILING = 'UPDATE mail_filing SET letter_id = $2, reply_id = $3 WHERE reply_id = $1';

/**
 * Moves a reply that was logged on the wrong letter to the right one, with its text, class and days, and replays both.
 * It is logged there anew and removed here, so that what was judged on its evidence stays with the letter whose asks
 * were judged, and no longer counts.
 */
@Injectable()
export class MoveReply {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly replay: ReplayLetter,
    private readonly removeReply: RemoveReply,
  ) {}

  /**
   * @returns the id that the reply has from now on
   * @throws NotFound when the group has no such reply or no such letter
   * @throws Stale when `version` is not the reply's current one
   * @throws Conflict when the other letter was not sent
   * @throws InvalidInput when it can't be a reply to that letter
   */
  async execute(actor: Actor, command: MoveReplyCommand): Promise<string> {
    return this.db.transaction(async (tx) => {
      const move = await lockMove(tx, groupOf(actor), command);
      const { reply, target } = move;
      if (command.version !== null && command.version !== reply.version)
        throw new Stale('reply', reply.version);
      checkMove(move);
      const recipientId = await toRecipient(tx, target.id, command.recipientId);
      const id = await this.copy(tx, actor, move, { recipientId, reason: command.reason });
      await this.removeReply.take(tx, actor, move, {
        event: 'reply-moved',
        reason: command.reason,
        details: { to: namedLetter(target), replyId: id },
      });
      await this.replay.execute(tx, actor, target.id);
      return id;
    });
  }

  private async copy(
    tx: EntityManager,
    actor: Actor,
    { letter, reply, target }: LockedMove,
    { recipientId, reason }: { recipientId: string; reason: string },
  ): Promise<string> {
    const { groupId, id: letterId } = target;
    const id = await newId(tx);
    const fields = { ...replyFields(reply), recipientId };
    await tx.insert(Reply, { ...fields, id, groupId, letterId, createdAt: this.clock.timestamp() });
    const body = await replyText(tx, reply.id);
    if (body !== null) await keepReplyText(tx, id, body);
    for (const take of [TAKE_FILES, TAKE_FILING]) await tx.query(take, [reply.id, letterId, id]);
    await this.timeline.append(tx, actor, {
      groupId,
      letterId,
      subject: { kind: 'reply', id },
      event: 'reply-moved',
      on: this.clock.today(),
      after: { ...fields, from: namedLetter(letter), reason },
    });
    return id;
  }
}

function namedLetter({ id, reference }: Letter): object {
  return { id, reference };
}
