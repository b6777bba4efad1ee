import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { loadManyToReplay } from './letter-facts.queries.js';
import { NOTHING } from './replay-changes.js';
import { ReplayLetter } from './replay-letter.use-case.js';
import { storeReplays } from './store-replay.js';

/** Replays many letters in two statements. */
@Injectable()
export class ReplayMany {
  constructor(
    private readonly replay: ReplayLetter,
    private readonly clock: Clock,
  ) {}

  /**
   * Of letters that were just written with their history, and have nothing yet that follows from them: writes that, and no history.
   *
   * @throws CalendarTooShort when a deadline can't be known from the bank-holiday table
   */
  async restore(tx: EntityManager, letterIds: readonly string[]): Promise<void> {
    const { letters, versions } = await loadManyToReplay(tx, letterIds);
    const worked = [];
    for (const facts of letters)
      worked.push(await this.replay.workOut(tx, { facts, stored: NOTHING, versions }, []));
    await storeReplays(tx, worked, this.clock.today());
  }
}
