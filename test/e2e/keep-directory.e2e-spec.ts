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
const office = async (name: string): Promise<Thing> =>
  staff.post<Thing>('/api/v1/offices', { organisationId: (await agency()).id, name });
const person = (name: string): Promise<Thing> => staff.post<Thing>('/api/v1/people', { name });

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

describe('offices, people and tenures', () => {
  it('show the new holder on the day one tenure ends and the next begins', async () => {
    const post = await office('Prime Minister of Ruritania');
    const [old, next] = [await person('Old Holder'), await person('New Holder')];
    const first = await staff.post<Thing>('/api/v1/tenures', {
      officeId: post.id,
      personId: old.id,
      fromOn: '2019-07-24',
    });
    const ended = await staff.call('PATCH', `/api/v1/tenures/${first.id}`, { toOn: '2022-09-06' });
    expect(ended).toMatchObject({ status: 200, body: { fromOn: '2019-07-24', toOn: '2022-09-06' } });
    const second = await staff.post<Thing>('/api/v1/tenures', {
      officeId: post.id,
      personId: next.id,
      fromOn: '2022-09-06',
      toOn: '2022-10-25',
      source: 'Gazette',
    });
    const holders = async (day: string): Promise<string[]> => {
      const shown = await staff.get<{ holders: { name: string }[] }>(
        `/api/v1/offices/${post.id}?asOf=${day}`,
      );
      return shown.holders.map(({ name }) => name);
    };
    expect(await holders('2019-07-23')).toEqual([]);
    expect(await holders('2019-07-24')).toEqual(['Old Holder']);
    expect(await holders('2022-09-05')).toEqual(['Old Holder']);
    expect(await holders('2022-09-06')).toEqual(['New Holder']);
    expect(await holders('2022-10-25')).toEqual([]);
    expect((await staff.get<List>(`/api/v1/tenures?office=${post.id}`)).items).toMatchObject([
      { id: second.id, person: { name: 'New Holder' }, source: 'Gazette' },
      { id: first.id, person: { name: 'Old Holder' }, office: { id: post.id } },
    ]);
    expect(await staff.get(`/api/v1/people/${old.id}`)).toMatchObject({
      tenures: [{ id: first.id, office: { name: 'Prime Minister of Ruritania' }, toOn: '2022-09-06' }],
    });
    expect(await historyOf(first.id)).toMatchObject([
      { event: 'tenure-added', after: { officeId: post.id, personId: old.id, fromOn: '2019-07-24' } },
      { event: 'tenure-changed', before: { toOn: null }, after: { toOn: '2022-09-06' } },
    ]);
  });

  it('refuse a person holding an office twice on a day, by adding or changing', async () => {
    const [post, who] = [await office('Minister of Silly Walks'), await person('A Minister')];
    const body = { officeId: post.id, personId: who.id, fromOn: '2020-01-01', toOn: '2021-01-01' };
    await staff.post('/api/v1/tenures', body);
    const again = await staff.call('POST', '/api/v1/tenures', { ...body, fromOn: '2020-12-31', toOn: null });
    expect(again).toMatchObject({ status: 409, body: { code: 'tenure-overlaps' } });
    const later = await staff.post<Thing>('/api/v1/tenures', { ...body, fromOn: '2021-01-01', toOn: null });
    const path = `/api/v1/tenures/${later.id}`;
    expect(await staff.call('PATCH', path, { fromOn: '2020-06-01' })).toMatchObject({ status: 409 });
    expect(await staff.call('PATCH', path, { toOn: '2021-01-01' })).toMatchObject({
      status: 422,
      body: { code: 'span-reversed', errors: [{ pointer: '/toOn' }] },
    });
    expect(await staff.get(path)).toMatchObject({ fromOn: '2021-01-01', toOn: null });
  });

  it('point at what is wrong in a tenure', async () => {
    const [post, who] = [await office('Keeper'), await person('Somebody')];
    const body = { officeId: post.id, personId: who.id, fromOn: '2020-01-01' };
    const nobody = '01934f5e-7b00-7000-8000-000000000001';
    const cases: [object, string, string][] = [
      [{ ...body, officeId: nobody }, 'office-unknown', '/officeId'],
      [{ ...body, personId: nobody }, 'person-unknown', '/personId'],
      [{ ...body, personId: 'me' }, 'invalid-input', '/personId'],
      [{ ...body, fromOn: null }, 'invalid-input', '/fromOn'],
      [{ ...body, toOn: '2019-12-31' }, 'span-reversed', '/toOn'],
    ];
    for (const [wrong, code, pointer] of cases) {
      const answer = await staff.call('POST', '/api/v1/tenures', wrong);
      expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
    }
    const neither = await staff.call('GET', '/api/v1/tenures');
    expect(neither).toMatchObject({ status: 422, body: { code: 'office-or-person-needed' } });
  });

  it('are changed field by field, null clears, and history keeps both sides', async () => {
    const post = await office('Chief Inspector');
    const path = `/api/v1/offices/${post.id}`;
    const set = await staff.call(
      'PATCH',
      path,
      { salutation: 'Dear Chief Inspector', email: 'inspector@example.org' },
      { 'if-match': '"1"' },
    );
    expect(set).toMatchObject({ status: 200, body: { salutation: 'Dear Chief Inspector', version: 2 } });
    const cleared = await staff.call('PATCH', path, { email: null });
    expect(cleared).toMatchObject({ body: { email: null, salutation: 'Dear Chief Inspector', version: 3 } });
    expect((await historyOf(post.id)).slice(1)).toMatchObject([
      { event: 'office-changed', before: { email: null }, after: { email: 'inspector@example.org' } },
      { event: 'office-changed', before: { email: 'inspector@example.org' }, after: { email: null } },
    ]);
    expect(await staff.call('PATCH', path, { email: 'nowhere' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/email' }] },
    });
    const organisationId = (post.organisation as Thing).id;
    const twin = await staff.call('POST', '/api/v1/offices', { organisationId, name: 'Chief Inspector' });
    expect(twin).toMatchObject({ status: 409, body: { code: 'office-exists' } });
    const sibling = await staff.post<Thing>('/api/v1/offices', { organisationId, name: 'Deputy' });
    const renamed = await staff.call('PATCH', `/api/v1/offices/${sibling.id}`, { name: 'Chief Inspector' });
    expect(renamed).toMatchObject({ status: 409, body: { code: 'office-exists' } });
  });

  it('know a person once by the id of Parliament', async () => {
    const body = { name: 'Ben Bradshaw', honorificPrefix: 'The Rt Hon', house: 'commons', parliamentId: 230 };
    const added = await staff.call<Thing>('POST', '/api/v1/people', body);
    expect(added).toMatchObject({ status: 201, body: { ...body, party: null, tenures: [], version: 1 } });
    const twice = await staff.call('POST', '/api/v1/people', { name: 'B. Bradshaw', parliamentId: 230 });
    expect(twice).toMatchObject({ status: 409, body: { code: 'person-exists' } });
    const changed = await staff.call('PATCH', `/api/v1/people/${added.body.id}`, { party: 'Labour' });
    expect(changed).toMatchObject({ status: 200, body: { ...body, party: 'Labour', version: 2 } });
    expect((await staff.get<List>('/api/v1/people?q=bradSHAW')).items).toMatchObject([{ id: added.body.id }]);
    expect((await historyOf(added.body.id))[1]).toMatchObject({
      event: 'person-changed',
      before: { party: null },
      after: { party: 'Labour' },
    });
    const wrong = await staff.call('POST', '/api/v1/people', { name: 'X', house: 'senate' });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/house' }] } });
  });
});

describe('who may do what', () => {
  it.each([
    ['POST', '/api/v1/organisations', { slug: 'mine', name: 'Mine', kind: 'other' }],
    ['PATCH', '/api/v1/organisations/home-office', { name: 'Mine' }],
    ['POST', '/api/v1/organisations/home-office/targets', { days: 1, source: 'Me' }],
    ['POST', '/api/v1/people', { name: 'Me' }],
  ])('a viewer reads, but %s %s is refused; an operator may', async (method, path, body) => {
    const viewer = await t.caller('viewer');
    expect(await viewer.call(method, path, body)).toMatchObject({
      status: 403,
      body: { code: 'not-allowed' },
    });
    expect(await viewer.call('GET', '/api/v1/organisations')).toMatchObject({ status: 200 });
    expect(await viewer.call('GET', '/api/v1/people')).toMatchObject({ status: 200 });
    expect([200, 201, 409]).toContain((await t.operator.call(method, path, body)).status);
    expect(await t.nobody.call('GET', path)).toMatchObject({ status: 401 });
  });

  it('every group sees what one has added', async () => {
    const { id } = await agency();
    const other = await t.caller('viewer', 'other');
    expect(await other.get(`/api/v1/organisations/${id}`)).toMatchObject({ id });
  });
});
