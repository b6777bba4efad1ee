import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Temporal } from 'temporal-polyfill';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { runNamed, runNamedIn } from '../database/named-query.js';
import { systemActor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { DAYS_UNTIL_STOPPED, waitAfter } from './back-off.js';
import { CLAIM, type ClaimedDelivery, DELIVERED, DUE, FORGET, NOT_TAKEN, STOP } from './deliveries.sql.js';
import { GATHER, IN_TURN } from './gather.sql.js';
import { type PostAnswer } from './http/post.js';

/** A delivery that is this copy's until its lease ends. */
export type LeasedDelivery = ClaimedDelivery & { readonly lease: string };

/** Why a delivery was not taken, and what was answered if anything was. `isGone`: it said that nothing ever will be. */
export interface NotTaken {
  readonly problem: string;
  readonly answer: PostAnswer | null;
  readonly isGone: boolean;
}

/** What became of a delivery that was not taken. */
export type Failed = 'again' | 'dead';

const ACTOR = systemActor('webhooks', 'job');

/**
 * The states that a delivery goes through. Each step is a short statement or transaction of its own, and none is under way
 * while an address is spoken to. A step of one whose lease has ended changes nothing.
 */
@Injectable()
export class Deliveries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** Makes a delivery of all that has happened since it was last looked at. Gives how many. */
  async gather(): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.query(IN_TURN);
      const [{ made }] = await runNamedIn<{ made: number }>(tx, GATHER, [this.clock.timestamp()]);
      return made;
    });
  }

  /** The webhooks that have something to be told now. */
  async due(): Promise<string[]> {
    const rows = await runNamed<{ id: string }>(this.db, DUE, [this.clock.timestamp()]);
    return rows.map(({ id }) => id);
  }

  /** Takes up the next that a webhook is to be told; null when there is none. */
  async claim(webhookId: string): Promise<LeasedDelivery | null> {
    const lease = randomUUID();
    const values = [this.clock.timestamp(), lease, webhookId];
    const [delivery] = await runNamed<ClaimedDelivery>(this.db, CLAIM, values);
    return delivery ? { ...delivery, lease } : null;
  }

  async taken({ id, lease }: LeasedDelivery, { status, text }: PostAnswer): Promise<void> {
    await runNamed(this.db, DELIVERED, [id, lease, this.clock.timestamp(), status, text]);
  }

  /** It is tried again later, or no more; and its webhook is switched off when nothing was taken for days, or nothing ever will be. */
  async notTaken(delivery: LeasedDelivery, { problem, answer, isGone }: NotTaken): Promise<Failed> {
    const minutes = isGone ? null : waitAfter(delivery.attempts + 1);
    const now = this.clock.now();
    const tryAt = minutes === null ? null : now.add({ minutes }).toString();
    await this.db.transaction(async (tx) => {
      const { id, lease } = delivery;
      const said = [answer?.status ?? null, answer?.text ?? null, problem, tryAt];
      const values = [id, lease, now.toString(), ...said];
      const [webhook] = await runNamedIn<{ failingSince: string }>(tx, NOT_TAKEN, values);
      if (!webhook) return;
      const stoppedFor = isGone ? problem : failedLong(webhook.failingSince, now, problem);
      if (stoppedFor !== null) await this.stop(tx, delivery, stoppedFor);
    });
    return tryAt === null ? 'dead' : 'again';
  }

  /** Forgets deliveries that ended long ago. */
  async forget(): Promise<void> {
    await runNamed(this.db, FORGET, [this.clock.timestamp()]);
  }

  private async stop(
    tx: EntityManager,
    { webhookId, groupId }: LeasedDelivery,
    reason: string,
  ): Promise<void> {
    const values = [webhookId, this.clock.timestamp(), reason];
    const [stopped] = await runNamedIn<{ name: string }>(tx, STOP, values);
    if (!stopped) return;
    await this.timeline.append(tx, ACTOR, {
      groupId,
      subject: { kind: 'webhook', id: webhookId },
      event: 'webhook-stopped',
      on: this.clock.today(),
      after: { name: stopped.name, problem: reason },
    });
  }
}

/** Why a webhook is switched off; null when it has not failed long enough. */
function failedLong(failingSince: string, now: Temporal.Instant, problem: string): string | null {
  const until = Temporal.Instant.from(failingSince).add({ hours: 24 * DAYS_UNTIL_STOPPED });
  if (Temporal.Instant.compare(now, until) < 0) return null;
  return `It took nothing for ${DAYS_UNTIL_STOPPED} days. The last time: ${problem}`;
}
