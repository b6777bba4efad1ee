import { runTogether, read } from '../../src/database/read.js';
import { startApp, type TestApp } from '../support/app.js';

describe('reads made together', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp('2022-01-20');
  });
  afterAll(() => t.close());

  const sum = (one: number, other: number) =>
    read(
      { name: 'sum', text: 'SELECT $2::int + $1::int AS sum, $1::int AS one' },
      [one, other],
      ([row]: readonly { sum: number; one: number }[]) => row,
    );
  const days = (from: string) =>
    read(
      {
        name: 'days',
        text: `WITH given AS MATERIALIZED (SELECT $1::date AS day)
          SELECT day + n AS day FROM given, generate_series(0, 9) n ORDER BY n DESC LIMIT $2`,
      },
      [from, 3],
      (rows: readonly { day: string }[]) => rows.map(({ day }) => day),
    );

  it('gives each its own values, its rows in its own order, and days as text', async () => {
    const both = (one: number) =>
      runTogether(t.db, 'sum_and_days', { days: days('2021-11-22'), sum: sum(one, 40) });
    await expect(both(2)).resolves.toEqual({
      sum: { sum: 42, one: 2 },
      days: ['2021-12-01', '2021-11-30', '2021-11-29'],
    });
    await expect(both(3)).resolves.toMatchObject({ sum: { sum: 43, one: 3 } });
  });

  it('gives no rows as none, and tells what a part has to tell', async () => {
    const none = read({ name: 'none', text: 'SELECT 1 AS one WHERE $1::boolean' }, [false], (rows) => rows);
    const refused = read({ name: 'one', text: 'SELECT 1 AS one' }, [], () => {
      throw new RangeError('No such letter.');
    });
    await expect(runTogether(t.db, 'none_and_sum', { none, sum: sum(1, 1) })).resolves.toMatchObject({
      none: [],
    });
    await expect(runTogether(t.db, 'refused', { none, refused })).rejects.toThrow('No such letter.');
  });

  it('shares no statement among processes, which in a large database takes longer than the statement', async () => {
    const [{ workers }] = await t.db.query<[{ workers: string }]>(
      `SELECT current_setting('max_parallel_workers_per_gather') AS workers`,
    );
    expect(workers).toBe('0');
  });
});
