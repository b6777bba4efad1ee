import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Stale } from '../errors/kinds.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { difference, Timeline } from '../timeline/timeline.js';
import { EventWindow } from './event-window.entity.js';
import { lettersOfWindow, lockWindow } from './lock-window.js';
import { spanOf, toTheSecond, type WindowDetails } from './window-details.js';

/** What to change: fields that are undefined stay. With `version`, refused when somebody changed the window since. */
export interface ChangeWindowCommand {
  readonly windowId: string;
  readonly changes: Partial<WindowDetails>;
  readonly version: number | null;
}

/** The letters whose deadlines follow from the window; empty when nothing changed. */
export interface WindowChanged {
  readonly letterIds: readonly string[];
}

/** Changes an event window of the actor's group and works its instants out anew. */
@Injectable()
export class ChangeWindow {
  constructor(
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * In the caller's transaction: the letters that depend on the window are locked, so that the caller can
   * replay them before it ends; see MoveWindow. The history of each of them tells of the change too.
   *
   * @throws NotFound when the group has no such window
   * @throws Stale when `version` is not the current one
   * @throws InvalidInput when its days, zone and decisive moment don't fit together
   */
  async execute(tx: EntityManager, actor: Actor, command: ChangeWindowCommand): Promise<WindowChanged> {
    const { windowId: id, version } = command;
    const groupId = groupOf(actor);
    const current = await lockWindow(tx, groupId, id);
    if (version !== null && version !== current.version) throw new Stale('event window', current.version);
    const details = withChanges(current.details, command.changes);
    const { before, after } = difference({ ...current.details }, { ...details });
    if (Object.keys(after).length === 0) return { letterIds: [] };
    const row = { ...details, ...spanOf(details), version: current.version + 1 };
    await tx.update(EventWindow, { id }, row);
    const letterIds = await lettersOfWindow(tx, id);
    const [subject, event, on] = [{ kind: 'window', id }, 'window-changed', this.clock.today()] as const;
    const entry = { groupId, subject, event, on, before, after };
    await this.timeline.appendAll(tx, actor, [
      entry,
      ...letterIds.map((letterId) => ({ ...entry, letterId })),
    ]);
    return { letterIds };
  }
}

function withChanges(current: WindowDetails, changes: Partial<WindowDetails>): WindowDetails {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const changed = { ...current, ...given };
  return { ...changed, decisiveAt: toTheSecond(changed.decisiveAt) };
}
