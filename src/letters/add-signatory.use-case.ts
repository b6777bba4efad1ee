import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { type Actor } from '../timeline/actor.js';
import { refuseOnceSent } from './frozen-text.js';
import { checkKnown } from './known-ids.js';
import { LetterEdit, type LetterTarget } from './letter-edit.js';
import { nextPosition, partSnapshot } from './letter-parts.js';
import { type NewSignatory } from './log-letter.command.js';
import { checkSignatory } from './signatory-check.js';
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
    const {
      signedAs,
      personId = null,
      capacity = null,
      house = null,
      party = null,
      isLead,
    } = command.signatory;
    const { agreedOn = null } = command.signatory;
    const today = this.clock.today();
    const invitedOn = command.signatory.invitedOn ?? (agreedOn === null ? today : null);
    return this.edit.run(actor, command, async ({ tx, letter, record }) => {
      refuseOnceSent(letter, 'nobody can be asked to sign it');
      await checkKnown(tx, letter.groupId, { personId });
      const position = await nextPosition(tx, Signatory, letter.id);
      const days = { invitedOn, agreedOn, declinedOn: null, withdrawnOn: null };
      const row = {
        position,
        signedAs,
        personId,
        capacity,
        house,
        party,
        isLead: isLead ?? position === 1,
        ...days,
      };
      checkSignatory(letter, row, today);
      const id = await newId(tx);
      await tx.insert(Signatory, { id, groupId: letter.groupId, letterId: letter.id, ...row });
      const on = invitedOn ?? agreedOn ?? today;
      await record({
        event: 'signatory-added',
        on,
        subject: { kind: 'signatory', id },
        after: partSnapshot(row),
      });
      return id;
    });
  }
}
