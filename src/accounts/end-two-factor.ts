import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { lockAccount } from './account-tables.js';
import { turnOff } from './two-factor-tables.js';

/** Ends a person's two-factor, whoever asked for it: the secret and the recovery codes are forgotten. */
@Injectable()
export class EndTwoFactor {
  constructor(
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** Appends nothing when it was off. */
  async of(tx: EntityManager, actor: Actor, accountId: string): Promise<void> {
    await lockAccount(tx, accountId);
    if (!(await turnOff(tx, accountId, this.clock.timestamp()))) return;
    await this.timeline.append(tx, actor, {
      groupId: actor.groupId,
      subject: { kind: 'account', id: accountId },
      event: 'two-factor-turned-off',
      on: this.clock.today(),
    });
  }
}
