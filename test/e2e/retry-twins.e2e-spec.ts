import { type Caller, startApp, type TestApp } from '../support/app.js';
import { endNow, printed, type Program, startProgram } from '../support/program.js';

const TIMES = 100;
const TO = { role: 'to', printed: 'A Fictional Minister' };

describe('two processes on one database: the same POST sent to both', () => {
  const running: Program[] = [];
  let t: TestApp;
  let staff: Caller;
  let urls: string[];
  beforeAll(async () => {
    t = await startApp();
    staff = await t.caller('staff');
    urls = await Promise.all([start(), start()]);
  });
  afterAll(async () => {
    running.forEach(endNow);
    await Promise.all(running.map(({ ended }) => ended));
    await t.close();
  });

  async function start(): Promise<string> {
    const environment = { PORT: '0', DATABASE_URL: t.databaseUrl, LOG_LEVEL: 'error', SWEEP: 'off' };
    const program = startProgram('../postbag.js', [], environment);
    running.push(program);
    const line = await printed(program, /listening on http:\S+\. /);
    return /http:[^ ]+(?=\. $)/.exec(line)![0];
  }

  /** Sends it a hundred times to both at once; gives each different answer, with how often it came. */
  async function sendToBoth(path: string, body: object, key: string): Promise<Map<string, number>> {
    const headers = {
      authorization: `Bearer ${staff.secret}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    const send = async (url: string): Promise<string> => {
      const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return `${answer.status} ${answer.headers.get('etag')} ${await answer.text()}`;
    };
    const all = Array.from({ length: TIMES }, () => urls.map(send)).flat();
    const counts = new Map<string, number>();
    for (const answer of await Promise.all(all)) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    return counts;
  }

  const idsOf = async (sql: string): Promise<string[]> =>
    (await t.db.query<{ id: string }[]>(sql)).map(({ id }) => id);

  it.each([
    ['without a reference of its own', {}],
    ['with one, which the second would find taken', { reference: 'PHRG/2026/777' }],
  ])(`a hundred times makes one letter, ${'%s'}`, async (subject, more) => {
    const body = { subject, body: 'Fiction.', recipients: [TO], ...more };
    const answers = await sendToBoth(
      '/api/v1/groups/phrg/letters',
      body,
      `twin ${subject}`.replaceAll(' ', '-'),
    );
    const ids = await idsOf(`SELECT id FROM letter WHERE subject = '${subject}'`);
    expect(ids).toHaveLength(1);
    expect([...answers.values()]).toEqual([2 * TIMES]);
    expect([...answers.keys()][0]).toMatch(new RegExp(`^201 "1" .*${ids[0]}`, 's'));
    const entries = `SELECT id FROM timeline_entry WHERE event = 'letter-logged' AND letter_id = '${ids[0]}'`;
    expect(await idsOf(entries)).toHaveLength(1);
  });

  it('a hundred times sends a letter once', async () => {
    const body = { subject: 'To be sent', body: 'Fiction.', recipients: [TO] };
    const { id } = await staff.post<{ id: string }>('/api/v1/groups/phrg/letters', body);
    const answers = await sendToBoth(`/api/v1/letters/${id}/send`, { sentOn: '2021-11-22' }, 'twin-send');
    expect([...answers.values()]).toEqual([2 * TIMES]);
    expect([...answers.keys()][0]).toContain('"awaiting_reply"');
    const entries = `SELECT id FROM timeline_entry WHERE event = 'letter-sent' AND letter_id = '${id}'`;
    expect(await idsOf(entries)).toHaveLength(1);
  });

  it('the sweep, run by both at once again and again, raises each flag once and tells a member of it once', async () => {
    for (let number = 1; number <= 30; number += 1) {
      const letter = { subject: `Late ${number}`, body: 'Fiction.', recipients: [TO], sentOn: '2021-11-22' };
      await staff.post('/api/v1/groups/phrg/letters', letter);
    }
    await t.account('Iris', { phrg: 'staff' });
    const headers = { authorization: `Bearer ${t.operator.secret}` };
    const runs = await Promise.all(
      [...urls, ...urls, ...urls].map(async (url) => {
        const answer = await fetch(`${url}/api/v1/jobs/sweep/run`, { method: 'POST', headers });
        return ((await answer.json()) as { result: { raised: number } }).result.raised;
      }),
    );
    const flags = await idsOf('SELECT id FROM flag');
    expect(flags.length).toBeGreaterThan(60);
    expect(runs.sort((a, b) => b - a)).toEqual([flags.length, 0, 0, 0, 0, 0]);
    const raised = "SELECT subject_id AS id FROM timeline_entry WHERE event = 'flag-raised'";
    expect((await idsOf(raised)).sort()).toEqual(flags.sort());
    const told = "SELECT subject_id AS id FROM notification WHERE subject_kind = 'flag'";
    expect((await idsOf(told)).sort()).toEqual(flags);
  });
});
