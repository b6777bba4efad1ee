import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { LetterQueries } from '../../letters/letter.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type LetterRead } from './letter-read.js';

/** Reads one letter for a form that changes it. */
@Injectable()
export class ReadLetter {
  constructor(
    private readonly letters: LetterQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * The letter as it is at this moment.
   *
   * @throws NotFound when the group has no such letter
   */
  async now(actor: Actor, key: string): Promise<LetterRead> {
    const moment = { on: this.clock.today(), at: this.clock.timestamp() };
    return JSON.parse((await this.letters.one(groupOf(actor), key, moment)).text) as LetterRead;
  }
}
