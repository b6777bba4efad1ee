import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { EndOfRights } from './end-of-rights.js';
import { lockMembers, memberOf, refuseLastAdmin } from './member-tables.js';

/**
 * Ends a person's rights in a group at once: their next request finds nothing there, their tokens of the group and the
 * open invitations they made are revoked. The account stays, for it may belong to other groups.
 */
@Injectable()
export class RemoveMember {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly end: EndOfRights,
  ) {}

  /**
   * @throws NotFound when the person does not belong to the group
   * @throws Conflict when it is the last administrator
   */
  async execute(actor: Actor, command: { groupId: string; accountId: string }): Promise<void> {
    const { groupId, accountId } = command;
    await this.db.transaction(async (tx) => {
      await lockMembers(tx, groupId);
      const member = await memberOf(tx, groupId, accountId);
      await refuseLastAdmin(tx, member);
      await tx.query('DELETE FROM membership WHERE group_id = $1 AND account_id = $2', [groupId, accountId]);
      await this.timeline.append(tx, actor, {
        groupId,
        subject: { kind: 'account', id: accountId },
        event: 'member-removed',
        on: this.clock.today(),
        before: { name: member.name, role: member.role },
      });
      await this.end.tokensOf(tx, actor, groupId, accountId);
      await this.end.invitationsBy(tx, actor, groupId, accountId);
    });
  }
}
