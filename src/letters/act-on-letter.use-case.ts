import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { Conflict, invalid } from '../errors/kinds.js';
import { refuseFuture } from '../errors/refuse-future.js';
import { type Actor } from '../timeline/actor.js';
import { actsFor, LETTER_ACTS, type LetterAct } from './letter-acts.js';
import { LetterEdit, type LetterTarget } from './letter-edit.js';
import { type LetterStatus } from './letter-status.js';
import { type Letter } from './letter.entity.js';

/** An act on a letter as a whole; today unless told. */
export interface ActOnLetterCommand extends LetterTarget {
  readonly act: Exclude<LetterAct, 'send'>;
  readonly on?: IsoDate;
  readonly reason?: string | null;
}

/** Closes, reopens, withdraws or reinstates a letter. Nothing is deleted, and the letter keeps its reference. */
@Injectable()
export class ActOnLetter {
  constructor(
    private readonly edit: LetterEdit,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Conflict when the letter's status does not allow it; says what is possible
   * @throws InvalidInput when the day is to come, or comes before what the act rests on
   */
  async execute(actor: Actor, command: ActOnLetterCommand): Promise<string> {
    const { act, on = this.clock.today(), reason = null } = command;
    refuseFuture('/on', on, this.clock.today());
    return this.edit.run(actor, command, async ({ tx, letter, record }) => {
      refuseUnlessPossible(act, letter);
      refuseBefore(on, await earliestDay(tx, letter));
      const { fact, event } = LETTER_ACTS[act];
      await tx.query(
        `INSERT INTO letter_act (group_id, letter_id, act, acted_on, reason, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [letter.groupId, letter.id, fact, on, reason, this.clock.timestamp()],
      );
      await record({ event, on, after: { on }, reason });
      return letter.id;
    });
  }
}

function refuseUnlessPossible(act: LetterAct, { reference, status }: Letter): void {
  if (LETTER_ACTS[act].from.includes(status)) return;
  throw new Conflict(
    'act-not-possible',
    `${reference} is ${IN_WORDS[status]}, so it can’t be ${PAST[act]}. Possible now: ${actsFor(status).join(', ')}.`,
  );
}

const PAST: Record<LetterAct, string> = {
  send: 'sent',
  close: 'closed',
  reopen: 'reopened',
  withdraw: 'withdrawn',
  reinstate: 'reinstated',
};

const IN_WORDS: Record<LetterStatus, string> = {
  draft: 'a draft',
  collecting_signatures: 'collecting signatures',
  awaiting_reply: 'awaiting a reply',
  part_replied: 'part replied',
  replied: 'replied',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

/** The day of the last act; without one, of sending; else of drafting. An act rests on what came before it. */
async function earliestDay(tx: EntityManager, { id, sentOn, draftedOn }: Letter): Promise<IsoDate> {
  const [{ last }] = await tx.query<[{ last: IsoDate | null }]>(
    'SELECT max(acted_on) AS last FROM letter_act WHERE letter_id = $1',
    [id],
  );
  const since = sentOn ?? draftedOn;
  return last !== null && last > since ? last : since;
}

function refuseBefore(on: IsoDate, earliest: IsoDate): void {
  if (on >= earliest) return;
  throw invalid(
    '/on',
    'act-too-early',
    `${on} is before ${earliest}, the day of what was last done with this letter. Give that day or a later one.`,
  );
}
