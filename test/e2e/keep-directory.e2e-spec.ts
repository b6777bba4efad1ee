import { prepareDatabase } from '../../src/prepare-database.js';
import { type Caller, startApp, type TestApp } from '../support/app.js';

interface Thing {
  id: string;
  name: string;
  version: number;
  [field: string]: unknown;
}
interface List<T = Thing> {
  items: T[];
  nextCursor: string | null;
}
interface Problem {
  code: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

let t: TestApp;
let staff: Caller;
beforeAll(async () => {
  t = await startApp('2021-11-22');
  staff = await t.caller('staff');
});
afterAll(() => t.close());

/** History of one thing, oldest first. */
const historyOf = (id: string): Promise<{ event: string; before: unknown; after: unknown }[]> =>
  t.db.query('SELECT event, group_id, before, after FROM timeline_entry WHERE subject_id = $1 ORDER BY seq', [
    id,
  ]);

let count = 0;
const agency = (): Promise<Thing> => {
  count += 1;
  const body = { slug: `agency-${count}`, name: `Agency ${count}`, kind: 'agency' };
  return staff.post<Thing>('/api/v1/organisations', body);
};
async function everything(): Promise<unknown> {
  const [row] = await t.db.query<[{ state: unknown }]>(`
    SELECT json_build_object('o', (SELECT json_agg(o ORDER BY id) FROM organisation o),
      't', (SELECT json_agg(r ORDER BY id) FROM reply_target r), 'f', (SELECT json_agg(f ORDER BY id) FROM office f),
      'h', (SELECT count(*) FROM timeline_entry)) AS state`);
  return row.state;
}

describe('the shipped directory', () => {
  it.each([
    ['prime-ministers-office', '2021-11-22', null],
    ['cabinet-office', '2021-11-22', 15],
    ['cabinet-office', '2022-12-31', 15],
    ['cabinet-office', '2023-01-01', 20],
    ['department-for-transport', '2023-03-31', 7],
    ['department-for-transport', '2023-04-01', 10],
    ['department-for-levelling-up-housing-and-communities', '2016-12-31', 10],
    ['ministry-of-justice', '2021-11-22', null],
    ['welsh-government', '2021-11-22', 17],
    ['northern-ireland-executive', '2021-11-22', null],
  ])('shows for %s on %s the target %p', async (slug, asOf, days) => {
    const organisation = await staff.get<{ target: { days: number; source: string } | null }>(
      `/api/v1/organisations/${slug}?asOf=${asOf}`,
    );
    expect(organisation.target?.days ?? null).toBe(days);
    if (organisation.target) expect(organisation.target.source).toMatch(/\w/);
  });

  it('has the devolved governments in their divisions and the offices most written to', async () => {
    expect(await staff.get('/api/v1/organisations/scottish-government')).toMatchObject({
      division: 'scotland',
    });
    expect(await staff.get('/api/v1/organisations/northern-ireland-executive')).toMatchObject({
      division: 'northern-ireland',
    });
    const offices = await staff.get<List>('/api/v1/offices?organisation=prime-ministers-office');
    expect(offices.items).toMatchObject([
      {
        name: 'Prime Minister',
        salutation: 'Dear Prime Minister',
        address: '10 Downing Street\nLondon\nSW1A 2AA',
        email: null,
        holders: [],
      },
    ]);
  });

  it('is loaded once: again writes nothing, and what people changed stays', async () => {
    await staff.call('PATCH', '/api/v1/organisations/hm-treasury', { name: 'His Majesty’s Treasury' });
    const before = await everything();
    await prepareDatabase(t.databaseUrl, t.clock);
    expect(await everything()).toEqual(before);
  });
});

describe('organisations', () => {
  it('are added, read by id and slug, changed with before and after', async () => {
    const body = { slug: 'border-agency', name: 'Border Agency', kind: 'agency', division: 'scotland' };
    const added = await staff.call<Thing>('POST', '/api/v1/organisations', body);
    expect(added).toMatchObject({ status: 201, body: { ...body, version: 1, target: null, targets: [] } });
    expect(added.headers.get('etag')).toBe('"1"');
    expect(await staff.get(`/api/v1/organisations/${added.body.id}`)).toEqual(added.body);
    expect(await staff.get('/api/v1/organisations/border-agency')).toEqual(added.body);

    const path = '/api/v1/organisations/border-agency';
    const changed = await staff.call('PATCH', path, { name: 'Border Office' }, { 'if-match': '"1"' });
    expect(changed).toMatchObject({
      status: 200,
      body: { name: 'Border Office', kind: 'agency', version: 2 },
    });
    const stale = await staff.call('PATCH', path, { name: 'Other' }, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
    await staff.call('PATCH', path, { name: 'Border Office' });
    expect(await historyOf(added.body.id)).toMatchObject([
      { event: 'organisation-added', group_id: null, before: null, after: body },
      { event: 'organisation-changed', before: { name: 'Border Agency' }, after: { name: 'Border Office' } },
    ]);
  });

  it.each<[object, number, string, string | undefined]>([
    [{ slug: 'home-office', name: 'Home Office', kind: 'department' }, 409, 'organisation-exists', undefined],
    [{ slug: 'Home Office', name: 'Home Office', kind: 'department' }, 422, 'invalid-input', '/slug'],
    [{ slug: 'x-office', name: ' ', kind: 'department' }, 422, 'invalid-input', '/name'],
    [{ slug: 'x-office', name: 'X', kind: 'ministry' }, 422, 'invalid-input', '/kind'],
    [{ slug: 'x-office', name: 'X', kind: 'other', division: 'wales' }, 422, 'invalid-input', '/division'],
    [{ slug: 'x-office', name: 'X', kind: 'other', target: 15 }, 422, 'invalid-input', '/target'],
  ])('are refused as %j', async (body, status, code, pointer) => {
    const answer = await staff.call<Problem>('POST', '/api/v1/organisations', body);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.errors?.[0].pointer).toBe(pointer);
  });

  it('are listed by name, page by page, and found by a part of it as it is written', async () => {
    const all = await staff.get<List>('/api/v1/organisations?limit=200');
    const seen: string[] = [];
    let cursor = '';
    for (;;) {
      const page = await staff.get<List>(`/api/v1/organisations?limit=7${cursor}`);
      seen.push(...page.items.map(({ name }) => name));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    expect(seen).toEqual(all.items.map(({ name }) => name));
    expect(seen.length).toBeGreaterThan(25);
    const found = await staff.get<List>('/api/v1/organisations?q=home%20off&asOf=2017-06-01');
    expect(found.items).toMatchObject([{ slug: 'home-office', target: { days: 15 } }]);
    expect((await staff.get<List>('/api/v1/organisations?q=%25')).items).toEqual([]);
    const bad = await staff.call<Problem>('GET', '/api/v1/organisations?cursor=WzEsMl0');
    expect(bad).toMatchObject({ status: 422, body: { code: 'invalid-cursor' } });
  });

  it('that are not there are not found', async () => {
    for (const key of ['no-such-office', '01934f5e-7b00-7000-8000-000000000001']) {
      const path = `/api/v1/organisations/${key}`;
      expect(await staff.call('GET', path)).toMatchObject({ status: 404 });
      expect(await staff.call('GET', `${path}/targets`)).toMatchObject({ status: 404 });
      expect(await staff.call('PATCH', path, { name: 'X' })).toMatchObject({ status: 404 });
    }
  });
});

describe('reply targets', () => {
  const source = 'Published data';

  it('follow one another: the previous ends on the day the new one starts', async () => {
    const { id, slug } = await agency();
    const path = `/api/v1/organisations/${String(slug)}/targets`;
    const first = await staff.post<Thing>(path, { days: 15, source });
    expect(first).toMatchObject({ days: 15, fromOn: null, toOn: null, source });

    const overlapping = await staff.call<Problem>('POST', path, { days: 10, fromOn: '2021-01-01', source });
    expect(overlapping).toMatchObject({ status: 409, body: { code: 'target-overlaps' } });
    expect(overlapping.body.detail).toContain('a target of 15 working days holds from the beginning on');

    const second = await staff.post<Thing>(path, {
      days: 10,
      fromOn: '2021-01-01',
      source,
      endsPrevious: true,
    });
    expect((await staff.get<List>(path)).items).toMatchObject([
      { id: first.id, toOn: '2021-01-01' },
      { id: second.id, fromOn: '2021-01-01', toOn: null },
    ]);
    const targetOn = async (day: string): Promise<unknown> =>
      (await staff.get<{ target: { days: number } }>(`/api/v1/organisations/${id}?asOf=${day}`)).target.days;
    expect(await targetOn('2020-12-31')).toBe(15);
    expect(await targetOn('2021-01-01')).toBe(10);
    expect(await historyOf(first.id)).toMatchObject([
      { event: 'target-added', after: { organisationId: id, days: 15, toOn: null } },
      { event: 'target-changed', before: { toOn: null }, after: { toOn: '2021-01-01' } },
    ]);
  });

  it('are corrected and ended, never into one another', async () => {
    const { slug } = await agency();
    const path = `/api/v1/organisations/${String(slug)}/targets`;
    const early = await staff.post<Thing>(path, { days: 15, toOn: '2021-01-01', source });
    const late = await staff.post<Thing>(path, { days: 10, fromOn: '2022-01-01', source });
    const clash = await staff.call('PATCH', `${path}/${late.id}`, { fromOn: '2020-12-31' });
    expect(clash).toMatchObject({ status: 409, body: { code: 'target-overlaps' } });
    const changed = await staff.call('PATCH', `${path}/${late.id}`, {
      fromOn: '2021-01-01',
      toOn: '2023-01-01',
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { days: 10, fromOn: '2021-01-01', toOn: '2023-01-01' },
    });
    expect(await historyOf(late.id)).toMatchObject([
      {},
      {
        event: 'target-changed',
        before: { fromOn: '2022-01-01', toOn: null },
        after: { fromOn: '2021-01-01', toOn: '2023-01-01' },
      },
    ]);
    const elsewhere = `/api/v1/organisations/home-office/targets/${early.id}`;
    expect(await staff.call('PATCH', elsewhere, { days: 1 })).toMatchObject({ status: 404 });
  });

  it.each<[object, string, string]>([
    [{ days: 0, source }, 'invalid-input', '/days'],
    [{ days: 61, source }, 'invalid-input', '/days'],
    [{ days: 15 }, 'invalid-input', '/source'],
    [{ days: 15, source, fromOn: '2021-02-29' }, 'invalid-input', '/fromOn'],
    [{ days: 15, source, fromOn: '2021-02-01', toOn: '2021-02-01' }, 'span-reversed', '/toOn'],
    [{ days: 15, source, endsPrevious: true }, 'start-needed', '/fromOn'],
  ])('are refused as %j', async (body, code, pointer) => {
    const answer = await staff.call<Problem>('POST', '/api/v1/organisations/hm-treasury/targets', body);
    expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
  });
});
