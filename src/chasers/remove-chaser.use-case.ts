import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { ReplayLetter } from '../letters/replay-letter.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { chaserFields } from './chaser-fields.js';
import { Chaser } from './chaser.entity.js';
import { lockChaser } from './lock-chaser.js';

/** A chaser that was logged by mistake, and why it goes. */
export interface RemoveChaserCommand {
  readonly chaserId: string;
  readonly reason: string;
}

/** Removes a chaser that was logged by mistake and replays the letter. The row and its history stay. */
@Injectable()
export class RemoveChaser {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly replay: ReplayLetter,
  ) {}

  /** @throws NotFound when the group has no such chaser or it was removed before */
  async execute(actor: Actor, { chaserId, reason }: RemoveChaserCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { letter, chaser } = await lockChaser(tx, groupOf(actor), chaserId);
      const removal = { removedAt: this.clock.timestamp(), removedReason: reason };
      await tx.update(Chaser, { id: chaser.id }, { ...removal, version: chaser.version + 1 });
      await this.timeline.append(tx, actor, {
        groupId: letter.groupId,
        letterId: letter.id,
        subject: { kind: 'chaser', id: chaser.id },
        event: 'chaser-removed',
        on: this.clock.today(),
        before: { ...chaserFields(chaser) },
        after: { reason },
      });
      await this.replay.execute(tx, actor, letter.id);
    });
  }
}
