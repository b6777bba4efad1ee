import { type StatusReport } from '../../src/reports/status-report.js';
import { startApp, type TestApp } from '../support/app.js';
import { insertLetters } from '../support/many-letters.js';
import { type Person } from '../support/people.js';

const SENT = 300;
const DAYS = 'from=2021-10-01&to=2021-12-21&asOf=2021-12-21';

describe('a report of a group that writes a great deal', () => {
  let t: TestApp;
  let clerk: Person;
  const read = async (path: string): Promise<string> =>
    (await fetch(t.url + path, { headers: { cookie: clerk.cookie } })).text();
  const file = (format: string): Promise<string> =>
    read(`/api/v1/groups/phrg/reports/status?${DAYS}&format=${format}`);

  beforeAll(async () => {
    t = await startApp('2021-12-31');
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
    await clerk.post('/api/v1/groups/phrg/reports', { asOf: '2021-10-15', from: '2021-10-01' });
    await insertLetters(t.db, { group: 'phrg', count: SENT, until: '2021-12-01', days: 30 });
  });
  afterAll(() => t.close());

  const rest = 'These are the first 50 of 300. The Excel and CSV files have all of them.';

  it('has the first of a long list on its page, and says how many there are and where', async () => {
    const page = await read(`/groups/phrg/report?${DAYS}`);
    const [, sent] = page.split('id="new-letters"');
    const shown = sent.slice(0, sent.indexOf('<h2'));
    expect(shown.match(/Generated letter \d+/g)).toHaveLength(50);
    expect(shown.split(rest)).toHaveLength(2);
  });

  it('does so with what changed since the last report', async () => {
    const { since } = JSON.parse(await file('json')) as StatusReport;
    const count = since!.changes.length;
    expect(count).toBeGreaterThanOrEqual(SENT);
    const [, changes] = (await read(`/groups/phrg/report?${DAYS}`)).split('id="since"');
    const shown = changes.slice(0, changes.indexOf('<h2'));
    expect(shown.match(/<th scope="row"/g)).toHaveLength(50);
    expect(shown).toContain(`These are the first 50 of ${count}.`);
  });

  it('is as short in what is read, and whole in what is reckoned with', async () => {
    const text = await file('text');
    expect(text.replace(/\s+/g, ' ')).toContain(rest);
    expect(text.split(/\n\n\n/).find((part) => part.startsWith('LETTERS SENT'))!.match(/GEN\//g)).toHaveLength(50); // prettier-ignore
    expect((await file('csv')).match(/^Letters sent,/gm)).toHaveLength(SENT);
    expect((JSON.parse(await file('json')) as StatusReport).newLetters).toHaveLength(SENT);
  });
});
