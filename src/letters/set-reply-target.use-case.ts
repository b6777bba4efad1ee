import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { doOrRehearse } from '../database/rehearse.js';
import { SetTarget, type SetTargetCommand } from '../directory/set-target.use-case.js';
import { type Actor } from '../timeline/actor.js';
import { type TargetMove, type TargetMoveOptions, TargetMoves } from './target-moves.js';

/** Adds a target to an organisation and moves the due days of open letters that follow from it, all or nothing. */
@Injectable()
export class SetReplyTarget {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly setTarget: SetTarget,
    private readonly moves: TargetMoves,
  ) {}

  /**
   * @throws Conflict when another target holds on one of its days
   * @throws TargetMoveStale when it is not what `ifVersion` names
   * @throws CalendarTooShort when a day that moves leaves the bank-holiday table
   */
  async execute(actor: Actor, command: SetTargetCommand & TargetMoveOptions): Promise<TargetMove> {
    return doOrRehearse(this.db, command, async (tx) => {
      const target = await this.setTarget.execute(tx, actor, command);
      return this.moves.follow(tx, actor, target, command);
    });
  }
}
