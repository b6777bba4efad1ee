import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type Actor } from '../timeline/actor.js';
import { EndTwoFactor } from './end-two-factor.js';
import { memberOf } from './member-tables.js';
import { refuseBeyondReach } from './reset-reach.js';

/**
 * Turns two-factor off for a member who has lost both their telephone and their recovery codes. By whom, is as with links
 * for a new password: both together let somebody else in as that person.
 */
@Injectable()
export class TurnOffTwoFactorOf {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly end: EndTwoFactor,
  ) {}

  /**
   * @throws NotFound when the person does not belong to the group
   * @throws Forbidden when only the operator may
   */
  async execute(actor: Actor, command: { groupId: string; accountId: string }): Promise<void> {
    const { groupId, accountId } = command;
    await this.db.transaction(async (tx) => {
      await memberOf(tx, groupId, accountId);
      await refuseBeyondReach(tx, actor, { groupId, accountId });
      await this.end.of(tx, actor, accountId);
    });
  }
}
