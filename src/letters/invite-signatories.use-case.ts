import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { InvalidInput } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { refuseOnceSent } from './frozen-text.js';
import { insertSignatory } from './insert-signatory.js';
import { checkKnown } from './known-ids.js';
import { LetterEdit, type LetterTarget, type OpenLetter } from './letter-edit.js';
import { nextPosition } from './letter-parts.js';
import { type NewSignatory } from './log-letter.command.js';
import { Signatory } from './signatory.entity.js';

/** Members who are asked to sign, in the order in which they are to be printed, after those who are there. */
export interface InviteSignatoriesCommand extends LetterTarget {
  readonly signatories: readonly NewSignatory[];
}

/** Asks a list of Members to sign a draft, all of them or none. See AddSignatory for one. */
@Injectable()
export class InviteSignatories {
  constructor(
    private readonly edit: LetterEdit,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns their ids, in order
   * @throws Conflict once the letter was sent
   * @throws InvalidInput at /signatories/{index}/… of each that can't be
   */
  async execute(actor: Actor, command: InviteSignatoriesCommand): Promise<string[]> {
    return this.edit.run(actor, command, async (open) => {
      refuseOnceSent(open.letter, 'nobody can be asked to sign it');
      const first = await nextPosition(open.tx, Signatory, open.letter.id);
      const ids: string[] = [];
      for (const [index, signatory] of command.signatories.entries())
        ids.push(await this.invite(open, signatory, index, first));
      return ids;
    });
  }

  private async invite(
    open: OpenLetter,
    signatory: NewSignatory,
    index: number,
    first: number,
  ): Promise<string> {
    try {
      await checkKnown(open.tx, open.letter.groupId, { personId: signatory.personId });
      return await insertSignatory(open, signatory, first + index, this.clock.today());
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const at = (pointer: string): string => `/signatories/${index}${pointer}`;
      const faults = error.faults.map(({ pointer, detail }) => ({ pointer: at(pointer), detail }));
      throw new InvalidInput(faults, error.code);
    }
  }
}
