import { CalendarsQueries } from '../../src/calendars/calendars.queries.js';
import { DIVISIONS } from '../../src/deadlines/calendar.js';
import { addDays, epochDay, isoDate } from '../../src/deadlines/iso-date.js';
import { isSittingDay, sittingDayFrom } from '../../src/deadlines/sitting-days.js';
import { addWorkingDays, isWorkingDay } from '../../src/deadlines/working-days.js';
import { startApp, type TestApp } from '../support/app.js';

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

describe('the shipped calendars', () => {
  it.each(DIVISIONS)('number every day of %s in SQL as the pure calendar counts it', async (division) => {
    const calendar = await t.app.get(CalendarsQueries).calendar(t.db.manager, division);
    const rows = await t.db.query<{ day: string; number: number; is_working: boolean }[]>(
      'SELECT day, number, is_working FROM calendar_day WHERE division = $1 ORDER BY day',
      [division],
    );
    expect(rows).toHaveLength(epochDay(calendar.until) - epochDay(calendar.from) + 1);
    const expected = rows.map((_, i) => {
      const day = addDays(calendar.from, i);
      return {
        day,
        number: calendar.workingDaysUpTo(epochDay(day)),
        is_working: isWorkingDay(day, calendar),
      };
    });
    expect(rows).toEqual(expected);
  });

  it.each([
    ['2021-11-22', 'england-and-wales', '2021-12-20'],
    ['2021-11-22', 'scotland', '2021-12-21'],
    ['2026-06-01', 'scotland', '2026-06-30'],
    ['2024-03-11', 'northern-ireland', '2024-04-11'],
  ] as const)(
    'make twenty days from %s in %s end on %s, in TypeScript and in SQL',
    async (day, division, due) => {
      const calendar = await t.app.get(CalendarsQueries).calendar(t.db.manager, division);
      expect(addWorkingDays(isoDate(day), 20, calendar)).toBe(due);
      const [row] = await t.db.query<[{ day: string }]>(
        `SELECT d.day FROM calendar_day s JOIN calendar_day d
         ON d.division = s.division AND d.number = s.number + 20 AND d.is_working
       WHERE s.division = $1 AND s.day = $2`,
        [division, day],
      );
      expect(row.day).toBe(due);
    },
  );

  it('hold the sitting days of both Houses', async () => {
    const queries = t.app.get(CalendarsQueries);
    const commons = await queries.sittingDays(t.db.manager, 'commons');
    const lords = await queries.sittingDays(t.db.manager, 'lords');
    expect(isSittingDay(isoDate('2021-11-26'), commons)).toBe(true);
    expect(isSittingDay(isoDate('2021-11-26'), lords)).toBe(false);
    expect(sittingDayFrom(isoDate('2021-12-21'), commons)).toBe('2022-01-05');
    expect(await queries.sittingDays(t.db.manager, 'commons')).toBe(commons);
  });
});

describe('GET /api/v1/calendars', () => {
  it('says what is known of each division and House', async () => {
    const viewer = await t.caller('viewer');
    const answer = await viewer.get<{ items: { division: string }[]; sittingDays: object[] }>(
      '/api/v1/calendars',
    );
    expect(answer.items.map(({ division }) => division)).toEqual([
      'england-and-wales',
      'northern-ireland',
      'scotland',
    ]);
    expect(answer.items[0]).toMatchObject({ fromOn: '2018-01-01', untilOn: '2028-12-31', bankHolidays: 91 });
    expect(answer.sittingDays).toMatchObject([
      { house: 'commons', fromOn: '2018-01-01' },
      { house: 'lords', fromOn: '2018-01-01' },
    ]);
  });

  it('lists the holidays of a division within a range, both ends included', async () => {
    const answer = await t.operator.get<{ items: { on: string }[] }>(
      '/api/v1/calendars/scotland?from=2021-11-30&to=2021-12-28',
    );
    expect(answer.items).toMatchObject([
      { on: '2021-11-30', title: 'St Andrew’s Day', notes: '' },
      { on: '2021-12-27', title: 'Christmas Day', notes: 'Substitute day' },
      { on: '2021-12-28', title: 'Boxing Day', notes: 'Substitute day' },
    ]);
  });

  it('lists sitting days and the recesses that touch the range', async () => {
    const answer = await t.operator.get(
      '/api/v1/calendars/sitting-days?house=commons&from=2021-12-16&to=2022-01-05',
    );
    expect(answer).toMatchObject({
      house: 'commons',
      items: ['2021-12-16', '2022-01-05'],
      recesses: [{ firstOn: '2021-12-17', lastOn: '2022-01-04', name: 'Christmas recess' }],
    });
  });

  it.each([
    ['/api/v1/calendars/wales', 404, 'calendar-not-found', undefined],
    ['/api/v1/calendars/scotland?from=2021-02-30', 422, 'invalid-input', '/from'],
    ['/api/v1/calendars/scotland?from=2021-03-02&to=2021-03-01', 422, 'range-reversed', '/to'],
    ['/api/v1/calendars/scotland?year=2021', 422, 'invalid-input', '/year'],
    ['/api/v1/calendars/sitting-days', 422, 'invalid-input', '/house'],
    ['/api/v1/calendars/sitting-days?house=senate', 422, 'invalid-input', '/house'],
  ])('answers %s with %i %s', async (path, status, code, pointer) => {
    const answer = await t.operator.call<Problem>('GET', path);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.errors?.[0].pointer).toBe(pointer);
  });
});
