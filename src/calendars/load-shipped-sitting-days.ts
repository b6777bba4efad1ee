import { type EntityManager } from 'typeorm';
import { type Clock } from '../clock/clock.js';
import { HOUSES, type House } from '../deadlines/sitting-days.js';
import { systemActor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { shippedRecesses } from './data/recesses.data.js';
import { shippedSittingDays } from './data/sitting-days.data.js';

/** An older copy of Postbag that starts beside a newer one finds more than it ships, and leaves it. */
const COVERAGE = `
  INSERT INTO sitting_coverage (house, from_on, until_on) VALUES ($1, $2, $3)
  ON CONFLICT (house) DO UPDATE SET from_on = least(sitting_coverage.from_on, excluded.from_on),
    until_on = excluded.until_on
    WHERE sitting_coverage.until_on < excluded.until_on OR sitting_coverage.from_on > excluded.from_on
  RETURNING 1`;

const KNOWS_MORE = 'SELECT until_on > $2 AS "knowsMore" FROM sitting_coverage WHERE house = $1';

const DAYS = `
  WITH shipped AS (
    SELECT day::date AS on_day FROM json_to_recordset($2::json) AS run ("first" date, "last" date)
    CROSS JOIN generate_series(run."first"::timestamp, run."last", '1 day') AS day
  ), gone AS (
    DELETE FROM sitting_day WHERE house = $1 AND on_day NOT IN (SELECT on_day FROM shipped) RETURNING 1
  ), added AS (
    INSERT INTO sitting_day (house, on_day) SELECT $1, on_day FROM shipped ON CONFLICT DO NOTHING RETURNING 1
  )
  SELECT (SELECT count(*) FROM gone)::int AS gone, (SELECT count(*) FROM added)::int AS added`;

const RECESSES = `
  WITH shipped AS (
    SELECT * FROM json_to_recordset($2::json) AS r ("firstOn" date, "lastOn" date, name text)
  ), gone AS (
    DELETE FROM recess WHERE house = $1 AND first_on NOT IN (SELECT "firstOn" FROM shipped) RETURNING 1
  ), added AS (
    INSERT INTO recess (house, first_on, last_on, name) SELECT $1, "firstOn", "lastOn", name FROM shipped
    ON CONFLICT (house, first_on) DO UPDATE SET last_on = excluded.last_on, name = excluded.name
      WHERE (recess.last_on, recess.name) IS DISTINCT FROM (excluded.last_on, excluded.name)
    RETURNING 1
  )
  SELECT (SELECT count(*) FROM gone)::int AS gone, (SELECT count(*) FROM added)::int AS added`;

/** How many rows were taken away and how many are new or corrected. */
interface Moved {
  readonly gone: number;
  readonly added: number;
}

/**
 * Puts the shipped sitting days and recesses of both Houses in the place of those of an earlier version, since planned
 * days change. With nothing new, nothing is written.
 */
export async function loadShippedSittingDays(tx: EntityManager, clock: Clock): Promise<void> {
  for (const house of HOUSES) await loadHouse(tx, clock, house);
}

async function loadHouse(tx: EntityManager, clock: Clock, house: House): Promise<void> {
  const { from, until, runs } = shippedSittingDays(house);
  const [stored] = await tx.query<{ knowsMore: boolean }[]>(KNOWS_MORE, [house, until]);
  if (stored?.knowsMore) return;
  const covered = await tx.query<unknown[]>(COVERAGE, [house, from, until]);
  const spans = runs.map(([first, last]) => ({ first, last }));
  const [days] = await tx.query<[Moved]>(DAYS, [house, JSON.stringify(spans)]);
  const [recesses] = await tx.query<[Moved]>(RECESSES, [house, JSON.stringify(shippedRecesses(house))]);
  if (covered.length + days.gone + days.added + recesses.gone + recesses.added === 0) return;
  await new Timeline(clock).append(tx, systemActor('Postbag', 'cli'), {
    groupId: null,
    subject: { kind: 'sitting-days', id: null },
    event: 'sitting-days-loaded',
    on: clock.today(),
    after: { house, from, until, sittingDays: days, recesses },
  });
}
