import { Temporal } from 'temporal-polyfill';
import { type Answer, startApp, type TestApp } from '../support/app.js';
import { PASSWORD, type Person, signIn, trySignIn, withCookie } from '../support/people.js';

const INVITATIONS = '/api/v1/groups/phrg/invitations';
const ACCEPT = '/api/v1/invitations/accept';
const NEW = { name: 'Grace Example', password: 'teapot lantern gravel' };

interface Made {
  id: string;
  secret: string;
  expiresAt: string;
}

describe('an invitation', () => {
  let t: TestApp;
  let admin: Person;
  beforeAll(async () => {
    t = await startApp();
    admin = await t.person('Ada Example', { phrg: 'admin', 'school-food': 'admin' });
  });
  afterAll(() => t.close());
  const invite = (email: string, role = 'staff', by: Person = admin, path = INVITATIONS): Promise<Made> =>
    by.post<Made>(path, { email, role });
  const listed = async (id: string): Promise<Record<string, unknown>> => {
    const { items } = await admin.get<{ items: { id: string }[] }>(INVITATIONS);
    return items.find((item) => item.id === id)!;
  };

  it('brings somebody new into the group, with the role they were invited to', async () => {
    const { id, secret, expiresAt } = await invite('Grace@Example.org', 'viewer');
    expect(expiresAt).toMatch(/^2021-11-29T09:/);
    expect(await listed(id)).toMatchObject({
      email: 'grace@example.org',
      isOpen: true,
      invitedBy: 'Ada Example',
    });
    const answer = await t.nobody.call('POST', ACCEPT, { secret, ...NEW });
    expect(answer).toMatchObject({ status: 200, body: { email: 'grace@example.org' } });
    const grace = withCookie(t.url, await signIn(t.url, 'grace@example.org', NEW.password));
    expect((await grace.call('GET', '/api/v1/groups/phrg/letters')).status).toBe(200);
    expect((await grace.call('POST', '/api/v1/groups/phrg/letters', {})).status).toBe(403);
    expect((await grace.call('GET', '/api/v1/groups/school-food')).status).toBe(404);
    expect(await listed(id)).toMatchObject({ isOpen: false, acceptedAt: expect.any(String) as string });
    const entries = await t.db.query<object[]>(
      `SELECT event, actor_kind AS kind, actor_name AS name, after FROM timeline_entry
       WHERE group_id IS NOT NULL AND event LIKE 'member-%' ORDER BY seq DESC LIMIT 2`,
    );
    expect(entries).toEqual([
      { event: 'member-joined', kind: 'person', name: NEW.name, after: { name: NEW.name, role: 'viewer' } },
      { event: 'member-invited', kind: 'person', name: 'Ada Example', after: { role: 'viewer' } },
    ]);
  });

  it('holds once, also when it is accepted several times at once', async () => {
    const { secret } = await invite('twice@example.org');
    const body = { secret, ...NEW };
    const tries = [1, 2, 3].map(() => t.nobody.call('POST', ACCEPT, body));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect(statuses.slice(1).every((status) => [401, 409].includes(status))).toBe(true);
    expect(await t.nobody.call('POST', ACCEPT, body)).toMatchObject({
      status: 409,
      body: { code: 'invitation-accepted' },
    });
    const members = await t.db.query<object[]>(
      `SELECT FROM membership m JOIN account a ON a.id = m.account_id WHERE a.email = 'twice@example.org'`,
    );
    expect(members).toHaveLength(1);
  });

  it('that was taken back, or was never made, brings nobody in', async () => {
    const { id, secret } = await invite('back@example.org');
    for (let times = 0; times < 2; times += 1) {
      expect((await admin.call('DELETE', `${INVITATIONS}/${id}`)).status).toBe(204);
    }
    expect(await t.nobody.call('POST', ACCEPT, { secret, ...NEW })).toMatchObject({
      status: 409,
      body: { code: 'invitation-revoked' },
    });
    const unknown = await t.nobody.call('POST', ACCEPT, { secret: `${secret}x`, ...NEW });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'invitation-not-found' } });
    expect(JSON.stringify(unknown.body)).not.toContain(secret);
    const theirs = await invite('x@example.org', 'staff', admin, '/api/v1/groups/school-food/invitations');
    expect((await admin.call('DELETE', `${INVITATIONS}/${theirs.id}`)).status).toBe(404);
  });

  it('holds for a week', async () => {
    const late = await invite('late@example.org');
    const inTime = await invite('intime@example.org');
    const now = t.clock.now();
    try {
      t.clock.set(Temporal.Instant.from(inTime.expiresAt).subtract({ seconds: 30 }));
      expect((await t.nobody.call('POST', ACCEPT, { secret: inTime.secret, ...NEW })).status).toBe(200);
      t.clock.set(Temporal.Instant.from(late.expiresAt));
      expect(await t.nobody.call('POST', ACCEPT, { secret: late.secret, ...NEW })).toMatchObject({
        status: 409,
        body: { code: 'invitation-expired' },
      });
      expect(await listed(late.id)).toMatchObject({ isOpen: false });
    } finally {
      t.clock.set(now);
    }
  });

  it('adds a group to somebody who is known, once they have signed in', async () => {
    const kim = await t.person('Kim Example', { 'school-food': 'staff' });
    const { secret } = await invite(kim.email, 'viewer');
    expect(await t.nobody.call('POST', ACCEPT, { secret, ...NEW })).toMatchObject({
      status: 401,
      body: { code: 'sign-in-first' },
    });
    expect(await kim.call('POST', ACCEPT, { secret, ...NEW })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/name' }, { pointer: '/password' }] },
    });
    expect(await admin.call('POST', ACCEPT, { secret })).toMatchObject({
      status: 409,
      body: { code: 'invitation-for-another' },
    });
    expect((await kim.call('POST', ACCEPT, { secret })).status).toBe(200);
    expect(await kim.get('/api/v1/session')).toMatchObject({
      groups: [
        { slug: 'phrg', role: 'viewer' },
        { slug: 'school-food', role: 'staff' },
      ],
    });
    expect((await trySignIn(t.url, kim.email, PASSWORD)).status).toBe(200);
    expect(await admin.call('POST', INVITATIONS, { email: kim.email, role: 'admin' })).toMatchObject({
      status: 409,
      body: { code: 'already-member' },
    });
  });

  it('asks somebody new for a name and a password that will do', async () => {
    const { secret } = await invite('new@example.org');
    const post = (body: object): Promise<Answer> => t.nobody.call('POST', ACCEPT, { secret, ...body });
    expect(await post({})).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/name' }, { pointer: '/password' }] },
    });
    expect(await post({ name: 'x', password: 'new@example.org' })).toMatchObject({
      status: 422,
      body: { code: 'password-too-common' },
    });
    expect((await post({ ...NEW, role: 'admin' })).status).toBe(422);
    expect((await post(NEW)).status).toBe(200);
  });

  it('is made by administrators only, and into their own group', async () => {
    const staff = await t.person('Sam Example', { phrg: 'staff' });
    const body = { email: 'y@example.org', role: 'viewer' };
    expect((await staff.call('POST', INVITATIONS, body)).status).toBe(403);
    expect((await staff.call('GET', INVITATIONS)).status).toBe(403);
    expect((await staff.call('POST', '/api/v1/groups/school-food/invitations', body)).status).toBe(404);
    expect((await admin.call('POST', INVITATIONS, { ...body, role: 'operator' })).status).toBe(422);
    expect((await t.operator.call('POST', INVITATIONS, body)).status).toBe(201);
  });
});
