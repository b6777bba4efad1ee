import { existsSync, readFileSync } from 'node:fs';
import { CalendarsQueries } from '../../src/calendars/calendars.queries.js';
import { type SittingDaysLoad } from '../../src/calendars/sitting-days-load.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { sittingDayFrom } from '../../src/deadlines/sitting-days.js';
import { prepareDatabase } from '../../src/prepare-database.js';
import { type Answer, type Caller, startApp, type TestApp } from '../support/app.js';

/** Parliament's own lists, kept outside the project. */
const SITTING = '../shared/data/parliament-calendar/sitting-days.csv';
const RECESS = '../shared/data/parliament-calendar/recess-dates.csv';

interface Problem {
  code: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

const sitting = (...rows: string[]): string => ['house,start_date,end_date', ...rows].join('\r\n');
const recesses = (...rows: string[]): string => ['house,description,start_date,end_date', ...rows].join('\n');

let t: TestApp;
let staff: Caller;
const load = (body: object): Promise<Answer<SittingDaysLoad>> =>
  t.operator.call('POST', '/api/v1/calendars/sitting-days', body);
const state = async (): Promise<unknown> => {
  const [row] = await t.db.query<[object]>(`
    SELECT (SELECT json_agg(c ORDER BY house) FROM sitting_coverage c) AS coverage,
      (SELECT json_agg(json_build_array(s.house, on_day, xmin::text) ORDER BY house, on_day) FROM sitting_day s) AS days,
      (SELECT json_agg(r ORDER BY house, first_on) FROM recess r) AS recesses,
      (SELECT count(*) FROM timeline_entry) AS history`);
  return row;
};

describe('POST /api/v1/calendars/sitting-days', () => {
  const WINTER = {
    sittingDays: sitting('Commons,2026-10-12,2026-10-15', '"commons", 2026-10-19 ,2026-10-22', ''),
    recesses: recesses('Commons,"Conference recess, moved",2026-07-17,2026-10-11'),
  };
  beforeAll(async () => {
    t = await startApp('2026-07-01');
    staff = await t.caller('staff');
  });
  afterAll(() => t.close());

  it('is refused to staff and needs a file', async () => {
    const refused = await staff.call('POST', '/api/v1/calendars/sitting-days', WINTER);
    expect(refused.status).toBe(403);
    expect(await load({})).toMatchObject({ status: 422, body: { code: 'file-needed' } });
  });

  it.each<[string, object, string, string]>([
    [
      'other columns',
      { sittingDays: 'house,from,to\n' },
      '/sittingDays',
      'line 1 must be the names of the columns: house,start_date,end_date',
    ],
    ['no row', { sittingDays: sitting() }, '/sittingDays', 'no row'],
    [
      'a day that is none',
      { sittingDays: sitting('Lords,2026-10-12,2026-02-30') },
      '/sittingDays',
      'line 2, column 3 (end_date): “2026-02-30” is not a real day',
    ],
    [
      'an unknown House',
      { sittingDays: sitting('Lords,2026-10-12,2026-10-12', 'Senate,2026-10-12,2026-10-12') },
      '/sittingDays',
      'line 3, column 1 (house): “Senate”',
    ],
    [
      'a missing cell',
      { recesses: recesses('Lords,2026-10-12,2026-10-13') },
      '/recesses',
      'line 2: there must be 4 columns, and there are 3',
    ],
    [
      'an end before the start',
      { sittingDays: sitting('Lords,2026-10-12,2026-10-11') },
      '/sittingDays',
      'line 2, column 3 (end_date): 2026-10-11 is before the start',
    ],
    [
      'a mistyped year',
      { sittingDays: sitting('Lords,2026-10-12,2062-10-12') },
      '/sittingDays',
      'Check the years',
    ],
    [
      'a recess without a name',
      { recesses: recesses('Lords,,2026-10-12,2026-10-13') },
      '/recesses',
      'line 2, column 2 (description)',
    ],
    [
      'an open quote',
      { recesses: recesses('Lords,"Autumn,2026-10-12,2026-10-13') },
      '/recesses',
      'line 2, column 2: a quote is left open',
    ],
    [
      'recesses that overlap',
      { recesses: recesses('Lords,A,2026-10-12,2026-10-14', 'Lords,B,2026-10-14,2026-10-15') },
      '/recesses',
      'overlap',
    ],
    ['something that is no text', { sittingDays: 7 }, '/sittingDays', 'must be the text of a CSV file'],
  ])('refuses %s', async (_what, body, pointer, words) => {
    const before = await state();
    const { status, body: problem } = await t.operator.call<Problem>(
      'POST',
      '/api/v1/calendars/sitting-days',
      body,
    );
    expect(status).toBe(422);
    expect(problem.errors?.[0]).toMatchObject({ pointer, detail: expect.stringContaining(words) as string });
    expect(await state()).toEqual(before);
  });

  it('refuses days after a gap of which nothing is known', async () => {
    const answer = await load({ sittingDays: sitting('Commons,2026-12-01,2026-12-01') });
    expect(answer).toMatchObject({ status: 422, body: { code: 'sitting-days-leave-gap' } });
  });

  it('shows what would change, takes it over once, and keeps what the files don’t speak for', async () => {
    const next = async (): Promise<string> =>
      sittingDayFrom(
        isoDate('2026-08-01'),
        await t.app.get(CalendarsQueries).sittingDays(t.db.manager, 'commons'),
      );
    const before = await state();
    const [{ untilOn }] = (await staff.get<{ sittingDays: { untilOn: string }[] }>('/api/v1/calendars'))
      .sittingDays;
    expect(untilOn).toBe('2026-07-16');
    const shown = await load({ ...WINTER, dryRun: true });
    expect(shown.body).toMatchObject({ dryRun: true, isChanged: true });
    expect(await state()).toEqual(before);

    const done = await load(WINTER);
    expect(done.body).toEqual({ ...shown.body, dryRun: false });
    expect(done.body.houses).toMatchObject([
      { house: 'commons', fromOn: '2018-01-01', untilOn: '2026-10-22', removedDays: [] },
    ]);
    expect(done.body.houses[0].addedDays).toHaveLength(8);
    expect(done.body.houses[0].addedRecesses).toEqual([
      { firstOn: '2026-07-17', lastOn: '2026-10-11', name: 'Conference recess, moved' },
    ]);
    expect(await next()).toBe('2026-10-12');
    const [entry] = await t.db.query<[object]>(
      "SELECT actor_name, after FROM timeline_entry WHERE event = 'sitting-days-loaded' ORDER BY seq DESC LIMIT 1",
    );
    expect(entry).toMatchObject({
      actor_name: 'test operator',
      after: { house: 'commons', until: '2026-10-22' },
    });

    const loaded = await state();
    expect((await load(WINTER)).body).toMatchObject({ isChanged: false });
    await prepareDatabase(t.databaseUrl, t.clock);
    expect(await state()).toEqual(loaded);
  });

  it('takes away planned days within the file’s span, and a start of Postbag does not bring them back', async () => {
    const answer = await load({
      sittingDays: sitting('Lords,2026-09-07,2026-09-08', 'Lords,2026-09-10,2026-09-17'),
    });
    expect(answer.body.houses).toMatchObject([{ house: 'lords', untilOn: '2026-09-17' }]);
    expect(answer.body.houses[0].removedDays).toEqual(['2026-09-09']);
    const loaded = await state();
    await prepareDatabase(t.databaseUrl, t.clock);
    expect(await state()).toEqual(loaded);
    const [entry] = await t.db.query<[{ before: object }]>(
      "SELECT before FROM timeline_entry WHERE event = 'sitting-days-loaded' ORDER BY seq DESC LIMIT 1",
    );
    expect(entry.before).toMatchObject({ house: 'lords', removedDays: ['2026-09-09'] });
  });
});

const isPresent = existsSync(SITTING) && existsSync(RECESS);
const why = isPresent ? '' : ' (skipped: ../shared/data/parliament-calendar is not here)';

(isPresent ? describe : describe.skip)(`loading Parliament’s own lists${why}`, () => {
  beforeAll(async () => {
    t = await startApp('2026-03-02');
  });
  afterAll(() => t.close());

  it('changes nothing since 2018, where the shipped table agrees, and adds the years before', async () => {
    const since2018 = (): Promise<unknown> =>
      t.db.query("SELECT house, on_day FROM sitting_day WHERE on_day >= '2018-01-01' ORDER BY house, on_day");
    const before = await since2018();
    const answer = await load({
      sittingDays: readFileSync(SITTING, 'utf8'),
      recesses: readFileSync(RECESS, 'utf8'),
    });
    expect(answer.status).toBe(200);
    for (const house of answer.body.houses) {
      expect(house).toMatchObject({ fromOn: '1948-10-04', removedDays: [] });
      expect(house.addedDays.filter((day) => day >= '2018-01-01')).toEqual([]);
      const named = house.addedRecesses.filter(({ lastOn }) => lastOn >= '2018-01-01');
      expect(named.map(({ firstOn, lastOn }) => [firstOn, lastOn])).toEqual(
        house.removedRecesses.map(({ firstOn, lastOn }) => [firstOn, lastOn]),
      );
      expect(named.length).toBeLessThanOrEqual(1);
    }
    expect(answer.body.houses.map(({ house }) => house)).toEqual(['commons', 'lords']);
    expect(await since2018()).toEqual(before);
    const loaded = await state();
    await prepareDatabase(t.databaseUrl, t.clock);
    expect(await state()).toEqual(loaded);
  });
});
