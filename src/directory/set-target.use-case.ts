import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { invalid } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { type DaySpan, refuseReversed } from './day-span.js';
import { DirectoryHistory } from './directory-history.js';
import { lockOrganisation } from './directory-key.js';
import { refuseTargetOverlap } from './refuse-target-overlap.js';
import { type DatedTarget, ReplyTarget } from './reply-target.entity.js';

/** A new dated target of the organisation with this id or slug. */
export interface SetTargetCommand extends DaySpan {
  readonly organisation: string;
  readonly days: number;
  readonly source: string;
  /** Ends the target that has no end yet on the day this one starts. */
  readonly endsPrevious: boolean;
}

/** Adds a target to an organisation. The due days that follow from it are moved by `SetReplyTarget`, of which this is the first half. */
@Injectable()
export class SetTarget {
  constructor(
    private readonly clock: Clock,
    private readonly history: DirectoryHistory,
  ) {}

  /** @throws Conflict when another target holds on one of its days */
  async execute(tx: EntityManager, actor: Actor, command: SetTargetCommand): Promise<DatedTarget> {
    const { days, source, fromOn, toOn } = command;
    refuseReversed(command);
    const { id: organisationId } = await lockOrganisation(tx, command.organisation);
    if (command.endsPrevious) await this.endPrevious(tx, actor, organisationId, command);
    const target = { id: await newId(tx), organisationId, days, fromOn, toOn, source };
    await refuseTargetOverlap(tx, target);
    await tx.insert(ReplyTarget, { ...target, createdAt: this.clock.timestamp() });
    const { id, ...added } = target;
    await this.history.added(tx, actor, 'target', id, added);
    return target;
  }

  private async endPrevious(
    tx: EntityManager,
    actor: Actor,
    organisationId: string,
    { fromOn }: DaySpan,
  ): Promise<void> {
    if (fromOn === null) {
      throw invalid(
        '/fromOn',
        'start-needed',
        'Say from which day the new target holds; the previous one ends then.',
      );
    }
    const previous = await tx.findOne(ReplyTarget, { where: { organisationId, toOn: IsNull() } });
    if (!previous || (previous.fromOn !== null && previous.fromOn >= fromOn)) return;
    await tx.update(ReplyTarget, { id: previous.id }, { toOn: fromOn });
    const change = { before: { toOn: null }, after: { toOn: fromOn } };
    await this.history.changed(tx, actor, 'target', previous.id, change);
  }
}
