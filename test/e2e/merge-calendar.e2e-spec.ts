import { existsSync, readFileSync } from 'node:fs';
import { CalendarsQueries } from '../../src/calendars/calendars.queries.js';
import { type MergeSummary } from '../../src/calendars/merge-summary.js';
import { DIVISIONS } from '../../src/deadlines/calendar.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { isWorkingDay } from '../../src/deadlines/working-days.js';
import { prepareDatabase } from '../../src/prepare-database.js';
import { type Answer, startApp, type TestApp } from '../support/app.js';

/** Real publications of the bank-holiday file, kept outside the project. */
const LATER = '../shared/data/bank-holidays/gov-uk-2024-2027.json';
const EARLIER = '../shared/data/bank-holidays/gov-uk-2019-2027.json';

interface Problem {
  code: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

let t: TestApp;
beforeAll(async () => {
  t = await startApp('2026-03-02');
});
afterAll(() => t.close());

/** Everything the calendar tables hold, and how many entries history has. */
async function wholeState(): Promise<unknown> {
  const [row] = await t.db.query<[{ state: unknown }]>(`
    SELECT json_build_object(
      'coverage', (SELECT json_agg(c ORDER BY division) FROM calendar_coverage c),
      'holidays', (SELECT json_agg(b ORDER BY division, on_day) FROM bank_holiday b),
      'days', (SELECT json_agg(json_build_array(division, day, number, is_working, xmin::text)
                 ORDER BY division, day) FROM calendar_day),
      'sitting', (SELECT json_agg(json_build_array(s.house, on_day, xmin::text) ORDER BY house, on_day)
                  FROM sitting_day s),
      'recesses', (SELECT json_agg(r ORDER BY house, first_on) FROM recess r),
      'history', (SELECT count(*) FROM timeline_entry WHERE event IN ('calendar-merged', 'sitting-days-loaded'))
    ) AS state`);
  return row.state;
}

const merge = (body: unknown): Promise<Answer<MergeSummary>> =>
  t.operator.call<MergeSummary>('POST', '/api/v1/calendars/merge', body);

/** A publication with the stored holidays of some years, to be changed by a test. */
async function publicationOf(from: string, to: string): Promise<Record<string, { events: object[] }>> {
  const entries = DIVISIONS.map(async (division) => {
    const calendar = await t.operator.get<{ items: { on: string; title: string; notes: string }[] }>(
      `/api/v1/calendars/${division}?from=${from}&to=${to}`,
    );
    const events = calendar.items.map(({ on, title, notes }) => ({ title, date: on, notes, bunting: true }));
    return [division, { division, events }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

describe('the shipped calendars', () => {
  it('are loaded with the schema, and loading them again writes nothing', async () => {
    const before = await wholeState();
    expect(before).toMatchObject({ history: 5 });
    await prepareDatabase(t.databaseUrl, t.clock);
    expect(await wholeState()).toEqual(before);
  });
});

describe('POST /api/v1/calendars/merge', () => {
  it('is refused to staff and takes the group’s administrator', async () => {
    const publication = await publicationOf('2027-01-01', '2027-12-31');
    const staff = await t.caller('staff');
    expect(await staff.call('POST', '/api/v1/calendars/merge', { publication })).toMatchObject({
      status: 403,
    });
    const admin = await t.caller('admin');
    const answer = await admin.call('POST', '/api/v1/calendars/merge', { publication });
    expect(answer).toMatchObject({ status: 200, body: { isChanged: false } });
  });

  it.each<[string, (publication: Record<string, { events: object[] }>) => unknown, string, string]>([
    ['no publication', () => ({}), 'invalid-input', '/publication'],
    ['a list', () => ({ publication: [] }), 'invalid-input', '/publication'],
    ['an unknown field', (publication) => ({ publication, force: true }), 'invalid-input', '/force'],
    [
      'a missing division',
      ({ scotland }) => ({ publication: { scotland } }),
      'publication-refused',
      '/publication/england-and-wales',
    ],
    [
      'a day that is none',
      (publication) => {
        Object.assign(publication.scotland.events[1], { date: '2027-02-30' });
        return { publication };
      },
      'publication-refused',
      '/publication/scotland/events/1/date',
    ],
  ])('refuses %s', async (_, bodyFrom, code, pointer) => {
    const body = bodyFrom(await publicationOf('2027-01-01', '2027-12-31'));
    const answer = await t.operator.call<Problem>('POST', '/api/v1/calendars/merge', body);
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect(answer.body.errors?.[0].pointer).toBe(pointer);
  });

  it('refuses years that would leave a gap, and a new year cut short, and writes nothing', async () => {
    const before = await wholeState();
    const moved = (year: number) => async () => {
      const text = JSON.stringify(await publicationOf('2027-01-01', '2027-12-31'));
      return JSON.parse(text.replaceAll('"2027-', `"${year}-`)) as Record<string, { events: object[] }>;
    };
    const gap = await t.operator.call('POST', '/api/v1/calendars/merge', {
      publication: await moved(2031)(),
    });
    expect(gap).toMatchObject({ status: 422, body: { code: 'publication-leaves-gap' } });
    const short = await moved(2029)();
    short.scotland.events.splice(3);
    const cut = await t.operator.call('POST', '/api/v1/calendars/merge', { publication: short });
    expect(cut).toMatchObject({ status: 422, body: { code: 'publication-incomplete' } });
    expect(await wholeState()).toEqual(before);
  });

  it('adds a proclaimed day: shown first, written once, in history, seen at once by every calendar', async () => {
    const publication = await publicationOf('2027-01-01', '2027-12-31');
    const day = { title: 'A proclaimed day', date: '2027-06-07', notes: '', bunting: false };
    publication['northern-ireland'].events.push(day);
    const queries = t.app.get(CalendarsQueries);
    const isWorking = async (): Promise<boolean> =>
      isWorkingDay(isoDate('2027-06-07'), await queries.calendar(t.db.manager, 'northern-ireland'));
    expect(await isWorking()).toBe(true);
    const before = await wholeState();

    const shown = await merge({ publication, dryRun: true });
    expect(shown.body).toMatchObject({ dryRun: true, isChanged: true });
    expect(await wholeState()).toEqual(before);

    const done = await merge({ publication });
    expect(done.body).toEqual({ ...shown.body, dryRun: false });
    const added = [{ on: '2027-06-07', title: 'A proclaimed day', notes: '' }];
    expect(done.body.divisions).toMatchObject([
      { division: 'england-and-wales', isChanged: false, added: [] },
      { division: 'scotland', isChanged: false, added: [] },
      { division: 'northern-ireland', isChanged: true, added, changed: [], missing: [] },
    ]);
    expect(await isWorking()).toBe(false);
    const [entry] = await t.db.query<[Record<string, unknown>]>(
      `SELECT group_id, actor_name, door, before, after FROM timeline_entry
       WHERE event = 'calendar-merged' ORDER BY seq DESC LIMIT 1`,
    );
    expect(entry).toMatchObject({
      group_id: null,
      actor_name: 'test operator',
      door: 'api',
      before: { division: 'northern-ireland', version: 'postbag-2026-02' },
      after: { division: 'northern-ireland', version: done.body.divisions[2].version, added, missing: [] },
    });

    const merged = await wholeState();
    expect((await merge({ publication })).body).toMatchObject({ isChanged: false });
    await prepareDatabase(t.databaseUrl, t.clock);
    expect(await wholeState()).toEqual(merged);
  });
});

const isPresent = existsSync(LATER) && existsSync(EARLIER);
const why = isPresent ? '' : ' (skipped: ../shared/data/bank-holidays is not here)';

(isPresent ? describe : describe.skip)(`merging the real publications${why}`, () => {
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  const years = (from: string, to: string): Promise<unknown> =>
    t.db.query(
      'SELECT division, on_day FROM bank_holiday WHERE on_day BETWEEN $1 AND $2 ORDER BY division, on_day',
      [from, to],
    );

  it('of the later one keeps 2019 to 2023, which it has dropped', async () => {
    const before = await years('2018-01-01', '2023-12-31');
    const answer = await merge({ publication: read(LATER) });
    expect(answer.status).toBe(200);
    expect(await years('2018-01-01', '2023-12-31')).toEqual(before);
    const scotland = answer.body.divisions[1];
    expect(scotland).toMatchObject({ fromOn: '2018-01-01', untilOn: '2028-12-31', added: [] });
    expect(scotland.missing.map(({ on }) => on)).toEqual(['2026-06-15']);
  });

  it('of the earlier one after it adds and removes no day; the table agrees with it', async () => {
    const before = await years('2018-01-01', '2028-12-31');
    const answer = await merge({ publication: read(EARLIER) });
    expect(answer.body.divisions.map(({ added }) => added)).toEqual([[], [], []]);
    expect(await years('2018-01-01', '2028-12-31')).toEqual(before);
    expect((await merge({ publication: read(EARLIER) })).body.isChanged).toBe(false);
  });
});
