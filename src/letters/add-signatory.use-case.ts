import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { type Actor } from '../timeline/actor.js';
import { refuseOnceSent } from './frozen-text.js';
import { insertSignatory } from './insert-signatory.js';
import { checkKnown } from './known-ids.js';
import { LetterEdit, type LetterTarget } from './letter-edit.js';
import { nextPosition } from './letter-parts.js';
import { type NewSignatory } from './log-letter.command.js';
import { Signatory } from './signatory.entity.js';

/** A Member who is asked to sign, after the others. */
export interface AddSignatoryCommand extends LetterTarget {
  readonly signatory: NewSignatory;
}

/** Asks a Member to sign a draft, or records that they have agreed. Without a day: asked today. */
@Injectable()
export class AddSignatory {
  constructor(
    private readonly edit: LetterEdit,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the signatory's id
   * @throws Conflict once the letter was sent
   */
  async execute(actor: Actor, command: AddSignatoryCommand): Promise<string> {
    const { signatory } = command;
    return this.edit.run(actor, command, async (open) => {
      const { tx, letter } = open;
      refuseOnceSent(letter, 'nobody can be asked to sign it');
      await checkKnown(tx, letter.groupId, { personId: signatory.personId });
      const position = await nextPosition(tx, Signatory, letter.id);
      return insertSignatory(open, signatory, position, this.clock.today());
    });
  }
}
