import { loadDemo } from '../../src/cli/demo/load-demo.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { FLAG_KINDS } from '../../src/flags/flag-rules.js';
import { startApp, type TestApp } from '../support/app.js';

/** Days that between them see every flag; the last lies within 90 days of the end of the bank-holiday table. */
const DAYS = ['2021-11-22', '2021-11-24', '2021-11-25', '2021-12-04', '2021-12-20'];

/** Letters, replies, chasers, outcomes, flags' facts: everything but ids and instants. */
const CONTENT = `
  SELECT json_agg(json_build_object('reference', l.reference, 'subject', l.subject, 'status', l.status,
    'replies', (SELECT json_agg(json_build_array(r.class, r.received_on) ORDER BY r.seq) FROM reply r WHERE r.letter_id = l.id),
    'history', (SELECT json_agg(json_build_array(t.event, t.happened_on, t.recorded_at::date) ORDER BY t.seq)
                FROM timeline_entry t WHERE t.letter_id = l.id)) ORDER BY l.reference) AS content
  FROM letter l`;

async function load(asOf: string): Promise<TestApp> {
  const t = await startApp('2021-07-01');
  await loadDemo(t.app, t.clock, isoDate(asOf));
  return t;
}

describe('the demo told to its end', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await load('2028-12-01');
  });
  afterAll(() => t.close());

  it('raises every kind of flag on some day', async () => {
    const viewer = await t.caller('viewer');
    const kinds = new Set<string>();
    for (const day of [...DAYS, '2028-12-01']) {
      const { items } = await viewer.get<{ items: { kind: string }[] }>(
        `/api/v1/groups/phrg/flags?limit=200&asOf=${day}`,
      );
      items.forEach(({ kind }) => kinds.add(kind));
    }
    // Two facts have been put right by then; the demo of 24 November, below, still has them. The demo sends no mail.
    const putRight = ['reply_unclassified', 'transfer_unconfirmed'];
    expect(FLAG_KINDS.filter((kind) => !kinds.has(kind)).sort()).toEqual(['mail_undelivered', ...putRight]);
  });

  it('shows who has taken over from whom since the founding letter went', async () => {
    const viewer = await t.caller('viewer');
    const { items } = await viewer.get<{ items: { kind: string; sentence: string }[] }>(
      '/api/v1/groups/phrg/flags?limit=200&kind=holder_changed&asOf=2022-09-06',
    );
    expect(items.map(({ sentence }) => sentence).join()).toContain('Liz Truss');
  });
});

describe('the demo on 24 November 2021', () => {
  let t: TestApp;
  let again: TestApp;
  beforeAll(async () => {
    t = await load('2021-11-24');
    again = await load('2021-11-24');
  });
  afterAll(async () => {
    await t.close();
    await again.close();
  });

  it('is the same each time, ids aside', async () => {
    const [first] = await t.db.query<object[]>(CONTENT);
    expect(first).toEqual((await again.db.query<object[]>(CONTENT))[0]);
    expect(JSON.stringify(first)).toContain('PHRG/2021/036');
  });

  it.each(['reply_unclassified', 'transfer_unconfirmed'])('raises %s', async (kind) => {
    const viewer = await t.caller('viewer');
    const { items } = await viewer.get<{ items: object[] }>(`/api/v1/groups/phrg/flags?kind=${kind}`);
    expect(items).toHaveLength(1);
  });

  it('records nothing, of any noun, as later than its day or before it could', async () => {
    const [span] = await t.db.query<object[]>(
      `SELECT min(recorded_at)::date::text AS first, max(recorded_at)::date::text AS last,
         max(happened_on)::text AS latest, bool_and(happened_on <= recorded_at::date) AS ordered
       FROM timeline_entry WHERE actor_name = 'Demo secretariat'`,
    );
    expect(span).toMatchObject({ last: '2021-11-24', latest: '2021-11-24', ordered: true });
    const tenures = await t.db.query<object[]>(
      `SELECT FROM tenure WHERE from_on > '2021-11-24' OR to_on > '2021-11-24'`,
    );
    expect(tenures).toEqual([]);
  });
});
