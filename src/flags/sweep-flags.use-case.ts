import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Actor } from '../timeline/actor.js';
import { freshStatistics } from './fresh-statistics.js';
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
 * Makes the flags of every group say what is true at the end of a day, and writes the history of each change, in one
 * transaction. It asks what is true and not yet flagged, so a sweep after any outage catches up, and
 * repeating it changes nothing. The key flag_once_key would keep two copies right even without the lock.
 */
@Injectable()
export class SweepFlags {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, day: IsoDate): Promise<Swept> {
    const { kind, id, name, door } = actor;
    await freshStatistics(this.db);
    return this.db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [SWEEP_LOCK]);
      await tx.query(ROOM);
      const values = [day, this.clock.timestamp(), kind, id, name, door, RULES];
      const [swept] = await tx.query<[Swept]>(SWEEP, values);
      return swept;
    });
  }
}
