import { type Answer, startApp, type TestApp } from '../support/app.js';
import { PASSWORD, type Person, signIn, trySignIn, withCookie } from '../support/people.js';

const MEMBERS = '/api/v1/groups/phrg/members';
const LETTERS = '/api/v1/groups/phrg/letters';

describe('the members of a group', () => {
  let t: TestApp;
  let ada: Person;
  let kim: Person;
  beforeEach(async () => {
    t = await startApp();
    ada = await t.person('Ada Example', { phrg: 'admin' });
    kim = await t.person('Kim Example', { phrg: 'staff' });
  });
  afterEach(() => t.close());

  it('are listed by name for those who work in it', async () => {
    const viewer = await t.person('Bo Example', { phrg: 'viewer', 'school-food': 'admin' });
    expect(await kim.get(MEMBERS)).toMatchObject({
      items: [
        { id: ada.id, name: 'Ada Example', email: ada.email, role: 'admin', version: 1 },
        { id: viewer.id, role: 'viewer' },
        { id: kim.id, role: 'staff' },
      ],
    });
    expect((await viewer.call('GET', MEMBERS)).status).toBe(403);
    expect((await viewer.call('GET', `/api/v1/groups/school-food/members/${kim.id}`)).status).toBe(404);
  });

  it('get another role from the next request on', async () => {
    expect((await kim.call('PATCH', `${MEMBERS}/${kim.id}`, { role: 'admin' })).status).toBe(403);
    const read = await ada.call('GET', `${MEMBERS}/${kim.id}`);
    const ifMatch = { 'if-match': read.headers.get('etag')! };
    const change = (role: string): Promise<Answer> =>
      ada.call('PATCH', `${MEMBERS}/${kim.id}`, { role }, ifMatch);
    expect(await change('viewer')).toMatchObject({ status: 200, body: { role: 'viewer', version: 2 } });
    expect(await change('admin')).toMatchObject({ status: 412 });
    expect((await kim.call('POST', LETTERS, {})).status).toBe(403);
    await ada.call('PATCH', `${MEMBERS}/${kim.id}`, { role: 'admin' });
    expect((await kim.call('GET', '/api/v1/groups/phrg/invitations')).status).toBe(200);
    const [entry] = await t.db.query<object[]>(
      `SELECT before ->> 'role' AS before, after ->> 'role' AS after, actor_id FROM timeline_entry
       WHERE event = 'member-role-changed' ORDER BY seq LIMIT 1`,
    );
    expect(entry).toEqual({ before: 'staff', after: 'viewer', actor_id: ada.id });
  });

  it('lose every right at once when they are removed, with their tokens and the invitations they made', async () => {
    await ada.call('PATCH', `${MEMBERS}/${kim.id}`, { role: 'admin' });
    const token = { name: 'Kim’s script', role: 'staff', accountId: kim.id };
    const { secret } = await ada.post<{ secret: string }>('/api/v1/groups/phrg/tokens', token);
    const program = await ada.post<{ secret: string }>('/api/v1/groups/phrg/tokens', {
      name: 'A program',
      role: 'viewer',
    });
    const back = await kim.post<{ secret: string }>('/api/v1/groups/phrg/invitations', {
      email: 'again@example.org',
      role: 'admin',
    });
    const withToken = async (of: string): Promise<number> =>
      (await fetch(t.url + LETTERS, { headers: { authorization: `Bearer ${of}` } })).status;
    expect(await withToken(secret)).toBe(200);

    expect((await ada.call('DELETE', `${MEMBERS}/${kim.id}`)).status).toBe(204);
    expect((await kim.call('GET', LETTERS)).status).toBe(404);
    expect(await kim.get('/api/v1/session')).toMatchObject({ groups: [] });
    expect(await kim.call('GET', '/api/v1/organisations')).toMatchObject({
      status: 403,
      body: { code: 'no-group' },
    });
    expect(await withToken(secret)).toBe(401);
    expect(await withToken(program.secret)).toBe(200);
    const accept = { secret: back.secret, name: 'Kim Again', password: 'teapot lantern gravel' };
    expect((await t.nobody.call('POST', '/api/v1/invitations/accept', accept)).status).toBe(409);
    expect((await ada.call('DELETE', `${MEMBERS}/${kim.id}`)).status).toBe(404);
    const events = await t.db.query<{ event: string }[]>(
      `SELECT event FROM timeline_entry WHERE event LIKE '%-removed' OR event LIKE '%-revoked' ORDER BY seq`,
    );
    expect(events.map(({ event }) => event)).toEqual([
      'member-removed',
      'token-revoked',
      'invitation-revoked',
    ]);

    await t.db.query(`INSERT INTO membership SELECT $1, id, 'staff', now() FROM appg WHERE slug = 'phrg'`, [
      kim.id,
    ]);
    expect((await kim.call('GET', LETTERS)).status).toBe(200);
    expect(await withToken(secret)).toBe(401);
  });

  it('always have an administrator, also when the last two leave at once', async () => {
    const refused = { status: 409, body: { code: 'last-admin' } };
    expect(await ada.call('DELETE', `${MEMBERS}/${ada.id}`)).toMatchObject(refused);
    expect(await ada.call('PATCH', `${MEMBERS}/${ada.id}`, { role: 'staff' })).toMatchObject(refused);
    expect(await t.operator.call('DELETE', `${MEMBERS}/${ada.id}`)).toMatchObject(refused);
    await ada.call('PATCH', `${MEMBERS}/${kim.id}`, { role: 'admin' });
    const both = [ada, kim].map(({ id }) => t.operator.call('DELETE', `${MEMBERS}/${id}`));
    const statuses = (await Promise.all(both)).map(({ status }) => status).sort();
    expect(statuses).toEqual([204, 409]);
  });
});

describe('a link for a new password', () => {
  let t: TestApp;
  let ada: Person;
  let kim: Person;
  beforeEach(async () => {
    t = await startApp();
    ada = await t.person('Ada Example', { phrg: 'admin' });
    kim = await t.person('Kim Example', { phrg: 'staff' });
  });
  afterEach(() => t.close());
  const next = 'teapot lantern gravel';
  const make = (by: Pick<Person, 'call'>, whose: Person): Promise<Answer> =>
    by.call('POST', `${MEMBERS}/${whose.id}/password-reset`);
  const use = (secret: unknown, password = next): Promise<Answer> =>
    t.nobody.call('POST', '/api/v1/password-resets/accept', { secret, password });

  it('sets it once, signs out everywhere, ends other links and lets the person try again', async () => {
    const first = await make(ada, kim);
    const second = await make(ada, kim);
    expect(first).toMatchObject({
      status: 201,
      body: { expiresAt: expect.stringMatching(/^2021-11-23T09/) as string },
    });
    for (let times = 0; times < 11; times += 1) await trySignIn(t.url, kim.email, 'not this one');
    expect((await trySignIn(t.url, kim.email, PASSWORD)).status).toBe(429);
    expect(await use(first.body.secret, 'kim.example')).toMatchObject({ status: 422 });
    expect(await use(first.body.secret, 'kim.example@example.org')).toMatchObject({
      status: 422,
      body: { code: 'password-too-common' },
    });
    expect((await use(first.body.secret)).status).toBe(204);
    expect((await kim.call('GET', '/api/v1/session')).status).toBe(401);
    expect(await signIn(t.url, kim.email, next)).toContain('postbag_session');
    for (const { body } of [first, second]) {
      expect(await use(body.secret, 'another one entirely')).toMatchObject({
        status: 409,
        body: { code: 'password-reset-over' },
      });
    }
    expect((await use('reset_wrong')).status).toBe(404);
    expect((await trySignIn(t.url, kim.email, PASSWORD)).status).toBe(401);
    const entries = await t.db.query<object[]>(
      `SELECT event, actor_id FROM timeline_entry WHERE event LIKE 'password-%' ORDER BY seq`,
    );
    expect(entries).toEqual([
      { event: 'password-reset-made', actor_id: ada.id },
      { event: 'password-reset-made', actor_id: ada.id },
      { event: 'password-reset-used', actor_id: kim.id },
    ]);
  });

  it('holds for a day', async () => {
    const { body } = await make(ada, kim);
    t.clock.set(t.clock.now().add({ hours: 24 }));
    expect(await use(body.secret)).toMatchObject({ status: 409 });
  });

  it('is not made by an administrator for somebody with rights elsewhere, nor used after they got some', async () => {
    const { body } = await make(ada, kim);
    await t.caller('admin', 'school-food');
    await t.db.query(
      `INSERT INTO membership SELECT $1, id, 'viewer', now() FROM appg WHERE slug = 'school-food'`,
      [kim.id],
    );
    expect(await make(ada, kim)).toMatchObject({ status: 403, body: { code: 'operator-needed' } });
    expect(await use(body.secret)).toMatchObject({ status: 409 });
    const byOperator = await make(t.operator, kim);
    expect((await use(byOperator.body.secret)).status).toBe(204);
    expect((await make(kim, ada)).status).toBe(401);
    const stranger = await t.person('Bo Example', { 'school-food': 'admin' });
    expect((await make(stranger, ada)).status).toBe(404);
    expect((await make(withCookie(t.url, await signIn(t.url, kim.email, next)), ada)).status).toBe(403);
  });
});
