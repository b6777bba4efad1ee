import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { refuseFuture } from '../errors/refuse-future.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { ChangeReply } from './change-reply.use-case.js';
import { refuseBefore } from './check-reply.js';
import { lockReply } from './lock-reply.js';

/** When a reply was passed on to the signatories; null takes that back; without a day: today. */
export interface CirculateReplyCommand {
  readonly replyId: string;
  readonly on?: IsoDate | null;
}

/** Records that a reply was passed on to those who signed the letter, or takes that back. */
@Injectable()
export class CirculateReply {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly changeReply: ChangeReply,
  ) {}

  /**
   * @throws NotFound when the group has no such reply
   * @throws InvalidInput when the day is still to come or before the reply was received
   */
  async execute(actor: Actor, { replyId, on = this.clock.today() }: CirculateReplyCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const locked = await lockReply(tx, groupOf(actor), replyId);
      refuseFuture('/on', on, this.clock.today());
      refuseBefore('/on', 'circulated-before-receipt', on, locked.reply.receivedOn, 'the reply was received');
      await this.changeReply.write(tx, actor, locked, { circulatedOn: on }, { on: on ?? this.clock.today() });
    });
  }
}
