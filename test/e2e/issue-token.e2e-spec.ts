import { isoDate } from '../../src/deadlines/iso-date.js';
import { type Caller, startApp, type TestApp } from '../support/app.js';
import { callerWith } from '../support/caller.js';
import { type Person } from '../support/people.js';

const TOKENS = '/api/v1/groups/phrg/tokens';

describe('API tokens', () => {
  let t: TestApp;
  let admin: Caller;
  beforeAll(async () => {
    t = await startApp();
    admin = await t.caller('admin');
  });
  afterAll(() => t.close());

  const withSecret = (secret: string): Promise<Response> =>
    fetch(`${t.url}/api/v1/groups`, { headers: { authorization: `Bearer ${secret}` } });
  const issue = (body: object): Promise<{ id: string; secret: string }> => admin.post(TOKENS, body);

  it('open the API until revoked; the secret is kept nowhere', async () => {
    const { id, secret } = await issue({ name: 'Spreadsheet', role: 'staff' });
    expect((await withSecret(secret)).status).toBe(200);
    const [{ found }] = await t.db.query<[{ found: number }]>(
      `SELECT count(*) AS found FROM api_token WHERE api_token::text LIKE '%' || $1 || '%'`,
      [secret],
    );
    expect(found).toBe(0);
    expect((await admin.call('DELETE', `${TOKENS}/${id}`)).status).toBe(204);
    expect((await admin.call('DELETE', `${TOKENS}/${id}`)).status).toBe(204);
    expect((await withSecret(secret)).status).toBe(401);
    const { items } = await admin.get<{ items: { id: string; revokedAt: string | null }[] }>(TOKENS);
    expect(items.find((token) => token.id === id)?.revokedAt).toMatch(/^2021-11-22T09:/);
  });

  it('end at their expiry', async () => {
    const { secret } = await issue({ name: 'Short', role: 'viewer', expiresAt: '2021-11-23T09:00:00Z' });
    expect((await withSecret(secret)).status).toBe(200);
    t.clock.setDay(isoDate('2021-11-24'));
    expect((await withSecret(secret)).status).toBe(401);
  });

  it.each([[''], ['postbag_wrong'], ['x'.repeat(5000)]])('401 with %p', async (secret) => {
    const response = await withSecret(secret);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('open one group only: any other is not found, not forbidden', async () => {
    await t.caller('viewer', 'school-food');
    expect(await admin.call('GET', '/api/v1/groups/school-food')).toMatchObject({ status: 404 });
    expect(await admin.call('GET', '/api/v1/groups/no-such-group')).toMatchObject({ status: 404 });
    expect(await admin.call('GET', '/api/v1/groups/school-food/tokens')).toMatchObject({ status: 404 });
    expect(await admin.get('/api/v1/groups')).toMatchObject({ items: [{ slug: 'phrg' }] });
  });

  it('allow what their role allows', async () => {
    const viewer = await t.caller('viewer');
    const staff = await t.caller('staff');
    for (const caller of [viewer, staff]) {
      expect(await caller.call('POST', TOKENS, { name: 'x', role: 'viewer' })).toMatchObject({ status: 403 });
      expect(await caller.call('PATCH', '/api/v1/groups/phrg', { name: 'x' })).toMatchObject({ status: 403 });
    }
    expect(await admin.call('POST', '/api/v1/groups', { slug: 'other', name: 'x' })).toMatchObject({
      status: 403,
    });
    expect((await t.operator.call('GET', TOKENS)).status).toBe(200);
    for (const path of ['letters', 'windows', 'flags', 'agenda', 'reports/status']) {
      expect(await t.operator.call('GET', `/api/v1/groups/phrg/${path}`)).toMatchObject({ status: 403 });
    }
  });
});

describe('a person’s token', () => {
  let t: TestApp;
  let admin: Person;
  let kim: Person;
  beforeAll(async () => {
    t = await startApp();
    admin = await t.person('Ada Example', { phrg: 'admin' });
    kim = await t.person('Kim Example', { phrg: 'staff' });
  });
  afterAll(() => t.close());
  const setRole = (role: string): Promise<object> =>
    admin.call('PATCH', `/api/v1/groups/phrg/members/${kim.id}`, { role });

  it('never has more than the person’s own role, as that changes', async () => {
    const body = { name: 'Kim’s script', role: 'staff', accountId: kim.id };
    const { id, secret } = await admin.post<{ id: string; secret: string }>(TOKENS, body);
    const script = callerWith(t.url, secret);
    const write = async (): Promise<number> =>
      (await script.call('PATCH', '/api/v1/groups/phrg', { dueSoonDays: 3 })).status;
    const log = async (): Promise<number> =>
      (await script.call('POST', '/api/v1/groups/phrg/letters', {})).status;
    expect([await log(), await write()]).toEqual([422, 403]);
    await setRole('viewer');
    expect([await log(), await write()]).toEqual([403, 403]);
    await setRole('admin');
    expect([await log(), await write()]).toEqual([422, 403]);
    await setRole('staff');
    const { items } = await admin.get<{ items: { id: string }[] }>(TOKENS);
    expect(items.find((token) => token.id === id)).toMatchObject({
      person: { id: kim.id, name: 'Kim Example' },
      issuedBy: 'Ada Example',
      role: 'staff',
    });
  });

  it('is refused above that role, and for somebody who is no member', async () => {
    const stranger = await t.person('Bo Example', { 'school-food': 'admin' });
    const above = { name: 'x', role: 'admin', accountId: kim.id };
    expect(await admin.call('POST', TOKENS, above)).toMatchObject({
      status: 422,
      body: { code: 'role-above-person', errors: [{ pointer: '/role' }] },
    });
    expect(await admin.call('POST', TOKENS, { ...above, accountId: stranger.id })).toMatchObject({
      status: 422,
      body: { code: 'unknown-id', errors: [{ pointer: '/accountId' }] },
    });
  });
});

describe('history', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp();
  });
  afterAll(() => t.close());

  it('keeps before and after of a change, who made it and through which door', async () => {
    const admin = await t.caller('admin');
    const { version } = await admin.get<{ version: number }>('/api/v1/groups/phrg');
    const ifMatch = { 'if-match': `"${version}"` };
    expect((await admin.call('PATCH', '/api/v1/groups/phrg', { dueSoonDays: 3 }, ifMatch)).status).toBe(200);
    expect((await admin.call('PATCH', '/api/v1/groups/phrg', { dueSoonDays: 4 }, ifMatch)).status).toBe(412);
    const entries = await t.db.query<object[]>(
      `SELECT before, after, actor_kind, actor_name, door FROM timeline_entry WHERE event = 'group-changed'`,
    );
    expect(entries).toEqual([
      {
        before: { dueSoonDays: 5 },
        after: { dueSoonDays: 3 },
        actor_kind: 'token',
        actor_name: 'test admin',
        door: 'api',
      },
    ]);
  });

  it.each([
    'UPDATE timeline_entry SET event = event',
    'DELETE FROM timeline_entry',
    'TRUNCATE timeline_entry CASCADE',
  ])('refuses %s', async (statement) => {
    await expect(t.db.query(statement)).rejects.toThrow('The history is append-only');
  });
});
