import { Injectable } from '@nestjs/common';
import { invalid } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { needsReason } from './frozen-text.js';
import { LetterEdit, type LetterTarget } from './letter-edit.js';

/** Every signatory of the letter, by id, in the order wanted. */
export interface OrderSignatoriesCommand extends LetterTarget {
  readonly ids: readonly string[];
  /** Needed once the letter was sent. */
  readonly reason?: string;
}

/** Puts the signatories in the order in which their names are printed. */
@Injectable()
export class OrderSignatories {
  constructor(private readonly edit: LetterEdit) {}

  /** @throws InvalidInput unless each signatory of the letter is named once */
  async execute(actor: Actor, command: OrderSignatoriesCommand): Promise<void> {
    const ids = command.ids.map((id) => id.toLowerCase());
    await this.edit.run(actor, command, async ({ tx, letter, record }) => {
      const signatories = await tx.query<{ id: string; signedAs: string }[]>(
        'SELECT id, signed_as AS "signedAs" FROM signatory WHERE letter_id = $1 ORDER BY position',
        [letter.id],
      );
      const before = signatories.map(({ id }) => id);
      refuseUnlessSame(before, ids);
      needsReason(letter, command.reason, { ids: [before.join(), ids.join()] });
      await tx.query(
        `UPDATE signatory s SET position = w.place
         FROM unnest($2::uuid[]) WITH ORDINALITY AS w (id, place) WHERE s.letter_id = $1 AND s.id = w.id`,
        [letter.id, ids],
      );
      const names = (order: readonly string[]): string[] =>
        order.map((id) => signatories.find((signatory) => signatory.id === id)!.signedAs);
      const sides = { before: { order: names(before) }, after: { order: names(ids) } };
      await record({ event: 'signatory-changed', ...sides, reason: command.reason });
    });
  }
}

function refuseUnlessSame(before: readonly string[], ids: readonly string[]): void {
  if (before.toSorted().join() === ids.toSorted().join()) return;
  throw invalid(
    '/ids',
    'not-every-signatory',
    `Name each of the letter’s ${before.length} signatories once; GET …/signatories lists them.`,
  );
}
