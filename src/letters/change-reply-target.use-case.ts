import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { doOrRehearse } from '../database/rehearse.js';
import { ChangeTarget, type ChangeTargetCommand } from '../directory/change-target.use-case.js';
import { type Actor } from '../timeline/actor.js';
import { type TargetMove, type TargetMoveOptions, TargetMoves } from './target-moves.js';

/** Corrects or ends a target and moves the due days of open letters that follow from it, all or nothing. Doing it again changes nothing. */
@Injectable()
export class ChangeReplyTarget {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly changeTarget: ChangeTarget,
    private readonly moves: TargetMoves,
  ) {}

  /**
   * @throws NotFound when the organisation has no such target
   * @throws Conflict when it would hold on a day on which another does
   * @throws TargetMoveStale when it is not what `ifVersion` names
   * @throws CalendarTooShort when a day that moves leaves the bank-holiday table
   */
  async execute(actor: Actor, command: ChangeTargetCommand & TargetMoveOptions): Promise<TargetMove> {
    return doOrRehearse(this.db, command, async (tx) => {
      const target = await this.changeTarget.execute(tx, actor, command);
      return this.moves.follow(tx, actor, target, command);
    });
  }
}
