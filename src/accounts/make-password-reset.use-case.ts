import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Temporal } from 'temporal-polyfill';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { memberOf } from './member-tables.js';
import { refuseBeyondReach } from './reset-reach.js';
import { newSecret } from './secret.js';

/** A link with which a person sets a new password. `secret` is given here and never again. */
export interface MadeReset {
  readonly secret: string;
  readonly expiresAt: string;
}

/** How long such a link holds. */
export const RESET_HOURS = 24;

/**
 * Makes a link with which a person who can't sign in sets a new password. Whoever has the link gets all that the person
 * may do, so a group's administrator can make one only for somebody who has no rights beyond that group.
 */
@Injectable()
export class MakePasswordReset {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * For a member of a group, by its administrator or the operator.
   *
   * @throws NotFound when the person does not belong to the group
   * @throws Forbidden when only the operator may
   */
  async execute(actor: Actor, command: { groupId: string; accountId: string }): Promise<MadeReset> {
    const { groupId, accountId } = command;
    return this.db.transaction(async (tx) => {
      await memberOf(tx, groupId, accountId);
      await refuseBeyondReach(tx, actor, { groupId, accountId });
      return this.executeIn(tx, actor, { accountId, groupId: actor.role === 'operator' ? null : groupId });
    });
  }

  /** @param command.groupId beyond which the person may have no rights when the link is used; null for no such limit */
  async executeIn(
    tx: EntityManager,
    actor: Actor,
    { accountId, groupId }: { accountId: string; groupId: string | null },
  ): Promise<MadeReset> {
    const { secret, hash } = newSecret('reset');
    const now = this.clock.timestamp();
    const expiresAt = Temporal.Instant.from(now).add({ hours: RESET_HOURS }).toString();
    await tx.query(
      `INSERT INTO password_reset (account_id, group_id, secret_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
      [accountId, groupId, hash, now, expiresAt],
    );
    await this.timeline.append(tx, actor, {
      groupId: actor.groupId,
      subject: { kind: 'account', id: accountId },
      event: 'password-reset-made',
      on: this.clock.today(),
    });
    return { secret, expiresAt };
  }
}
