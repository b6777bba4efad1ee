import { Injectable } from '@nestjs/common';
import { ChasersQueries } from '../../chasers/chasers.queries.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Rung } from '../../deadlines/ladder.js';
import { type House } from '../../deadlines/sitting-days.js';
import { NotFound } from '../../errors/kinds.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type LetterRead } from '../letters/letter-read.js';
import { ReadLetter } from '../letters/read-letter.js';

/** A chaser with all that is recorded of it, as its letter shows it. */
export interface ChaserDetails {
  readonly id: string;
  readonly recipientId: string;
  readonly kind: Rung;
  readonly madeOn: IsoDate;
  readonly madeBy: string | null;
  readonly spokeTo: string | null;
  readonly note: string | null;
  readonly house: House | null;
  readonly uin: string | null;
  readonly askedBy: string | null;
  readonly isNamedDay: boolean;
  readonly answerDueOn: IsoDate | null;
  readonly holdingAnswerOn: IsoDate | null;
  readonly answeredOn: IsoDate | null;
  readonly answer: string | null;
  readonly version: number;
}

/** A chaser with its letter. */
export interface ChaserOfLetter {
  readonly letter: LetterRead;
  readonly chaser: ChaserDetails;
}

/** Reads one chaser, with its letter, for a form that changes it. */
@Injectable()
export class ReadChaser {
  constructor(
    private readonly chasers: ChasersQueries,
    private readonly letters: ReadLetter,
  ) {}

  /**
   * The chaser as it is at this moment.
   *
   * @throws NotFound when the group has no such chaser, or it was removed
   */
  async now(actor: Actor, id: string): Promise<ChaserOfLetter> {
    const letter = await this.letters.now(actor, await this.chasers.letterOf(groupOf(actor), id));
    const chaser = letter.chasers.find((each) => each.id === id);
    if (!chaser) throw new NotFound('chaser', id);
    return { letter, chaser: chaser as unknown as ChaserDetails };
  }
}
