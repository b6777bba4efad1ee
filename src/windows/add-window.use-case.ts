import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { EventWindow } from './event-window.entity.js';
import { spanOf, toTheSecond, type WindowDetails } from './window-details.js';

/** Adds an event window to the actor's group. */
@Injectable()
export class AddWindow {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @returns its id
   * @throws InvalidInput when its days, zone and decisive moment don't fit together
   */
  async execute(actor: Actor, given: WindowDetails): Promise<string> {
    return this.db.transaction((tx) => this.within(tx, actor, given));
  }

  /** The same in the caller's transaction, for a window that comes with a letter. */
  async within(tx: EntityManager, actor: Actor, given: WindowDetails): Promise<string> {
    const groupId = groupOf(actor);
    const details = { ...given, decisiveAt: toTheSecond(given.decisiveAt) };
    const span = spanOf(details);
    const id = await newId(tx);
    const createdAt = this.clock.timestamp();
    await tx.insert(EventWindow, { id, groupId, ...details, ...span, version: 1, createdAt });
    await this.timeline.append(tx, actor, {
      groupId,
      subject: { kind: 'window', id },
      event: 'window-added',
      on: this.clock.today(),
      after: { ...details },
    });
    return id;
  }
}
