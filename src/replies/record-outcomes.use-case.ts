import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { lockLetter } from '../letters/letter-key.js';
import { ReplayLetter } from '../letters/replay-letter.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { RecordOutcome, type RecordOutcomeCommand } from './record-outcome.use-case.js';
import { refuseRepeatedAsks } from './reply-outcomes.js';

/** What became of several asks of one letter, which is given by its id or reference. */
export interface RecordOutcomesCommand {
  readonly letter: string;
  readonly outcomes: readonly RecordOutcomeCommand[];
}

/** Records what a person judges to have become of several asks of a letter: all of it, or nothing. */
@Injectable()
export class RecordOutcomes {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly replay: ReplayLetter,
    private readonly recordOutcome: RecordOutcome,
  ) {}

  /**
   * @throws NotFound when the group has no such letter
   * @throws Conflict when it was not sent, unless all that is recorded is that asks are withdrawn
   * @throws InvalidInput below /outcomes when one of them can't be as given; nothing is then recorded
   */
  async execute(actor: Actor, { letter: key, outcomes }: RecordOutcomesCommand): Promise<void> {
    refuseRepeatedAsks(outcomes);
    await this.db.transaction(async (tx) => {
      const letter = await lockLetter(tx, groupOf(actor), key);
      let isChanged = false;
      for (const [index, outcome] of outcomes.entries()) {
        const recorded = await this.recordOutcome.record(tx, actor, letter, outcome, `/outcomes/${index}`);
        isChanged ||= recorded;
      }
      if (isChanged) await this.replay.execute(tx, actor, letter.id);
    });
  }
}
