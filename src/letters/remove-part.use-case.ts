import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Conflict } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Ask } from './ask.entity.js';
import { refuseOnceSent } from './frozen-text.js';
import { LetterEdit, type LetterTarget } from './letter-edit.js';
import { partOf, partSnapshot } from './letter-parts.js';
import { Recipient } from './recipient.entity.js';
import { Signatory } from './signatory.entity.js';

/** A part to be taken out of a draft. */
export interface RemovePartCommand extends LetterTarget {
  readonly part: 'recipient' | 'signatory' | 'ask';
  readonly id: string;
}

const ENTITIES = { recipient: Recipient, signatory: Signatory, ask: Ask };

/** Rows that were recorded about a part, removed ones too: they keep the part, because history names it. */
const RECORDED = {
  recipient: `SELECT FROM reply WHERE recipient_id = $1 UNION ALL SELECT FROM chaser WHERE recipient_id = $1`,
  signatory: null,
  ask: `SELECT FROM ask_outcome WHERE ask_id = $1`,
};

/** Takes a recipient, signatory or ask out of a draft; the parts after it move up. */
@Injectable()
export class RemovePart {
  constructor(private readonly edit: LetterEdit) {}

  /**
   * @throws NotFound when the letter has no such part
   * @throws Conflict once the letter was sent
   */
  async execute(actor: Actor, command: RemovePartCommand): Promise<void> {
    const { part: thing, id } = command;
    await this.edit.run(actor, command, async (open) => {
      const { tx, letter, record } = open;
      const part = await partOf<Recipient | Signatory | Ask>(open, ENTITIES[thing], thing, id);
      refuseOnceSent(letter, `this ${thing} can’t be removed`);
      await refuseRecorded(tx, command);
      await tx.delete(ENTITIES[thing], { id });
      await tx.query(`UPDATE ${thing} SET position = position - 1 WHERE letter_id = $1 AND position > $2`, [
        letter.id,
        part.position,
      ]);
      await record({ event: `${thing}-removed`, subject: { kind: thing, id }, before: partSnapshot(part) });
    });
  }
}

async function refuseRecorded(tx: EntityManager, { part, id }: RemovePartCommand): Promise<void> {
  const query = RECORDED[part];
  if (!query) return;
  const rows = await tx.query<unknown[]>(`${query} LIMIT 1`, [id]);
  if (rows.length === 0) return;
  throw new Conflict(
    'part-in-use',
    `Something was recorded about this ${part} already, so it stays. Change it instead.`,
  );
}
