import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { Conflict } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { LetterEdit, type LetterTarget, type OpenLetter } from './letter-edit.js';
import { takenSince } from './letter-holders.sql.js';
import { partOf } from './letter-parts.js';
import { Recipient } from './recipient.entity.js';

/**
 * That there is no need to write again to whoever took the office with the tenure, and why; or, with `settle` null, that the
 * question is open after all.
 */
export interface SettleHolderChangeCommand extends LetterTarget {
  readonly id: string;
  readonly settle: { readonly tenureId: string; readonly reason: string | null } | null;
}

/** Somebody who took the office after the letter went. */
interface HolderChange {
  readonly tenureId: string;
  readonly holder: string;
  readonly fromOn: IsoDate;
  readonly isSettled: boolean;
}

/** Records whether to write again, now that an office that owes an answer has another holder. */
@Injectable()
export class SettleHolderChange {
  constructor(
    private readonly edit: LetterEdit,
    private readonly clock: Clock,
  ) {}

  /**
   * Repeating it changes nothing.
   *
   * @throws NotFound when the letter has no such recipient
   * @throws Conflict when nobody took the office since, or somebody else than was meant
   */
  async execute(actor: Actor, command: SettleHolderChangeCommand): Promise<string> {
    const { id, settle } = command;
    return this.edit.run(actor, command, async (open) => {
      const recipient = await partOf(open, Recipient, 'recipient', id);
      const change = await changeOf(open.tx, recipient.id, this.clock.today());
      if (!change) throw unchanged();
      if (settle && settle.tenureId.toLowerCase() !== change.tenureId) throw changedAgain(change);
      if (settle) await this.settle(open, actor, recipient, change, settle.reason);
      else await reopen(open, recipient, change);
      return recipient.id;
    });
  }

  private async settle(
    { tx, letter, record }: OpenLetter,
    actor: Actor,
    { id }: Recipient,
    { tenureId, holder, fromOn, isSettled }: HolderChange,
    reason: string | null,
  ): Promise<void> {
    if (isSettled) return;
    const on = this.clock.today();
    await tx.query(
      `INSERT INTO holder_settled (recipient_id, tenure_id, letter_id, group_id, settled_on, settled_by, reason, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, tenureId, letter.id, letter.groupId, on, actor.name, reason, this.clock.timestamp()],
    );
    const subject = { kind: 'recipient', id };
    await record({ event: 'holder-change-settled', subject, after: { holder, fromOn }, reason });
  }
}

async function reopen(
  { tx, record }: OpenLetter,
  { id }: Recipient,
  { tenureId, holder, fromOn, isSettled }: HolderChange,
): Promise<void> {
  if (!isSettled) return;
  await tx.query('DELETE FROM holder_settled WHERE recipient_id = $1 AND tenure_id = $2', [id, tenureId]);
  await record({
    event: 'holder-change-reopened',
    subject: { kind: 'recipient', id },
    after: { holder, fromOn },
  });
}

/** Of the leg that owes the answer; null when there is none, or nobody took its office since. */
async function changeOf(
  tx: EntityManager,
  recipientId: string,
  today: IsoDate,
): Promise<HolderChange | null> {
  const [change] = await tx.query<HolderChange[]>(
    `SELECT t.id AS "tenureId", p.name AS holder, t.from_on AS "fromOn", s.tenure_id IS NOT NULL AS "isSettled"
     FROM recipient r
     JOIN leg ON leg.recipient_id = r.id AND leg.ended_on IS NULL
     CROSS JOIN LATERAL (${takenSince('leg', '$2::date', 'CASE WHEN leg.transfer_reply_id IS NULL THEN r.person_id END')}) t
     JOIN person p ON p.id = t.person_id
     LEFT JOIN holder_settled s ON s.recipient_id = r.id AND s.tenure_id = t.id
     WHERE r.id = $1`,
    [recipientId, today],
  );
  return change ?? null;
}

function unchanged(): Conflict {
  return new Conflict(
    'holder-not-changed',
    'Nobody has taken the office since, or it owes no answer any more: there is nothing to decide.',
  );
}

function changedAgain({ holder }: HolderChange): Conflict {
  return new Conflict(
    'holder-changed-again',
    `Meanwhile ${holder} has taken the office. Look at the letter again, then decide.`,
  );
}
