import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { difference } from '../timeline/timeline.js';
import { definedOf } from './change-row.js';
import { refuseReversed } from './day-span.js';
import { DirectoryHistory } from './directory-history.js';
import { lockOrganisation } from './directory-key.js';
import { refuseTargetOverlap } from './refuse-target-overlap.js';
import { type DatedTarget, ReplyTarget } from './reply-target.entity.js';

/** What to change of one target of the organisation with this id or slug. */
export interface ChangeTargetCommand {
  readonly organisation: string;
  readonly targetId: string;
  readonly changes: Partial<Pick<ReplyTarget, 'days' | 'fromOn' | 'toOn' | 'source'>>;
}

/** Corrects or ends a target. The due days that follow from it are moved by `ChangeReplyTarget`, of which this is the first half. */
@Injectable()
export class ChangeTarget {
  constructor(private readonly history: DirectoryHistory) {}

  /**
   * @throws NotFound when the organisation has no such target
   * @throws Conflict when it would hold on a day on which another does
   */
  async execute(
    tx: EntityManager,
    actor: Actor,
    { organisation, targetId, changes }: ChangeTargetCommand,
  ): Promise<DatedTarget> {
    const { id: organisationId } = await lockOrganisation(tx, organisation);
    const target = await tx.findOne(ReplyTarget, { where: { id: targetId, organisationId } });
    if (!target) throw new NotFound('target', targetId);
    const change = difference({ ...target }, definedOf(changes));
    if (Object.keys(change.after).length === 0) return target;
    const changed = { ...target, ...change.after };
    refuseReversed(changed);
    await refuseTargetOverlap(tx, changed);
    await tx.update(ReplyTarget, { id: targetId }, change.after);
    await this.history.changed(tx, actor, 'target', targetId, change);
    return changed;
  }
}
