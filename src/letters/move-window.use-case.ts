import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type Actor } from '../timeline/actor.js';
import { ChangeWindow, type ChangeWindowCommand } from '../windows/change-window.use-case.js';
import { ReplayLetter } from './replay-letter.use-case.js';

/** Changes an event window and puts every letter that depends on it where its facts now put it. */
@Injectable()
export class MoveWindow {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly changeWindow: ChangeWindow,
    private readonly replay: ReplayLetter,
  ) {}

  /**
   * @throws NotFound when the group has no such window
   * @throws Stale when `version` is not the current one
   * @throws InvalidInput when its days, zone and decisive moment don't fit together
   */
  async execute(actor: Actor, command: ChangeWindowCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { letterIds } = await this.changeWindow.execute(tx, actor, command);
      for (const id of letterIds) await this.replay.execute(tx, actor, id);
    });
  }
}
