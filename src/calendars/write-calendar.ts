import { type EntityManager } from 'typeorm';
import { type Closure, type Division } from '../deadlines/calendar.js';
import { type Coverage } from '../deadlines/merge-publication.js';

/** What is to be written to one division's table. */
export interface CalendarWrite {
  readonly division: Division;
  readonly coverage: Coverage;
  readonly version: string;
  /** Bank holidays that are new or have a new title or note. Others stay. */
  readonly closures: readonly Closure[];
  /** Where they were published. */
  readonly source: string;
  /** RFC 3339 instant. */
  readonly at: string;
}

const COVERAGE = `
  INSERT INTO calendar_coverage (division, from_on, until_on, version, merged_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (division) DO UPDATE SET from_on = excluded.from_on, until_on = excluded.until_on,
    version = excluded.version, merged_at = excluded.merged_at`;

const CLOSURES = `
  INSERT INTO bank_holiday (division, on_day, title, notes, source)
  SELECT $1, c."on", c.title, c.notes, $3 FROM json_to_recordset($2::json) AS c ("on" date, title text, notes text)
  ON CONFLICT (division, on_day) DO UPDATE SET title = excluded.title, notes = excluded.notes,
    source = excluded.source`;

/** Coverage only grows, so no day is ever to be taken away; days whose number stays are not written again. */
const NUMBERS = `
  INSERT INTO calendar_day (division, day, number, is_working)
  SELECT division, day, count(*) FILTER (WHERE is_working) OVER (ORDER BY day), is_working
  FROM (
    SELECT c.division, d::date AS day, extract(isodow FROM d) < 6 AND b.on_day IS NULL AS is_working
    FROM calendar_coverage c
    CROSS JOIN generate_series(c.from_on::timestamp, c.until_on, '1 day') AS d
    LEFT JOIN bank_holiday b ON b.division = c.division AND b.on_day = d::date
    WHERE c.division = $1
  ) AS covered
  ON CONFLICT (division, day) DO UPDATE SET number = excluded.number, is_working = excluded.is_working
    WHERE (calendar_day.number, calendar_day.is_working) IS DISTINCT FROM (excluded.number, excluded.is_working)`;

/** Writes coverage and bank holidays of a division and numbers its working days anew, in the caller's transaction. */
export async function writeCalendar(tx: EntityManager, write: CalendarWrite): Promise<void> {
  const { division, coverage, version, closures, source, at } = write;
  await tx.query(COVERAGE, [division, coverage.from, coverage.until, version, at]);
  await tx.query(CLOSURES, [division, JSON.stringify(closures), source]);
  await tx.query(NUMBERS, [division]);
}
