import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { Conflict } from '../errors/kinds.js';
import { refuseFuture } from '../errors/refuse-future.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { ChangeReply } from './change-reply.use-case.js';
import { refuseBefore } from './check-reply.js';
import { lockReply } from './lock-reply.js';
import { className } from './reply-class.js';
import { type Reply } from './reply.entity.js';

/** Since when a partial reply is all that will come; null takes that back; without a day: today. */
export interface SettleReplyCommand {
  readonly replyId: string;
  readonly on?: IsoDate | null;
}

/** Records that a partial reply is all that will come, which stops the clock, or takes that back. */
@Injectable()
export class SettleReply {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly changeReply: ChangeReply,
  ) {}

  /**
   * @throws NotFound when the group has no such reply
   * @throws Conflict when the reply is not a partial one
   * @throws InvalidInput when the day is still to come or before the reply was received
   */
  async execute(actor: Actor, { replyId, on = this.clock.today() }: SettleReplyCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const locked = await lockReply(tx, groupOf(actor), replyId);
      this.check(locked.reply, on);
      await this.changeReply.write(tx, actor, locked, { settledOn: on }, { on: on ?? this.clock.today() });
    });
  }

  private check(reply: Reply, on: IsoDate | null): void {
    if (on === null) return;
    if (reply.class !== 'partial') {
      throw new Conflict(
        'not-a-partial-reply',
        `Only a partial reply can be said to be all that will come; this is ${className(reply.class)}. Correct its class first.`,
      );
    }
    refuseFuture('/on', on, this.clock.today());
    refuseBefore('/on', 'settled-before-receipt', on, reply.receivedOn, 'the reply was received');
  }
}
