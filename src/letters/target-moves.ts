import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { type Calendar, type Division, DIVISIONS } from '../deadlines/calendar.js';
import { type DatedTarget } from '../directory/reply-target.entity.js';
import { DomainError } from '../errors/domain-error.js';
import { type Actor } from '../timeline/actor.js';
import { lettersOffTarget } from './affected-letters.queries.js';
import { type DayMoves, movesSeenBy } from './day-moves.js';
import { MoveDueDays, type MovedLetter } from './move-due-days.use-case.js';

/** How a change of a target is to be made. */
export interface TargetMoveOptions {
  /** True to see what would move; nothing is written. */
  readonly dryRun: boolean;
  /** The version that a preview gave: what is done is what was previewed. */
  readonly ifVersion?: string | null;
}

/** A target as it is, or with `dryRun` would be, and the due days that move with it. */
export interface TargetMove extends DayMoves {
  readonly target: DatedTarget;
  readonly dryRun: boolean;
  /** Names the target and every due day that moves; given back as `ifVersion`, the same is done or nothing. */
  readonly version: string;
}

/** Something else would move now than the preview showed. */
export class TargetMoveStale extends DomainError {
  constructor() {
    super(
      'stale',
      'changed-meanwhile',
      'Since the preview something changed: other due days would move now, or this is not the target that was previewed. ' +
        'Nothing was changed. Preview it again, look at what would move, then apply with the new version.',
    );
  }
}

/**
 * The second half of every change of a body's targets: moves the open due days that follow from it, in the same
 * transaction. It asks which open legs are counted by other days than the target says, so it makes good what a letter
 * saved at the very moment of an earlier change may have missed.
 */
@Injectable()
export class TargetMoves {
  constructor(
    private readonly calendars: CalendarsQueries,
    private readonly moveDueDays: MoveDueDays,
  ) {}

  /**
   * @throws TargetMoveStale when it is not what `ifVersion` names
   * @throws CalendarTooShort when a day that moves leaves the bank-holiday table
   */
  async follow(
    tx: EntityManager,
    actor: Actor,
    target: DatedTarget,
    { dryRun, ifVersion }: TargetMoveOptions,
  ): Promise<TargetMove> {
    const calendars = new Map<Division, Calendar>();
    for (const division of DIVISIONS) calendars.set(division, await this.calendars.calendar(tx, division));
    const letters = await this.moveDueDays.execute(tx, actor, {
      letterIds: await lettersOffTarget(tx, target.organisationId),
      calendarOf: (division) => calendars.get(division)!,
      dryRun,
      act: 'Change of a reply target',
    });
    const version = versionOf(target, letters);
    if (ifVersion && ifVersion !== version) throw new TargetMoveStale();
    return { target, dryRun, version, ...movesSeenBy(actor, letters) };
  }
}

function versionOf(
  { organisationId, days, fromOn, toOn, source }: DatedTarget,
  letters: readonly MovedLetter[],
): string {
  const moves = letters.map(({ id, days: moved }) => [
    id,
    moved.map(({ kind, recipientId, oldDueOn, newDueOn }) => [kind, recipientId, oldDueOn, newDueOn]),
  ]);
  const content = JSON.stringify([organisationId, days, fromOn, toOn, source, moves]);
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
