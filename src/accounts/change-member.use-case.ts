import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Stale } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { type GroupRole } from './access.js';
import { EndOfRights } from './end-of-rights.js';
import { lockMembers, memberOf, refuseLastAdmin } from './member-tables.js';

/** The new role of a member. With `version`, refused when somebody changed it since. */
export interface ChangeMemberCommand {
  readonly groupId: string;
  readonly accountId: string;
  readonly role: GroupRole;
  readonly version: number | null;
}

/** Gives a member another role. It holds from the next request on. Repeating it changes nothing. */
@Injectable()
export class ChangeMember {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly end: EndOfRights,
  ) {}

  /**
   * @throws NotFound when the person does not belong to the group
   * @throws Stale when `version` is not the current one
   * @throws Conflict when the last administrator would become something less
   */
  async execute(actor: Actor, { groupId, accountId, role, version }: ChangeMemberCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockMembers(tx, groupId);
      const member = await memberOf(tx, groupId, accountId);
      if (version !== null && version !== member.version) throw new Stale('member', member.version);
      if (member.role === role) return;
      await refuseLastAdmin(tx, member);
      await tx.query(
        'UPDATE membership SET role = $3, version = version + 1 WHERE group_id = $1 AND account_id = $2',
        [groupId, accountId, role],
      );
      await this.timeline.append(tx, actor, {
        groupId,
        subject: { kind: 'account', id: accountId },
        event: 'member-role-changed',
        on: this.clock.today(),
        before: { name: member.name, role: member.role },
        after: { name: member.name, role },
      });
      if (member.role === 'admin') await this.end.invitationsBy(tx, actor, groupId, accountId);
    });
  }
}
