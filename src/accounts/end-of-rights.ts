import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';

/** Ends invitations and tokens together with the rights from which they came. */
@Injectable()
export class EndOfRights {
  constructor(
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** Takes back the open invitations of somebody who may not invite any more: they could lead back in. */
  async invitationsBy(tx: EntityManager, actor: Actor, groupId: string, accountId: string): Promise<void> {
    const [invitations] = await tx.query<[{ id: string }[], number]>(
      `UPDATE invitation SET revoked_at = $3
       WHERE group_id = $1 AND invited_by_id = $2 AND accepted_at IS NULL AND revoked_at IS NULL RETURNING id`,
      [groupId, accountId, this.clock.timestamp()],
    );
    for (const { id } of invitations) await this.append(tx, actor, groupId, 'invitation', id);
  }

  /** Revokes a person's tokens of a group, so that they stay shut should the person come back. */
  async tokensOf(tx: EntityManager, actor: Actor, groupId: string, accountId: string): Promise<void> {
    const [tokens] = await tx.query<[{ id: string }[], number]>(
      `UPDATE api_token SET revoked_at = $3 WHERE group_id = $1 AND account_id = $2 AND revoked_at IS NULL RETURNING id`,
      [groupId, accountId, this.clock.timestamp()],
    );
    for (const { id } of tokens) await this.append(tx, actor, groupId, 'token', id);
  }

  private async append(
    tx: EntityManager,
    actor: Actor,
    groupId: string,
    kind: 'invitation' | 'token',
    id: string,
  ): Promise<void> {
    const on = this.clock.today();
    await this.timeline.append(tx, actor, { groupId, subject: { kind, id }, event: `${kind}-revoked`, on });
  }
}
