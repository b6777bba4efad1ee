import { type Answer, startApp, type TestApp } from '../support/app.js';
import { cookieFrom, PASSWORD, type Person, signIn, trySignIn, withCookie } from '../support/people.js';

const SESSION = '/api/v1/session';

describe('signing in', () => {
  let t: TestApp;
  let ada: Person;
  beforeAll(async () => {
    t = await startApp();
    ada = await t.person('Ada Example', { phrg: 'staff', 'school-food': 'viewer' });
  });
  afterAll(() => t.close());

  it('sets a cookie that opens the API, out of reach of scripts and of other sites', async () => {
    const answer = await trySignIn(t.url, 'ADA.Example@example.org', PASSWORD);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        id: ada.id,
        name: 'Ada Example',
        email: 'ada.example@example.org',
        isOperator: false,
        groups: [
          { slug: 'phrg', name: 'Group phrg', role: 'staff' },
          { slug: 'school-food', name: 'Group school-food', role: 'viewer' },
        ],
      },
    });
    const [set] = answer.headers.getSetCookie();
    expect(set).toMatch(/^postbag_session=/);
    expect(set).toContain('Max-Age=604800; Path=/; HttpOnly; SameSite=Lax');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const again = withCookie(t.url, cookieFrom(answer));
    expect(await again.get(SESSION)).toEqual(answer.body);
    expect((await again.call('GET', '/api/v1/groups/phrg/letters')).status).toBe(200);
  });

  it('answers an unknown address and a wrong password alike', async () => {
    const answers = await Promise.all([
      trySignIn(t.url, ada.email, 'marmalade ferry envelopes'),
      trySignIn(t.url, 'nobody@example.org', PASSWORD),
      trySignIn(t.url, 'no address at all', PASSWORD),
    ]);
    for (const { status, body, headers } of answers) {
      expect({ status, body }).toEqual({ status: 401, body: answers[0].body });
      expect(body.code).toBe('sign-in-refused');
      expect(headers.getSetCookie()).toEqual([]);
    }
  });

  it('ends at its expiry', async () => {
    const cookie = await signIn(t.url, ada.email);
    const device = withCookie(t.url, cookie);
    const [{ seconds }] = await t.db.query<[{ seconds: number }]>(
      'SELECT extract(epoch FROM max(expires_at) - now())::int AS seconds FROM account_session',
    );
    expect(seconds).toBeGreaterThan(7 * 86_400 - 60);
    expect(seconds).toBeLessThanOrEqual(7 * 86_400);
    await t.db.query(`UPDATE account_session SET expires_at = now() WHERE token = $1`, [
      decodeURIComponent(cookie).replace(/^postbag_session=(.*)\..*$/, '$1'),
    ]);
    expect(await device.call('GET', SESSION)).toMatchObject({ status: 401, body: { code: 'token-needed' } });
  });

  it.each([
    ['without a signature', (cookie: string) => cookie.replace(/\..*$/, '')],
    ['with another signature', (cookie: string) => cookie.replace(/\.[^.]*$/, `.${'A'.repeat(43)}%3D`)],
    [
      'with a token that was never given',
      (cookie: string) => cookie.replace('postbag_session=', 'postbag_session=x'),
    ],
    ['that is no text', () => 'postbag_session=%E0%A4%A'],
    ['that is empty', () => 'postbag_session='],
  ])('a cookie %s opens nothing', async (_words, change) => {
    const answer = await withCookie(t.url, change(ada.cookie)).call('GET', SESSION);
    expect(answer.status).toBe(401);
  });

  it('ends one session by signing out, and all of them by signing out everywhere', async () => {
    const devices = await Promise.all(['laptop', 'phone', 'desk'].map(() => signIn(t.url, ada.email)));
    const [laptop, phone, desk] = devices.map((cookie) => withCookie(t.url, cookie));
    const out = await laptop.call('DELETE', SESSION);
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()).toEqual([
      'postbag_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    ]);
    expect((await laptop.call('GET', SESSION)).status).toBe(401);
    expect((await phone.call('GET', SESSION)).status).toBe(200);
    expect((await phone.call('DELETE', '/api/v1/sessions')).status).toBe(204);
    for (const device of [phone, desk, ada]) expect((await device.call('GET', SESSION)).status).toBe(401);
    const [entry] = await t.db.query<object[]>(
      `SELECT actor_kind, actor_id, actor_name, door, (after ->> 'sessions')::int > 1 AS several
       FROM timeline_entry WHERE event = 'signed-out-everywhere'`,
    );
    expect(entry).toEqual({
      actor_kind: 'person',
      actor_id: ada.id,
      actor_name: 'Ada Example',
      door: 'api',
      several: true,
    });
  });

  it('is for people: a token has no session', async () => {
    const staff = await t.caller('staff');
    for (const [method, path] of [
      ['GET', SESSION],
      ['DELETE', SESSION],
      ['DELETE', '/api/v1/sessions'],
    ]) {
      expect(await staff.call(method, path)).toMatchObject({ status: 403, body: { code: 'person-needed' } });
    }
  });
});

it('a session made with a password that is being replaced at the same time does not outlive it', async () => {
  const t = await startApp();
  try {
    const ada = await t.person('Ada Example', { phrg: 'staff' });
    const sessions = (): Promise<object[]> => t.db.query<object[]>('SELECT FROM account_session');
    let signingIn: Promise<Answer> | undefined;
    await t.db.transaction(async (tx) => {
      await tx.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [ada.id]);
      await tx.query('UPDATE account_login SET password = $1', [`$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAA`]);
      await tx.query('DELETE FROM account_session');
      signingIn = trySignIn(t.url, ada.email, PASSWORD);
      while ((await sessions()).length < 2) await new Promise((done) => setTimeout(done, 10));
    });
    expect(await signingIn).toMatchObject({ status: 401, body: { code: 'sign-in-refused' } });
    expect(await sessions()).toEqual([]);
  } finally {
    await t.close();
  }
});

describe('changing one’s password', () => {
  let t: TestApp;
  let ada: Person;
  beforeAll(async () => {
    t = await startApp();
    ada = await t.person('Ada Example', { phrg: 'staff' });
  });
  afterAll(() => t.close());
  const put = (body: object): Promise<Answer> => ada.call('PUT', `${SESSION}/password`, body);

  it('needs the present one, and a new one that is not guessed first', async () => {
    const next = 'teapot lantern gravel';
    expect(await put({ current: 'not this one', password: next })).toMatchObject({
      status: 422,
      body: { code: 'password-wrong', errors: [{ pointer: '/current' }] },
    });
    expect(await put({ current: PASSWORD, password: 'short' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/password' }] },
    });
    expect(await put({ current: PASSWORD, password: 'Password2024' })).toMatchObject({
      status: 422,
      body: { code: 'password-too-common', errors: [{ pointer: '/password' }] },
    });
    expect((await put({ current: PASSWORD, password: 'x'.repeat(257) })).status).toBe(422);
    expect((await trySignIn(t.url, ada.email, PASSWORD)).status).toBe(200);
  });

  it('signs out of every other session, and the old one opens nothing', async () => {
    const other = withCookie(t.url, await signIn(t.url, ada.email));
    const next = '  teapot lantern gravel  ';
    expect((await put({ current: PASSWORD, password: next })).status).toBe(204);
    expect((await other.call('GET', SESSION)).status).toBe(401);
    expect((await ada.call('GET', SESSION)).status).toBe(200);
    expect((await trySignIn(t.url, ada.email, PASSWORD)).status).toBe(401);
    expect((await trySignIn(t.url, ada.email, next.trim())).status).toBe(401);
    expect((await trySignIn(t.url, ada.email, next)).status).toBe(200);
    const [{ password }] = await t.db.query<[{ password: string }]>('SELECT password FROM account_login');
    expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('may be tried ten times in a quarter of an hour', async () => {
    const tries = Array.from({ length: 11 }, () =>
      put({ current: 'not this one', password: 'teapot lantern sand' }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  });
});
