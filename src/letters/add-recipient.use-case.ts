import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { type Actor } from '../timeline/actor.js';
import { refuseOnceSent } from './frozen-text.js';
import { behindOffice, checkKnown } from './known-ids.js';
import { LetterEdit, type LetterTarget } from './letter-edit.js';
import { nextPosition, partSnapshot } from './letter-parts.js';
import { type NewRecipient } from './log-letter.command.js';
import { checkReceipt } from './receipt-check.js';
import { Recipient } from './recipient.entity.js';

/** One addressee more, after the others. */
export interface AddRecipientCommand extends LetterTarget {
  readonly recipient: NewRecipient;
}

/** Adds a recipient: to a draft, or a copy to a letter that was sent. */
@Injectable()
export class AddRecipient {
  constructor(
    private readonly edit: LetterEdit,
    private readonly clock: Clock,
  ) {}

  /**
   * Without an organisation the office's is taken, and without a person whoever held it on the letter's day.
   *
   * @returns its id
   * @throws Conflict for a “to” once the letter was sent
   */
  async execute(actor: Actor, command: AddRecipientCommand): Promise<string> {
    const { role, printed, officeId = null, personId, organisationId, ...rest } = command.recipient;
    return this.edit.run(actor, command, async ({ tx, letter, record }) => {
      if (role === 'to') refuseOnceSent(letter, 'only a copy (cc) can be added');
      await checkKnown(tx, letter.groupId, { officeId, personId, organisationId });
      checkReceipt(letter, rest.receivedOn ?? null, this.clock.today());
      const office = await behindOffice(tx, officeId, letter.datedOn ?? letter.sentOn ?? letter.draftedOn);
      const row = {
        role,
        printed,
        position: await nextPosition(tx, Recipient, letter.id),
        officeId,
        personId: personId ?? office.personId,
        organisationId: organisationId ?? office.organisationId,
        address: rest.address ?? null,
        email: rest.email ?? null,
        receivedOn: rest.receivedOn ?? null,
      };
      const id = await newId(tx);
      await tx.insert(Recipient, { id, groupId: letter.groupId, letterId: letter.id, ...row });
      await record({
        event: 'recipient-added',
        subject: { kind: 'recipient', id },
        after: partSnapshot(row),
      });
      return id;
    });
  }
}
