import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor } from '../timeline/actor.js';
import { type Snapshot, Timeline } from '../timeline/timeline.js';

/** What the directory keeps. */
export type DirectoryThing = 'organisation' | 'target' | 'office' | 'person' | 'tenure';

/** History of the directory. It belongs to no group, so neither do its entries. */
@Injectable()
export class DirectoryHistory {
  constructor(
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** Records that a thing was added, with all of it. */
  async added(
    tx: EntityManager,
    actor: Actor,
    kind: DirectoryThing,
    id: string,
    after: Snapshot,
  ): Promise<void> {
    const on = this.clock.today();
    const subject = { kind, id };
    await this.timeline.append(tx, actor, { groupId: null, subject, event: `${kind}-added`, on, after });
  }

  /** Records the fields of a thing that changed; nothing when none did. */
  async changed(
    tx: EntityManager,
    actor: Actor,
    kind: DirectoryThing,
    id: string,
    change: { before: Snapshot; after: Snapshot } | null,
  ): Promise<void> {
    if (!change) return;
    const on = this.clock.today();
    const subject = { kind, id };
    await this.timeline.appendChange(tx, actor, {
      groupId: null,
      subject,
      event: `${kind}-changed`,
      on,
      ...change,
    });
  }
}
