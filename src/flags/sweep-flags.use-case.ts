import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { runNamedIn } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Actor } from '../timeline/actor.js';
import { daysToSweep, type LastSweep } from './days-to-sweep.js';
import { freshStatistics } from './fresh-statistics.js';
import { LAST_SWEEP } from './since-sweep.sql.js';
import { RULES, SWEEP } from './sweep.sql.js';

/** How many flags a sweep raised, cleared, and raised again after they had been cleared. */
export interface Swept {
  readonly raised: number;
  readonly cleared: number;
  readonly reopened: number;
}

/** One sweep at a time; a second waits, then finds nothing left to do. */
const SWEEP_LOCK = 7_015_301;

/** Memory in which what is true is set beside what is flagged; PostgreSQL's own 4 MB would go to disk and back. */
const ROOM = `SET LOCAL work_mem = '64MB'`;

/**
 * Makes the flags of every group say what is true at the end of a day, and writes the history of each change and whom it is told to, in
 * one transaction. It asks what is true and not yet flagged, first for each day that no sweep has seen the end of, so that
 * after any outage flags, history and what is told are as if it had run every day (docs/decisions/0043).
 * Repeating it changes nothing. Nobody sees the days between: until the last of them is done, nothing is.
 */
@Injectable()
export class SweepFlags {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, day: IsoDate): Promise<Swept> {
    await freshStatistics(this.db);
    return this.db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [SWEEP_LOCK]);
      await tx.query(ROOM);
      const last = (await runNamedIn<LastSweep>(tx, LAST_SWEEP, [RULES])).at(0) ?? null;
      const swept = { raised: 0, cleared: 0, reopened: 0 };
      for (const each of daysToSweep(last, day, this.clock.isSettable)) {
        const { raised, cleared, reopened } = await this.sweep(tx, actor, each);
        swept.raised += raised;
        swept.cleared += cleared;
        swept.reopened += reopened;
      }
      return swept;
    });
  }

  private async sweep(tx: EntityManager, { kind, id, name, door }: Actor, day: IsoDate): Promise<Swept> {
    const values = [day, this.clock.timestamp(), kind, id, name, door, RULES];
    const [swept] = await tx.query<[Swept]>(SWEEP, values);
    return swept;
  }
}
