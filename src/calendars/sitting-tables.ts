import { type EntityManager } from 'typeorm';
import { type House, type SittingDays } from '../deadlines/sitting-days.js';
import { Conflict } from '../errors/kinds.js';

const STAMP = `
  SELECT concat_ws('/', from_on, until_on,
    (SELECT concat(count(*), '/', sum(hashint4(on_day - '2000-01-01'::date)::bigint))
     FROM sitting_day s WHERE s.house = c.house)) AS stamp
  FROM sitting_coverage c WHERE house = $1`;

/** Days on end have the same difference from their row number, which makes each run one group. */
const RUNS = `
  WITH numbered AS (
    SELECT on_day, on_day - row_number() OVER (ORDER BY on_day)::int AS run FROM sitting_day WHERE house = $1
  ), runs AS (
    SELECT min(on_day) AS first_on, max(on_day) AS last_on FROM numbered GROUP BY run
  )
  SELECT house, from_on AS "from", until_on AS "until",
    (SELECT coalesce(json_agg(json_build_array(first_on, last_on) ORDER BY first_on), '[]') FROM runs) AS runs
  FROM sitting_coverage WHERE house = $1`;

/** Text that changes when the House's sitting days do; null when none were ever loaded. */
export async function sittingStamp(tx: EntityManager, house: House): Promise<string | null> {
  const [row] = await tx.query<{ stamp: string }[]>(STAMP, [house]);
  return row?.stamp ?? null;
}

/**
 * The stored sitting days of a House.
 *
 * @throws Conflict when none were ever loaded
 */
export async function storedSittingDays(tx: EntityManager, house: House): Promise<SittingDays> {
  const [sitting] = await tx.query<SittingDays[]>(RUNS, [house]);
  if (sitting) return sitting;
  throw new Conflict(
    'sitting-days-not-loaded',
    `The sitting days of the ${house} were never loaded. Start Postbag once with this database, which loads them.`,
  );
}
