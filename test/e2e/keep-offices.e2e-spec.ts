import { type Caller, startApp, type TestApp } from '../support/app.js';

interface Thing {
  id: string;
  name: string;
  version: number;
  [field: string]: unknown;
}
interface List {
  items: Thing[];
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
