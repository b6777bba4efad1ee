import { Injectable } from '@nestjs/common';
import { newId } from '../database/new-id.js';
import { type Actor } from '../timeline/actor.js';
import { checkHorizon } from './ask-check.js';
import { Ask } from './ask.entity.js';
import { refuseOnceSent } from './frozen-text.js';
import { checkKnown } from './known-ids.js';
import { LetterEdit, type LetterTarget } from './letter-edit.js';
import { nextPosition, partSnapshot } from './letter-parts.js';
import { type NewAsk } from './log-letter.command.js';

/** One request more, after the others. */
export interface AddAskCommand extends LetterTarget {
  readonly ask: NewAsk;
}

/** Adds a request to a draft. */
@Injectable()
export class AddAsk {
  constructor(private readonly edit: LetterEdit) {}

  /**
   * @returns its id
   * @throws Conflict once the letter was sent
   */
  async execute(actor: Actor, command: AddAskCommand): Promise<string> {
    const { text, horizon, windowId = null } = command.ask;
    return this.edit.run(actor, command, async ({ tx, letter, record }) => {
      refuseOnceSent(letter, 'an ask can’t be added');
      checkHorizon(horizon, windowId);
      await checkKnown(tx, letter.groupId, { windowId });
      const row = { text, horizon, windowId, position: await nextPosition(tx, Ask, letter.id) };
      const id = await newId(tx);
      await tx.insert(Ask, { id, groupId: letter.groupId, letterId: letter.id, ...row });
      await record({ event: 'ask-added', subject: { kind: 'ask', id }, after: partSnapshot(row) });
      return id;
    });
  }
}
