import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { NotFound, Stale } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { type Snapshot, Timeline } from '../timeline/timeline.js';
import { Group, GROUP_SETTINGS, type GroupSettings } from './group.entity.js';

/** New settings of a group. With `version`, refused when somebody changed the group since. */
export interface ChangeGroupCommand {
  readonly groupId: string;
  readonly settings: GroupSettings;
  readonly version: number | null;
}

/** Changes a group's settings. Dates already worked out stay as they are until their letter changes. */
@Injectable()
export class ChangeGroup {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** @throws Stale when `version` is not the current one */
  async execute(actor: Actor, { groupId, settings, version }: ChangeGroupCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const group = await tx.findOne(Group, { where: { id: groupId }, lock: { mode: 'pessimistic_write' } });
      if (!group) throw new NotFound('group', groupId);
      if (version !== null && version !== group.version) throw new Stale('group', group.version);
      const before = snapshot(group);
      const after = { ...before, ...settings };
      await tx.update(Group, { id: groupId }, { ...settings, version: group.version + 1 });
      await this.timeline.appendChange(tx, actor, {
        groupId,
        subject: { kind: 'group', id: groupId },
        event: 'group-changed',
        on: this.clock.today(),
        before,
        after,
      });
    });
  }
}

function snapshot(group: Group): Snapshot {
  return Object.fromEntries(GROUP_SETTINGS.map((name) => [name, group[name]]));
}
