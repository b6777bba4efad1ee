import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { runNamed, runNamedIn } from '../database/named-query.js';
import { systemActor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { waitAfter } from './back-off.js';
import {
  AGAIN,
  CLAIM,
  type ClaimedMail,
  DEAD,
  DROPPED,
  FORGET_UNSENT,
  MAKE_DIGESTS,
  MERGE,
  SENT,
} from './outbox.sql.js';
import { type DigestHour } from './digest-hour.js';
import { type DeliveryFailure } from './smtp/delivery-failure.js';

/** A mail that is this copy's until its lease ends. */
export type LeasedMail = ClaimedMail & { readonly lease: string };

const ACTOR = systemActor('notify', 'job');

/**
 * The states that a mail goes through. Each step is a short statement or transaction of its own, and none is under way
 * while the mail server is spoken to. A step of one whose lease has ended changes nothing.
 */
@Injectable()
export class Outbox {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** Makes the mails of that hour. Gives how many. */
  async makeDigests({ day, hour, week }: DigestHour): Promise<number> {
    const values = [this.clock.timestamp(), day, hour, week];
    const [made] = await runNamed<{ digests: number; weeklies: number }>(this.db, MAKE_DIGESTS, values);
    return made.digests + made.weeklies;
  }

  async merge(): Promise<void> {
    await runNamed(this.db, MERGE, [this.clock.timestamp()]);
  }

  /** For as long as no mail server is set: forgets what has waited for one for two weeks. */
  async forgetUnsent(): Promise<void> {
    await runNamed(this.db, FORGET_UNSENT, [this.clock.timestamp()]);
  }

  /** Takes up the next mail that is due; null when there is none. */
  async claim(): Promise<LeasedMail | null> {
    const lease = randomUUID();
    const [mail] = await runNamed<ClaimedMail>(this.db, CLAIM, [this.clock.timestamp(), lease]);
    return mail ? { ...mail, lease } : null;
  }

  async sent({ id, lease }: LeasedMail): Promise<void> {
    await runNamed(this.db, SENT, [id, lease, this.clock.timestamp()]);
  }

  /** @param waitsForDigest whether what it was to tell goes into the next digest instead */
  async dropped({ id, lease }: LeasedMail, why: string, waitsForDigest: boolean): Promise<void> {
    await runNamed(this.db, DROPPED, [id, lease, this.clock.timestamp(), why, waitsForDigest]);
  }

  /** What is to be done about a mail that was not taken: to try again later, or no more, which history keeps. */
  async failed(mail: LeasedMail, { kind, message, isUnsure }: DeliveryFailure): Promise<'again' | 'dead'> {
    const minutes = waitUntil(kind, mail.attempts + 1);
    if (minutes === null) return this.dead(mail, message, isUnsure);
    const tryAt = this.clock.now().add({ minutes }).toString();
    const counted = Number(kind !== 'server');
    await runNamed(this.db, AGAIN, [mail.id, mail.lease, message, tryAt, counted, Number(isUnsure)]);
    return 'again';
  }

  private async dead({ id, lease, kind }: LeasedMail, problem: string, isUnsure: boolean): Promise<'dead'> {
    await this.db.transaction(async (tx) => {
      const day = this.clock.today();
      const values = [id, lease, problem, day, this.clock.timestamp(), Number(isUnsure)];
      const [row] = await runNamedIn<{ groupId: string }>(tx, DEAD, values);
      if (!row) return;
      const subject = { kind: 'mail', id };
      const { groupId } = row;
      await this.timeline.append(tx, ACTOR, {
        ...{ groupId, subject, event: 'mail-given-up', on: day, after: { kind, problem } },
      });
    });
    return 'dead';
  }
}

/** A server that is away says nothing about the mail: it is tried again in a minute, and that is not counted. */
function waitUntil(kind: DeliveryFailure['kind'], attempts: number): number | null {
  if (kind === 'server') return 1;
  return kind === 'refused' ? null : waitAfter(attempts);
}
