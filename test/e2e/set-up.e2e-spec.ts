import { startApp, type TestApp } from '../support/app.js';
import { callerWith } from '../support/caller.js';
import { signIn, withCookie } from '../support/people.js';
import { SetupCodes } from '../../src/accounts/setup-codes.js';

const SETUP = '/api/v1/setup';
const PASSWORD = 'teapot lantern gravel';
const ADA = { email: 'Ada@Example.org', name: 'Ada Example', password: PASSWORD };
const GROUP = { slug: 'rivers', name: 'APPG on Rivers' };

describe('setting up the first person', () => {
  let t: TestApp;
  let code: string;
  beforeEach(async () => {
    t = await startApp();
    code = (await t.app.get(SetupCodes).make())!;
  });
  afterEach(() => t.close());

  it('makes an operator and, with a group, its administrator, who then signs in', async () => {
    const made = await t.nobody.call<{ id: string }>('POST', SETUP, { ...ADA, code, group: GROUP });
    expect(made).toMatchObject({ status: 201, body: { email: 'ada@example.org' } });
    const ada = withCookie(t.url, await signIn(t.url, ADA.email, PASSWORD));
    expect(await ada.get('/api/v1/session')).toMatchObject({
      id: made.body.id,
      isOperator: true,
      groups: [{ slug: 'rivers', role: 'admin' }],
    });
    expect((await ada.call('POST', '/api/v1/groups', { slug: 'lamps', name: 'Lamps' })).status).toBe(201);
    expect((await ada.call('GET', '/api/v1/groups/rivers/letters')).status).toBe(200);
    expect((await ada.call('GET', '/api/v1/groups/lamps/letters')).status).toBe(403);
    const entries = await t.db.query<{ event: string }[]>(
      `SELECT event, actor_kind, actor_name FROM timeline_entry WHERE actor_id = $1 ORDER BY seq`,
      [made.body.id],
    );
    expect(entries.map(({ event }) => event)).toEqual([
      'account-created',
      'operator-made',
      'group-created',
      'member-joined',
      'group-created',
    ]);
    expect(entries[0]).toMatchObject({ actor_kind: 'person', actor_name: 'Ada Example' });
  });

  it('is done once: afterwards neither a code nor the operator’s token does it', async () => {
    const another = (await t.app.get(SetupCodes).make())!;
    expect((await t.nobody.call('POST', SETUP, { ...ADA, code })).status).toBe(201);
    expect(await t.app.get(SetupCodes).make()).toBeNull();
    for (const caller of [t.nobody, t.operator]) {
      const again = await caller.call('POST', SETUP, { ...ADA, email: 'b@example.org', code: another });
      expect(again).toMatchObject({ status: 409, body: { code: 'already-set-up' } });
    }
  });

  it('is done once by two at the same time', async () => {
    const both = [1, 2, 3, 4].map((n) =>
      t.nobody.call('POST', SETUP, { ...ADA, email: `ada${n}@example.org`, code, group: GROUP }),
    );
    const statuses = (await Promise.all(both)).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409, 409]);
    const [counts] = await t.db.query<object[]>(
      'SELECT (SELECT count(*)::int FROM account) AS accounts, (SELECT count(*)::int FROM appg) AS groups',
    );
    expect(counts).toEqual({ accounts: 1, groups: 1 });
  });

  it('needs the code that a start printed, or the operator’s token', async () => {
    const admin = await t.caller('admin');
    const wrong = [
      await t.nobody.call('POST', SETUP, ADA),
      await t.nobody.call('POST', SETUP, { ...ADA, code: `${code}x` }),
      await admin.call('POST', SETUP, ADA),
    ];
    for (const answer of wrong) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'setup-code-wrong' } });
    }
    expect((await callerWith(t.url, 'postbag_wrong').call('POST', SETUP, { ...ADA, code })).status).toBe(401);
    expect((await t.operator.call('POST', SETUP, ADA)).status).toBe(201);
  });

  it('makes nothing of what it refuses', async () => {
    expect(await t.nobody.call('POST', SETUP, { ...ADA, code, password: 'Password2024' })).toMatchObject({
      status: 422,
      body: { code: 'password-too-common' },
    });
    await t.caller('admin', 'rivers');
    expect(await t.nobody.call('POST', SETUP, { ...ADA, code, group: GROUP })).toMatchObject({
      status: 409,
      body: { code: 'group-exists' },
    });
    expect(await t.db.query('SELECT FROM account')).toEqual([]);
    for (const email of [
      'nobody',
      'a@b',
      'a b@example.org',
      '.a@example.org',
      'a..b@example.org',
      'a@-.org',
    ]) {
      expect(await t.nobody.call('POST', SETUP, { ...ADA, code, email })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/email' }] },
      });
    }
    const odd = "o'brien+post.bag_1@mail-1.example.co.uk";
    expect((await t.nobody.call('POST', SETUP, { ...ADA, code, email: odd })).status).toBe(201);
    expect(await signIn(t.url, odd, PASSWORD)).toContain('postbag_session');
  });
});
