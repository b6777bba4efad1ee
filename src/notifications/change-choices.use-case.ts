import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { invalid } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { type Choices, chosen, lockChoices, writeChoices } from './choices.js';

/** What a member wants to be sent from one group, and, if the choices were seen, their version. */
export interface ChangeChoicesCommand {
  readonly accountId: string;
  readonly groupId: string;
  readonly version?: number;
  readonly changes: Partial<Choices>;
}

/** Changes what a member is sent. History keeps it without a group: it is nobody else's business. */
@Injectable()
export class ChangeChoices {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @throws NotFound when the account does not belong to the group
   * @throws InvalidInput when the hour is none
   * @throws Stale when the choices were changed meanwhile
   */
  async execute(actor: Actor, command: ChangeChoicesCommand): Promise<void> {
    const { accountId, groupId, version, changes } = command;
    const { hour = 0 } = changes;
    if (!Number.isInteger(hour) || hour < 0 || hour > 23)
      throw invalid('/hour', 'no-such-hour', 'The hour must be a whole number from 0 to 23.');
    await this.db.transaction(async (tx) => {
      const before = await lockChoices(tx, accountId, groupId);
      const after = { ...chosen(before), ...changes };
      await writeChoices(tx, { accountId, before, version }, after);
      await this.timeline.appendChange(tx, actor, {
        groupId: null,
        subject: { kind: 'account', id: accountId },
        event: 'notifications-chosen',
        on: this.clock.today(),
        before: chosen(before),
        after: chosen(after),
      });
    });
  }
}
