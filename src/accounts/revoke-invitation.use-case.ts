import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict, NotFound } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';

/** Takes an invitation back. Repeating it changes nothing. */
@Injectable()
export class RevokeInvitation {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @throws NotFound when the group has no such invitation
   * @throws Conflict when it was accepted: then there is a member to remove
   */
  async execute(actor: Actor, { groupId, id }: { groupId: string; id: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [found] = await tx.query<{ accepted: boolean; revoked: boolean }[]>(
        `SELECT accepted_at IS NOT NULL AS accepted, revoked_at IS NOT NULL AS revoked
         FROM invitation WHERE id = $1 AND group_id = $2 FOR UPDATE`,
        [id, groupId],
      );
      if (!found) throw new NotFound('invitation', id);
      if (found.accepted) {
        throw new Conflict('invitation-accepted', 'This invitation was accepted. Remove the member instead.');
      }
      if (found.revoked) return;
      await tx.query('UPDATE invitation SET revoked_at = $2 WHERE id = $1', [id, this.clock.timestamp()]);
      await this.timeline.append(tx, actor, {
        groupId,
        subject: { kind: 'invitation', id },
        event: 'invitation-revoked',
        on: this.clock.today(),
      });
    });
  }
}
