import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { nineInLondon, SettableClock } from '../../../src/clock/clock.js';
import { dataSourceOptions } from '../../../src/database/data-source-options.js';
import { addDays, type IsoDate } from '../../../src/deadlines/iso-date.js';
import { SweepFlags } from '../../../src/flags/sweep-flags.use-case.js';
import { systemActor } from '../../../src/timeline/actor.js';
import { FaultyDatabase } from '../faulty-database.js';
import { Statements } from '../statements.js';
import { DAYS, LAST_DAY } from './a-history.js';

/** How the sweep runs over the days of a history in one database; `numbers` are its chances, and are used in turn. */
export type Schedule = (url: string, numbers: readonly number[]) => Promise<void>;

/** A clock that nobody may put back, as in use. */
class HandClock extends SettableClock {
  override readonly isSettable = false as true;
}

/** One copy of Postbag, as far as it sweeps. */
export class Sweeper {
  private readonly clock = new HandClock(nineInLondon(LAST_DAY));
  private constructor(private readonly db: DataSource) {}

  static async start(url: string): Promise<Sweeper> {
    return new Sweeper(await new DataSource(dataSourceOptions(url, 2)).initialize());
  }

  on(day: IsoDate, hour = 9): Promise<object> {
    this.clock.set(nineInLondon(day).add({ hours: hour - 9 }));
    return new SweepFlags(this.db, this.clock).execute(systemActor('sweep', 'job'), day);
  }

  close(): Promise<void> {
    return this.db.destroy();
  }
}

async function sweeping(url: string, run: (sweeper: Sweeper) => Promise<void>): Promise<void> {
  const sweeper = await Sweeper.start(url);
  try {
    await run(sweeper);
  } finally {
    await sweeper.close();
  }
}

export const daily: Schedule = (url) =>
  sweeping(url, async (sweeper) => {
    for (const day of DAYS) await sweeper.on(day);
  });

/** Each hour of a few days, and every twelve hours of the others. */
export const hourly: Schedule = (url, numbers) =>
  sweeping(url, async (sweeper) => {
    for (const [place, day] of DAYS.entries()) {
      const step = numbers[place % numbers.length] % 16 === 0 ? 1 : 12;
      for (let hour = 0; hour < 24; hour += step) await sweeper.on(day, hour);
    }
  });

export const onceAfterAMonth: Schedule = (url) =>
  sweeping(url, async (sweeper) => {
    await sweeper.on(LAST_DAY);
  });

/** On some days only, by three copies at once, of which one may have a clock that is slow at midnight. */
export const severalAtOnce: Schedule = async (url, numbers) => {
  const sweepers = await Promise.all([1, 2, 3].map(() => Sweeper.start(url)));
  try {
    for (const [place, day] of DAYS.entries()) {
      const chance = numbers[place % numbers.length];
      if (chance % 3 > 0 && day !== LAST_DAY) continue;
      const slow = chance % 2 === 0 ? addDays(day, -1) : day;
      await Promise.all([sweepers[0].on(day), sweepers[1].on(slow), sweepers[2].on(day, 23)]);
    }
  } finally {
    await Promise.all(sweepers.map((each) => each.close()));
  }
};

/** On some days only, and killed before any of its statements, or in one by PostgreSQL, before it is let run to its end. */
export const killed: Schedule = async (url, numbers) => {
  for (const [place, day] of DAYS.entries()) {
    const chance = numbers[place % numbers.length];
    if (chance % 4 > 0 && day !== LAST_DAY) continue;
    for (const number of [1 + (chance % 11), 1 + (chance % 5)]) await killedBefore(url, day, number);
    await terminatedIn(url, day, 4 + (chance % 7));
    if (chance % 8 === 0 || day === LAST_DAY)
      await sweeping(url, async (sweeper) => void (await sweeper.on(day)));
  }
};

/** As if the process had been killed; whether it was through by then is left to chance. */
async function killedBefore(url: string, day: IsoDate, statement: number): Promise<void> {
  const faults = new FaultyDatabase();
  try {
    const sweeper = await Sweeper.start(url);
    faults.killAt(statement);
    await sweeper.on(day).catch(() => undefined);
    await sweeper.close().catch(() => undefined);
  } finally {
    faults.restore();
  }
}

async function terminatedIn(url: string, day: IsoDate, statement: number): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  const sweeper = await Sweeper.start(url);
  let count = 0;
  let ended: Promise<unknown> = Promise.resolve();
  const statements = new Statements(() => {
    count += 1;
    if (count === statement)
      ended = admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'postbag'`,
      );
  });
  try {
    await sweeper.on(day).catch(() => undefined);
    await ended;
  } finally {
    statements.stop();
    await sweeper.close();
    await admin.end();
  }
}
