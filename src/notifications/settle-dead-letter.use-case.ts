import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { runNamedIn } from '../database/named-query.js';
import { Conflict, NotFound } from '../errors/kinds.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { type MailKind } from './outbox.sql.js';

/** What a person decided about a mail: that it is sent again, from the first attempt on and under the same Message-ID, or never. */
export interface SettleDeadLetterCommand {
  readonly mailId: string;
  readonly to: 'waiting' | 'aside';
}

const EVENTS = { waiting: 'mail-tried-again', aside: 'mail-put-aside' } as const;

const SETTLE = {
  name: 'settle_dead_letter',
  text: `
    UPDATE outbox_mail SET state = $3, settled_on = greatest($4::date, dead_on), version = version + 1,
      try_at = CASE WHEN $3 = 'waiting' THEN $5::timestamptz ELSE try_at END,
      attempts = CASE WHEN $3 = 'waiting' THEN 0 ELSE attempts END,
      ended_at = CASE WHEN $3 = 'waiting' THEN NULL ELSE ended_at END
    WHERE group_id = $1 AND id = $2 AND state = 'dead' RETURNING kind`,
};

/** Takes a mail off the list of those that could not be delivered. */
@Injectable()
export class SettleDeadLetter {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @throws NotFound when the group has no such mail
   * @throws Conflict when it is not on the list, as when somebody else decided before
   */
  async execute(actor: Actor, { mailId, to }: SettleDeadLetterCommand): Promise<void> {
    const [groupId, on] = [groupOf(actor), this.clock.today()];
    await this.db.transaction(async (tx) => {
      const kind = await settle(tx, [groupId, mailId, to, on, this.clock.timestamp()]);
      const subject = { kind: 'mail', id: mailId };
      await this.timeline.append(tx, actor, { groupId, subject, event: EVENTS[to], on, after: { kind } });
    });
  }
}

/** Gives what the mail is for. */
async function settle(
  tx: EntityManager,
  [groupId, mailId, ...decision]: readonly string[],
): Promise<MailKind> {
  const [settled] = await runNamedIn<{ kind: MailKind }>(tx, SETTLE, [groupId, mailId, ...decision]);
  if (settled) return settled.kind;
  const [known] = await tx.query<unknown[]>('SELECT 1 FROM outbox_mail WHERE group_id = $1 AND id = $2', [
    groupId,
    mailId,
  ]);
  if (!known) throw new NotFound('mail', mailId);
  throw new Conflict('mail-not-dead', 'Somebody has decided about this mail already.');
}
