import { type StatusReport } from '../../src/reports/status-report.js';
import { Fiction, MINISTER } from '../support/fictional-letters.js';

interface Issued {
  id: string;
  number: number;
  period: { from: string; to: string };
  asOf: string;
  issuedAt: string;
  issuedBy: string;
  note: string | null;
  content: StatusReport;
}

interface Page {
  items: Omit<Issued, 'content'>[];
  nextCursor: string | null;
}

const REPORTS = '/api/v1/groups/phrg/reports';

describe('Issuing a status report', () => {
  let f: Fiction;
  const issue = (body: object = {}): Promise<Issued> => f.staff.post<Issued>(REPORTS, body);
  const stored = async (id: string): Promise<string> =>
    (await f.t.db.query<[{ content: string }]>('SELECT content::text FROM report WHERE id = $1', [id]))[0]
      .content;
  const numbers = async (): Promise<number[]> =>
    (await f.staff.get<Page>(`${REPORTS}?limit=200`)).items.map(({ number }) => number);

  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
    await f.log({ recipients: [MINISTER] });
  });
  afterAll(() => f.t.close());

  it('freezes what is read at that moment, with the days asked for', async () => {
    const query = 'from=2021-11-01&to=2021-11-30&asOf=2021-12-06';
    const read = await f.staff.call<StatusReport>('GET', `${REPORTS}/status?${query}`);
    const issued = await issue({
      from: '2021-11-01',
      to: '2021-11-30',
      asOf: '2021-12-06',
      note: ' For us. ',
    });
    expect(issued).toMatchObject({
      ...{ number: 1, period: { from: '2021-11-01', to: '2021-11-30' }, asOf: '2021-12-06', note: 'For us.' },
      issuedBy: 'test staff',
      issuedAt: expect.stringMatching(/^2021-12-10T09:0\d:\d\dZ$/) as string,
    });
    expect(JSON.parse(await stored(issued.id))).toEqual(read.body);
    expect(issued.content).toEqual(read.body);
    const history = await f.t.db.query<object[]>(
      `SELECT event, actor_name, after FROM timeline_entry WHERE subject_kind = 'report' AND subject_id = $1`,
      [issued.id],
    );
    const after = { number: 1, from: '2021-11-01', to: '2021-11-30', asOf: '2021-12-06', note: 'For us.' };
    expect(history).toEqual([{ event: 'report-issued', actor_name: 'test staff', after }]);
  });

  it('stays as it is, byte for byte, whatever is recorded or corrected later', async () => {
    const issued = await issue();
    const before = await stored(issued.id);
    const again = await f.staff.call('GET', `/api/v1/reports/${issued.id}`);
    await f.log({ subject: 'Fiction: logged late', sentOn: '2021-12-01' });
    const later = await f.staff.call('GET', `/api/v1/reports/${issued.id}`);
    expect(later.body).toEqual(again.body);
    expect(await stored(issued.id)).toBe(before);
    const now = await f.staff.get<StatusReport>(`${REPORTS}/status`);
    expect(now.atAGlance.sent).toBe(issued.content.atAGlance.sent + 1);
  });

  it('is refused by the database when anybody would change, delete or empty what was issued', async () => {
    const { id } = await issue();
    for (const sql of [`UPDATE report SET note = 'x'`, 'DELETE FROM report', 'TRUNCATE report CASCADE'])
      await expect(f.t.db.query(sql)).rejects.toThrow('append-only');
    expect(await stored(id)).toContain('"atAGlance"');
  });

  it('numbers those of a group from 1, without gaps, however many are issued or refused at once', async () => {
    const before = (await numbers()).length;
    const good = Array.from({ length: 8 }, () => issue());
    const bad = Array.from({ length: 4 }, () => f.staff.call('POST', REPORTS, { asOf: '2021-12-11' }));
    await Promise.all([...good, ...bad]);
    const all = await numbers();
    expect(all).toEqual(Array.from({ length: before + 8 }, (_, index) => before + 8 - index));
    const other = await f.t.caller('staff', 'rivers');
    expect(await other.post<Issued>('/api/v1/groups/rivers/reports')).toMatchObject({ number: 1 });
  });

  it('is issued once for one key, also when sent at the same time', async () => {
    const before = (await numbers()).length;
    const key = { 'idempotency-key': 'one-report' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => f.staff.call<Issued>('POST', REPORTS, { note: 'Once.' }, key)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await numbers()).toHaveLength(before + 1);
  });

  it('is listed page by page, the last one first, without its content', async () => {
    const total = (await numbers()).length;
    const seen: number[] = [];
    for (let cursor = ''; ;) {
      const page = await f.staff.get<Page>(`${REPORTS}?limit=5${cursor}`);
      expect(page.items.every((item) => !('content' in item))).toBe(true);
      seen.push(...page.items.map(({ number }) => number));
      if (!page.nextCursor) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(Array.from({ length: total }, (_, index) => total - index));
  });

  it.each([
    [{ asOf: '2021-12-11' }, 'day-in-the-future', '/asOf'],
    [{ to: '2021-12-09', asOf: '2021-12-08' }, 'period-after-as-of', '/to'],
    [{ from: '2021-12-09', asOf: '2021-12-08' }, 'period-reversed', '/from'],
    [{ note: '' }, 'invalid-input', '/note'],
  ])('refuses %j with %s', async (body, code, pointer) => {
    const before = await numbers();
    expect(await f.staff.call('POST', REPORTS, body)).toMatchObject({
      status: 422,
      body: { code, errors: [{ pointer }] },
    });
    expect(await numbers()).toEqual(before);
  });

  it('may be read by viewers, who may not issue; another group sees nothing of it', async () => {
    const { id } = await issue();
    const viewer = await f.t.caller('viewer');
    expect((await viewer.get<Issued>(`/api/v1/reports/${id}`)).id).toBe(id);
    expect(await viewer.call('POST', REPORTS, {})).toMatchObject({ status: 403 });
    const other = await f.t.caller('admin', 'rivers');
    expect(await other.call('GET', `/api/v1/reports/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'report-not-found' },
    });
    expect(await other.call('GET', REPORTS)).toMatchObject({ status: 404 });
  });

  it('is found in its group by a person who belongs to several', async () => {
    const { id } = await issue();
    const person = await f.t.person('Both Example', { rivers: 'admin', phrg: 'viewer' });
    expect((await person.get<Issued>(`/api/v1/reports/${id}`)).id).toBe(id);
  });
});
