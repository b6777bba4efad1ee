import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { addDays, formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { Conflict, invalid, NotFound } from '../errors/kinds.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';

/** The most days that a flag can be put aside for. */
export const LONGEST_SNOOZE_DAYS = 60;

/** Until which day (it comes back on that day) and why; null brings it back at once. */
export interface SnoozeFlagCommand {
  readonly flagId: string;
  readonly snooze: { readonly until: IsoDate; readonly reason: string } | null;
}

/** A flag's snooze as it stands. */
export interface Snoozed {
  readonly id: string;
  readonly kind: string;
  readonly snoozedUntil: IsoDate | null;
  readonly snoozeReason: string | null;
}

interface FlagRow extends Snoozed {
  readonly letterId: string | null;
  readonly isCleared: boolean;
}

/** Puts a flag aside for some days, with a reason, or takes it up again. It stays true and stays a flag. */
@Injectable()
export class SnoozeFlag {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @throws NotFound when the group has no such flag
   * @throws Conflict when it is no longer raised
   * @throws InvalidInput when the day is not after today or more than 60 days ahead
   */
  async execute(actor: Actor, { flagId, snooze }: SnoozeFlagCommand): Promise<Snoozed> {
    const groupId = groupOf(actor);
    if (snooze) this.refuseDay(snooze.until);
    return this.db.transaction(async (tx) => {
      const flag = await lockFlag(tx, groupId, flagId);
      const after = { snoozedUntil: snooze?.until ?? null, snoozeReason: snooze?.reason ?? null };
      await tx.query('UPDATE flag SET snoozed_until = $2, snooze_reason = $3 WHERE id = $1', [
        flagId,
        after.snoozedUntil,
        after.snoozeReason,
      ]);
      await this.timeline.appendChange(tx, actor, {
        groupId,
        letterId: flag.letterId,
        subject: { kind: 'flag', id: flagId },
        event: 'flag-snoozed',
        on: this.clock.today(),
        before: { snoozedUntil: flag.snoozedUntil, snoozeReason: flag.snoozeReason },
        after,
      });
      return { id: flag.id, kind: flag.kind, ...after };
    });
  }

  private refuseDay(until: IsoDate): void {
    const today = this.clock.today();
    const last = addDays(today, LONGEST_SNOOZE_DAYS);
    if (today < until && until <= last) return;
    throw invalid(
      '/until',
      'snooze-day-out-of-range',
      `A flag can be put aside until a day after today (${formatDay(today)}) and no later than ${formatDay(last)}, not until ${formatDay(until)}.`,
    );
  }
}

async function lockFlag(tx: EntityManager, groupId: string, flagId: string): Promise<FlagRow> {
  const [flag] = await tx.query<FlagRow[]>(
    `SELECT id, letter_id AS "letterId", kind, cleared_at IS NOT NULL AS "isCleared",
       snoozed_until AS "snoozedUntil", snooze_reason AS "snoozeReason"
     FROM flag WHERE id = $1 AND group_id = $2 FOR UPDATE`,
    [flagId, groupId],
  );
  if (!flag) throw new NotFound('flag', flagId);
  if (flag.isCleared)
    throw new Conflict('flag-cleared', 'This flag is no longer raised: there is nothing to put aside.');
  return flag;
}
