import {
  type Statistics,
  STATISTICS_BY,
  type StatisticsFigures,
} from '../../src/reports/statistics/statistics.js';
import { type StatusReport } from '../../src/reports/status-report.js';
import { type Caller, startApp, type TestApp } from '../support/app.js';
import { writeStatisticsFacts } from '../support/statistics-facts.js';

const PATH = '/api/v1/groups/phrg/statistics';
const DAY = '2022-03-01';

/** The figures of a row in the order of the tables below. */
const inBrief = (row: StatisticsFigures): unknown[] => [
  row.letters,
  row.n,
  row.answered,
  row.stillOpen,
  row.late,
  row.transferredAway,
  row.withinTarget.answered,
  row.within20.answered,
  [
    row.workingDays.lowerQuartile,
    row.workingDays.median,
    row.workingDays.upperQuartile,
    row.workingDays.longest,
  ],
  row.windowsMissed,
];
/** Asks: n, met, declined, open, overtaken. */
const asksOf = ({ asks: { n, byOutcome: of } }: StatisticsFigures): number[] => [n, of.met, of.declined, of.open, of.overtaken_by_events]; // prettier-ignore

describe('statistics of letters whose facts are known', () => {
  let t: TestApp;
  let viewer: Caller;
  const read = async (query: string): Promise<Statistics> => viewer.get<Statistics>(`${PATH}?${query}`);
  const named = (statistics: Statistics, name: string | null): StatisticsFigures =>
    statistics.rows.find((row) => row.name === name)!;

  beforeAll(async () => {
    t = await startApp('2022-04-01');
    viewer = await t.caller('viewer');
    await writeStatisticsFacts(t);
  });
  afterAll(() => t.close());

  it('counts all letters once, whatever the rows are about', async () => {
    for (const by of STATISTICS_BY) {
      const { total } = await read(`by=${by}&asOf=${DAY}`);
      expect(inBrief(total)).toEqual([5, 6, 4, 2, 1, 1, 3, 4, [11.75, 15, 17, 20], 1]);
      expect(asksOf(total)).toEqual([5, 1, 1, 2, 1]);
    }
  });

  it.each([
    ['body', 'Ministry of Ten', [4, 3, 2, 1, 0, 1, 1, 2, [7.25, 9.5, 11.75, 14], 0], [4, 1, 1, 2, 0]],
    ['body', 'Office of Twenty', [3, 3, 2, 1, 1, 0, 2, 2, [17, 18, 19, 20], 1], [3, 0, 1, 1, 1]],
    ['topic', 'kites', [3, 4, 2, 2, 1, 0, 1, 2, [7.25, 9.5, 11.75, 14], 0], [3, 1, 1, 1, 0]],
    ['topic', 'lamps', [2, 3, 2, 1, 1, 1, 1, 2, [14.5, 15, 15.5, 16], 0], [2, 0, 1, 1, 0]],
    ['topic', null, [1, 1, 1, 0, 0, 0, 1, 1, [20, 20, 20, 20], 1], [1, 0, 0, 0, 1]],
    ['signatory', 'Ann Example', [3, 4, 2, 2, 1, 0, 1, 2, [7.25, 9.5, 11.75, 14], 0], [3, 1, 1, 1, 0]],
    ['signatory', 'Bob Example MP', [2, 2, 2, 0, 0, 1, 2, 2, [7.75, 10.5, 13.25, 16], 0], [2, 1, 0, 1, 0]],
    ['signatory', null, [1, 1, 1, 0, 0, 0, 1, 1, [20, 20, 20, 20], 1], [1, 0, 0, 0, 1]],
    ['year', '2021', [3, 4, 3, 1, 1, 1, 2, 3, [9.5, 14, 15, 16], 0], [3, 1, 1, 1, 0]],
    ['year', '2022', [2, 2, 1, 1, 0, 0, 1, 1, [20, 20, 20, 20], 1], [2, 0, 0, 1, 1]],
  ])('by %s, of %s', async (by, name, figures, asks) => {
    const row = named(await read(`by=${by}&asOf=${DAY}`), name);
    expect(inBrief(row)).toEqual(figures);
    expect(asksOf(row)).toEqual(asks);
  });

  it('puts rows with most letters first, years from the latest, and counts them', async () => {
    const names = async (by: string): Promise<unknown[]> => {
      const { rows, rowCount } = await read(`by=${by}&asOf=${DAY}`);
      expect(rowCount).toBe(rows.length);
      return rows.map(({ name }) => name);
    };
    expect(await names('body')).toEqual(['Ministry of Ten', 'Office of Twenty']);
    expect(await names('topic')).toEqual(['kites', 'lamps', null]);
    expect(await names('signatory')).toEqual(['Ann Example', 'Bob Example MP', null]);
    expect(await names('year')).toEqual(['2022', '2021']);
  });

  it.each([
    ['2021-10-01', 'the first was sent', [1, 1, 0, 1, 0, 0, 0, 0, [null, null, null, null], 0]],
    ['2021-10-10', 'the transfer had not come', [4, 5, 1, 4, 0, 0, 1, 1, [5, 5, 5, 5], 0]],
    ['2021-10-15', 'it had', [4, 5, 1, 4, 0, 1, 1, 1, [5, 5, 5, 5], 0]],
    ['2021-10-19', 'one is late', [4, 5, 1, 4, 1, 1, 1, 1, [5, 5, 5, 5], 0]],
    ['2021-11-01', 'one was withdrawn', [3, 4, 2, 2, 0, 1, 1, 2, [7.25, 9.5, 11.75, 14], 0]],
    ['2022-01-20', 'the event is not over before the day is', [4, 5, 3, 2, 1, 1, 2, 3, [9.5, 14, 15, 16], 0]],
    ['2022-01-21', 'the event was missed, and the reply of the 17th is no answer', [4, 5, 3, 2, 1, 1, 2, 3, [9.5, 14, 15, 16], 1]],
  ])('as of %s has only what was a fact by then: %s', async (day, _what, figures) => {
    expect(inBrief((await read(`by=year&asOf=${day}`)).total)).toEqual(figures);
  }); // prettier-ignore

  it.each([
    ['from=2021-10-04&to=2021-10-06', [2, 3], 'both days included'],
    ['from=2021-10-05&to=2021-10-05', [0, 0], 'nothing was sent then'],
    ['topic=lamps', [2, 3], 'a topic'],
    ['topic=Lamps', [0, 0], 'exactly as it is written'],
    ['signatory=ann%20example', [3, 4], 'part of a printed line'],
    ['signatory=100%25', [0, 0], 'signs of patterns are themselves'],
    ['signatory=carla', [0, 0], 'who took the signature back'],
    ['signatory=A%20Fictional', [0, 0], 'who was invited only'],
    ['body=office-of-twenty', [3, 3], 'a body'],
    ['body=office-of-twenty&topic=kites', [1, 1], 'and a topic'],
    ['status=answered', [4, 4], 'what was answered'],
    ['status=awaiting', [2, 2], 'what is owed'],
    ['status=late', [1, 1], 'what is late'],
    ['status=late&body=ministry-of-ten', [0, 0], 'of a body'],
  ])('%s leaves %j letters and answers: %s', async (query, [letters, n], _what) => {
    for (const by of STATISTICS_BY) {
      const { total, rows, overTime } = await read(`by=${by}&asOf=${DAY}&${query}`);
      expect([total.letters, total.n]).toEqual([letters, n]);
      if (letters === 0) expect([rows, overTime.points]).toEqual([[], []]);
    }
  });

  it('narrows by a person’s id, and by a body’s, as by their names', async () => {
    const { rows } = await read(`by=signatory&asOf=${DAY}`);
    expect((await read(`asOf=${DAY}&signatory=${rows[0].id}`)).total.letters).toBe(3);
    const bodies = (await read(`asOf=${DAY}`)).rows;
    expect(bodies[1].slug).toBe('office-of-twenty');
    expect((await read(`asOf=${DAY}&body=${bodies[1].id}`)).total).toEqual(
      (await read(`asOf=${DAY}&body=office-of-twenty`)).total,
    );
  });

  it('tells letters and answers by year, or by month within one year, without gaps', async () => {
    expect((await read(`asOf=${DAY}`)).overTime).toEqual({
      unit: 'year',
      points: [
        { period: '2021', letters: 3, n: 4, answered: 3 },
        { period: '2022', letters: 2, n: 2, answered: 1 },
      ],
    });
    expect((await read(`asOf=${DAY}&from=2022-01-01`)).overTime).toEqual({
      unit: 'month',
      points: [
        { period: '2022-01', letters: 1, n: 1, answered: 1 },
        { period: '2022-02', letters: 1, n: 1, answered: 0 },
      ],
    });
    const { points } = (await read('asOf=2022-03-31&from=2022-01-01')).overTime;
    expect(points.map(({ letters }) => letters)).toEqual([1, 1, 1]);
  });

  it.each(['2021-10-01', '2021-10-15', '2021-11-01', '2022-01-10', '2022-02-07', DAY, '2022-03-31'])(
    'agrees as of %s with the report, and years add up to all',
    async (day) => {
      const report = await viewer.get<StatusReport>(
        `/api/v1/groups/phrg/reports/status?from=2021-01-01&asOf=${day}`,
      );
      const { rows, total } = await read(`by=body&asOf=${day}`);
      const told = ({ n, withinTarget, within20, stillOpen, transferredAway }: StatisticsFigures): object => ({ n, withinTarget, within20, stillOpen, transferredAway }); // prettier-ignore
      expect(report.measures).toMatchObject(told(total));
      expect(report.medianWorkingDays.sinceReceipt).toMatchObject({ n: total.answered });
      expect(report.measures.byOrganisation).toHaveLength(rows.length);
      for (const body of report.measures.byOrganisation) {
        const row = rows.find(({ id }) => id === body.organisation.id)!;
        expect(body).toMatchObject({ ...told(row), targetDays: row.targetDays, longestWorkingDays: row.workingDays.longest });
        const { longest: _longest, ...spread } = row.workingDays;
        expect(body.spread).toEqual(spread);
      }
      expect(total.asks.byOutcome).toEqual(report.asks.byOutcome);
      const years = (await read(`by=year&asOf=${day}`)).rows;
      for (const figure of ['letters', 'n', 'answered', 'stillOpen', 'late', 'transferredAway'] as const)
        expect(years.reduce((sum, row) => sum + row[figure], 0)).toBe(total[figure]);
      expect(years.reduce((sum, row) => sum + row.asks.n, 0)).toBe(total.asks.n);
    }, // prettier-ignore
  );

  it('never counts what is another group’s', async () => {
    const other = await t.caller('viewer', 'other');
    const { total, rows } = await other.get<Statistics>(
      `/api/v1/groups/other/statistics?by=signatory&asOf=${DAY}`,
    );
    expect([total.letters, total.n, rows.length]).toEqual([1, 1, 1]);
    expect((await other.call('GET', PATH)).status).toBe(404);
    expect((await other.call('GET', `${PATH}?format=csv`)).status).toBe(404);
  });

  it.each([
    ['body=nowhere', '/body', 'The directory has no body “nowhere”.'],
    ['from=2021-11-01&to=2021-10-01', '/from', 'The period can’t begin on 1 November 2021'],
    ['from=2022-03-02&asOf=2022-03-01', '/from', 'The period can’t begin on 2 March 2022'],
    ['to=2022-04-02', '/to', 'The period can’t end on 2 April 2022'],
    ['asOf=2022-04-02', '/asOf', '2 April 2022 is still to come.'],
    ['by=party', '/by', 'by must be one of: body, topic, signatory, year'],
    ['status=open', '/status', 'status must be one of'],
    ['from=yesterday', '/from', 'from'],
    ['colour=red', '/colour', 'colour'],
  ])('refuses %s at %s', async (query, pointer, words) => {
    const { status, body } = await viewer.call<{ errors: { pointer: string; detail: string }[] }>('GET', `${PATH}?${query}`);
    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer, detail: expect.stringContaining(words) as string }]);
  }); // prettier-ignore
});
