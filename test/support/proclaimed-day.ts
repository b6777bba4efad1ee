import { writeCalendar } from '../../src/calendars/write-calendar.js';
import { DIVISIONS } from '../../src/deadlines/calendar.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { type HolidayMerge } from '../../src/letters/merge-holidays.use-case.js';
import { type Answer, type Caller } from './app.js';
import { type Fiction } from './fictional-letters.js';

/** The day of the State Funeral, proclaimed nine days before. */
export const FUNERAL = '2022-09-19';

/** A file as GOV.UK publishes it. */
export type Publication = Record<string, { division: string; events: Record<string, unknown>[] }>;

/** The year as GOV.UK published it, from the table, before a test takes the day of the funeral out of it. */
export async function publicationOf2022({ t }: Fiction): Promise<Publication> {
  const rows = await t.db.query<{ division: string; title: string; date: string; notes: string }[]>(
    "SELECT division, title, on_day AS date, notes FROM bank_holiday WHERE on_day BETWEEN '2022-01-01' AND '2022-12-31'",
  );
  const events = (division: string) =>
    rows
      .filter((row) => row.division === division)
      .map(({ title, date, notes }) => ({ title, date, notes, bunting: false }));
  return Object.fromEntries(DIVISIONS.map((division) => [division, { division, events: events(division) }]));
}

/** The table as it was on 5 September 2022, before the day was proclaimed. */
export async function forgetFuneral({ t }: Fiction): Promise<void> {
  await t.db.query('DELETE FROM bank_holiday WHERE on_day = $1', [FUNERAL]);
  const coverage = { from: isoDate('2018-01-01'), until: isoDate('2028-12-31') };
  for (const division of DIVISIONS) {
    const write = {
      division,
      coverage,
      version: 'before',
      closures: [],
      source: '',
      at: t.clock.timestamp(),
    };
    await writeCalendar(t.db.manager, write);
  }
}

/** Sends a publication to be merged. */
export const merge = (caller: Caller, body: object): Promise<Answer<HolidayMerge & { code?: string }>> =>
  caller.call('POST', '/api/v1/calendars/merge', body);
