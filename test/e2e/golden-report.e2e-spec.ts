import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadDemo } from '../../src/cli/demo/load-demo.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { startApp, type TestApp } from '../support/app.js';

/** The day the founding letter went, the last of its event, the day after, its due day, and the day after that. */
const DAYS = ['2021-11-22', '2021-11-25', '2021-11-26', '2021-12-20', '2021-12-21'];

const goldenOf = (day: string): string => `test/e2e/golden/report-${day}.txt`;

/**
 * The report of the demo in words, on five days, against what a person has read and found right. After a change that is meant, delete
 * the files, run this twice, and read what differs.
 */
describe('the report of the demo group', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp('2021-07-01');
    await loadDemo(t.app, t.clock, isoDate('2021-12-31'));
  });
  afterAll(() => t.close());

  it.each(DAYS)('as of %s says what it said', async (day) => {
    const { secret } = await t.caller('viewer');
    const answer = await fetch(`${t.url}/api/v1/groups/phrg/reports/status?asOf=${day}&format=text`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    const text = await answer.text();
    if (!existsSync(goldenOf(day))) {
      writeFileSync(goldenOf(day), text);
      throw new Error(`${goldenOf(day)} was not there and is written now: read it`);
    }
    expect(text).toBe(readFileSync(goldenOf(day), 'utf8'));
  });
});
