import { Injectable } from '@nestjs/common';
import { type Actor } from '../timeline/actor.js';
import { checkHorizon } from './ask-check.js';
import { Ask } from './ask.entity.js';
import { needsReason } from './frozen-text.js';
import { checkKnown } from './known-ids.js';
import { given, LetterEdit, type LetterTarget } from './letter-edit.js';
import { partOf, partSnapshot } from './letter-parts.js';
import { type NewAsk } from './log-letter.command.js';

/** What is to change of an ask: only what is given. */
export interface ChangeAskCommand extends LetterTarget {
  readonly id: string;
  readonly change: Partial<NewAsk>;
  /** Needed to correct the text once the letter was sent. */
  readonly reason?: string;
}

/** Changes an ask. Its horizon and window can be corrected at any time, and its days move with them. */
@Injectable()
export class ChangeAsk {
  constructor(private readonly edit: LetterEdit) {}

  /**
   * A window given alone makes it an ask before that event; another horizon given alone drops the window.
   *
   * @throws InvalidInput when frozen text is changed without a reason, or horizon and window do not fit
   */
  async execute(actor: Actor, command: ChangeAskCommand): Promise<string> {
    const { id, reason } = command;
    const change = withImplied(given(command.change));
    return this.edit.run(actor, command, async (open) => {
      const { tx, letter, record } = open;
      const before = await partOf(open, Ask, 'ask', id);
      const after = { ...before, ...change };
      needsReason(letter, reason, { text: [before.text, after.text] });
      checkHorizon(after.horizon, after.windowId);
      await checkKnown(tx, letter.groupId, change);
      if (Object.keys(change).length > 0) await tx.update(Ask, { id }, change);
      const sides = { before: partSnapshot(before), after: partSnapshot(after) };
      await record({ event: 'ask-changed', subject: { kind: 'ask', id }, ...sides, reason });
      return id;
    });
  }
}

function withImplied(change: Partial<NewAsk>): Partial<NewAsk> {
  if (change.windowId && change.horizon === undefined) return { ...change, horizon: 'before_event' };
  const hasLeftEvent = change.horizon !== undefined && change.horizon !== 'before_event';
  return hasLeftEvent && change.windowId === undefined ? { ...change, windowId: null } : change;
}
