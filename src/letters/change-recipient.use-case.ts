import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor } from '../timeline/actor.js';
import { needsReason, refuseOnceSent } from './frozen-text.js';
import { behindOffice, checkKnown } from './known-ids.js';
import { given, LetterEdit, type LetterTarget } from './letter-edit.js';
import { partOf, partSnapshot } from './letter-parts.js';
import { type Letter } from './letter.entity.js';
import { type NewRecipient } from './log-letter.command.js';
import { checkReceipt } from './receipt-check.js';
import { Recipient } from './recipient.entity.js';

/** What is to change of a recipient: only what is given. */
export interface ChangeRecipientCommand extends LetterTarget {
  readonly id: string;
  readonly change: Partial<NewRecipient>;
  /** Needed to correct to whom a letter went, once it was sent. */
  readonly reason?: string;
}

/** Changes a recipient. A corrected day of receipt moves the clock. */
@Injectable()
export class ChangeRecipient {
  constructor(
    private readonly edit: LetterEdit,
    private readonly clock: Clock,
  ) {}

  /**
   * A new office brings its organisation and holder along unless they are given too.
   *
   * @throws InvalidInput when what went out is changed without a reason
   * @throws Conflict when the role would change once the letter was sent
   */
  async execute(actor: Actor, command: ChangeRecipientCommand): Promise<string> {
    const { id, reason } = command;
    return this.edit.run(actor, command, async (open) => {
      const { tx, letter, record } = open;
      const before = await partOf(open, Recipient, 'recipient', id);
      const change = await withOffice(tx, letter, given(command.change));
      const after = { ...before, ...change };
      this.check(letter, before, after, reason);
      await checkKnown(tx, letter.groupId, change);
      if (Object.keys(change).length > 0) await tx.update(Recipient, { id }, change);
      const sides = { before: partSnapshot(before), after: partSnapshot(after) };
      await record({ event: 'recipient-changed', subject: { kind: 'recipient', id }, ...sides, reason });
      return id;
    });
  }

  private check(letter: Letter, before: Recipient, after: Recipient, reason: string | undefined): void {
    if (before.role !== after.role)
      refuseOnceSent(letter, 'nobody can be turned from a “to” into a copy or back');
    if (before.receivedOn !== after.receivedOn) checkReceipt(letter, after.receivedOn, this.clock.today());
    needsReason(letter, reason, {
      printed: [before.printed, after.printed],
      officeId: [before.officeId, after.officeId],
      personId: [before.personId, after.personId],
      organisationId: [before.organisationId, after.organisationId],
    });
  }
}

async function withOffice(
  tx: EntityManager,
  { datedOn, sentOn, draftedOn }: Letter,
  change: Partial<NewRecipient>,
): Promise<Partial<NewRecipient>> {
  if (!change.officeId) return change;
  return { ...(await behindOffice(tx, change.officeId, datedOn ?? sentOn ?? draftedOn)), ...change };
}
