import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Actor } from '../timeline/actor.js';
import { needsReason } from './frozen-text.js';
import { checkKnown } from './known-ids.js';
import { given, LetterEdit, type LetterTarget } from './letter-edit.js';
import { partOf, partSnapshot } from './letter-parts.js';
import { type NewSignatory } from './log-letter.command.js';
import { checkSignatory } from './signatory-check.js';
import { Signatory } from './signatory.entity.js';

/** What is to change of a signatory: only what is given; a day set to null is taken back. */
export interface ChangeSignatoryCommand extends LetterTarget {
  readonly id: string;
  readonly change: Partial<NewSignatory> & {
    readonly declinedOn?: IsoDate | null;
    readonly withdrawnOn?: IsoDate | null;
  };
  /** Needed to correct the printed line once the letter was sent. */
  readonly reason?: string;
}

/** Records what a Member said (agreed, declined, withdrew, each on a day) or corrects how they sign. */
@Injectable()
export class ChangeSignatory {
  constructor(
    private readonly edit: LetterEdit,
    private readonly clock: Clock,
  ) {}

  /**
   * The latest of the days decides where the signatory stands.
   *
   * @throws InvalidInput when the days do not fit together, or the printed line is changed without a reason
   */
  async execute(actor: Actor, command: ChangeSignatoryCommand): Promise<string> {
    const { id, reason } = command;
    const change = given(command.change);
    return this.edit.run(actor, command, async (open) => {
      const { tx, letter, record } = open;
      const before = await partOf(open, Signatory, 'signatory', id);
      const after = { ...before, ...change };
      needsReason(letter, reason, { signedAs: [before.signedAs, after.signedAs] });
      checkSignatory(letter, after, this.clock.today());
      await checkKnown(tx, letter.groupId, change);
      if (Object.keys(change).length > 0) await tx.update(Signatory, { id }, change);
      const on = change.withdrawnOn ?? change.declinedOn ?? change.agreedOn ?? undefined;
      const sides = { before: partSnapshot(before), after: partSnapshot(after) };
      await record({ event: 'signatory-changed', on, subject: { kind: 'signatory', id }, ...sides, reason });
      return id;
    });
  }
}
