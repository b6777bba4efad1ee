import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { settleDeadLetter } from './settle-dead-letter.js';

/** Lets a mail that could not be delivered be sent again, from the first attempt on, under the same Message-ID. */
@Injectable()
export class TryMailAgain {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @throws NotFound when the group has no such mail
   * @throws Conflict when somebody decided about it already
   */
  async execute(actor: Actor, { mailId }: { readonly mailId: string }): Promise<void> {
    const [groupId, on, at] = [groupOf(actor), this.clock.today(), this.clock.timestamp()];
    await this.db.transaction(async (tx) => {
      const kind = await settleDeadLetter(tx, { groupId, mailId, to: 'waiting', on, at });
      const subject = { kind: 'mail', id: mailId };
      await this.timeline.append(tx, actor, {
        groupId,
        subject,
        event: 'mail-tried-again',
        on,
        after: { kind },
      });
    });
  }
}
