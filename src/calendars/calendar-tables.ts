import { type EntityManager } from 'typeorm';
import { type Calendar, buildCalendar, type Closure, type Division } from '../deadlines/calendar.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { Conflict } from '../errors/kinds.js';

/** One division's stored table: what a calendar is built from. */
export interface StoredTable {
  readonly version: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly closures: readonly Closure[];
}

const TABLE = `
  SELECT version, from_on AS "from", until_on AS "until",
    (SELECT coalesce(json_agg(json_build_object('on', on_day, 'title', title, 'notes', notes) ORDER BY on_day), '[]')
     FROM bank_holiday b WHERE b.division = c.division) AS closures
  FROM calendar_coverage c WHERE division = $1`;

/** The stored table of a division, read in one statement so that its parts belong together; null when there is none. */
export async function storedTable(tx: EntityManager, division: Division): Promise<StoredTable | null> {
  const [table] = await tx.query<StoredTable[]>(TABLE, [division]);
  return table ?? null;
}

/**
 * Builds the calendar of a division from its stored table.
 *
 * @throws Conflict when no table was ever loaded
 */
export async function storedCalendar(tx: EntityManager, division: Division): Promise<Calendar> {
  const table = await storedTable(tx, division);
  if (table) return buildCalendar({ division, ...table });
  throw new Conflict(
    'calendar-not-loaded',
    `The bank holidays of ${division} were never loaded. Start Postbag once with this database, which loads them.`,
  );
}

/** The version of a division's table, or null: one row by its key. */
export async function storedVersion(tx: EntityManager, division: Division): Promise<string | null> {
  const [row] = await tx.query<{ version: string }[]>(
    'SELECT version FROM calendar_coverage WHERE division = $1',
    [division],
  );
  return row?.version ?? null;
}
