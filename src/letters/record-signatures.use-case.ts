import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { InvalidInput } from '../errors/kinds.js';
import { refuseFuture } from '../errors/refuse-future.js';
import { type Actor } from '../timeline/actor.js';
import { LetterEdit, type LetterTarget, type OpenLetter } from './letter-edit.js';
import { partOf, partSnapshot } from './letter-parts.js';
import { type SignatoryAnswer, withAnswer } from './signatory-answer.js';
import { checkSignatory } from './signatory-check.js';
import { Signatory } from './signatory.entity.js';

/** What several signatories of a letter said on one day. */
export interface RecordSignaturesCommand extends LetterTarget {
  readonly ids: readonly string[];
  readonly answer: SignatoryAnswer;
  readonly on: IsoDate;
}

/** Records what Members said to being asked to sign: all of them or none. See ChangeSignatory for one and its line. */
@Injectable()
export class RecordSignatures {
  constructor(
    private readonly edit: LetterEdit,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws NotFound when one is no signatory of the letter
   * @throws InvalidInput at /on when the day does not fit what is known of one of them, whose line it names
   */
  async execute(actor: Actor, command: RecordSignaturesCommand): Promise<void> {
    refuseFuture('/on', command.on, this.clock.today());
    await this.edit.run(actor, command, async (open) => {
      for (const id of command.ids) await this.recordOne(open, id, command);
    });
  }

  private async recordOne(open: OpenLetter, id: string, command: RecordSignaturesCommand): Promise<void> {
    const before = await partOf(open, Signatory, 'signatory', id);
    const days = withAnswer(before, command.answer, command.on);
    refuseUnlessFitting(() => checkSignatory(open.letter, days, this.clock.today()), before.signedAs);
    await open.tx.update(Signatory, { id }, days);
    await open.record({
      event: 'signatory-changed',
      on: command.on,
      subject: { kind: 'signatory', id },
      before: partSnapshot(before),
      after: partSnapshot({ ...before, ...days }),
    });
  }
}

function refuseUnlessFitting(check: () => void, signedAs: string): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const faults = error.faults.map(({ detail }) => ({ pointer: '/on', detail: `${signedAs}: ${detail}` }));
    throw new InvalidInput(faults, error.code);
  }
}
