import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { doOrRehearse } from '../database/rehearse.js';
import { type Actor } from '../timeline/actor.js';
import { ChangeWindow, type ChangeWindowCommand } from '../windows/change-window.use-case.js';
import { ReplayLetter } from './replay-letter.use-case.js';
import { windowDays, type WindowMove, windowMoves } from './window-moves.js';

/** How an event window is to be changed. */
export interface MoveWindowOptions {
  /** True to see which deadlines would move; nothing is written. */
  readonly dryRun?: boolean;
}

/** Changes an event window and puts every letter that depends on it where its facts now put it. */
@Injectable()
export class MoveWindow {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly changeWindow: ChangeWindow,
    private readonly replay: ReplayLetter,
  ) {}

  /**
   * @returns the deadlines of letters that moved, or with `dryRun` would move
   * @throws NotFound when the group has no such window
   * @throws Stale when `version` is not the current one
   * @throws InvalidInput when its days, zone and decisive moment don't fit together
   */
  async execute(actor: Actor, command: ChangeWindowCommand & MoveWindowOptions): Promise<WindowMove[]> {
    const { windowId, dryRun = false } = command;
    return doOrRehearse(this.db, { dryRun }, async (tx) => {
      const before = await windowDays(tx, windowId);
      const { letterIds } = await this.changeWindow.execute(tx, actor, command);
      for (const id of letterIds) await this.replay.execute(tx, actor, id);
      return windowMoves(before, await windowDays(tx, windowId), this.clock.today());
    });
  }
}
