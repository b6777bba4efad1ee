import { RenewRecoveryCodes } from '../../src/accounts/renew-recovery-codes.use-case.js';
import { type Answer, startApp, type TestApp } from '../support/app.js';
import { cookieFrom, PASSWORD, type Person, signIn, withCookie } from '../support/people.js';
import { type AuthenticatorApp, withTwoFactor } from '../support/two-factor.js';

const SESSION = '/api/v1/session';

describe('signing in with a second step', () => {
  let t: TestApp;
  let ada: Person;
  let phone: AuthenticatorApp;
  let recoveryCodes: string[];
  beforeEach(async () => {
    t = await startApp();
    ada = await t.person('Ada Example', { phrg: 'admin' });
    ({ phone, recoveryCodes } = await withTwoFactor(t, ada));
  });
  afterEach(() => t.close());

  const enter = (code?: string, headers: Record<string, string> = {}, password = PASSWORD): Promise<Answer> =>
    t.nobody.call('POST', SESSION, { email: ada.email, password, code }, headers);
  const sessions = async (): Promise<number> => {
    const [{ count }] = await t.db.query<[{ count: number }]>(
      'SELECT count(*)::int AS count FROM account_session WHERE account_id = $1',
      [ada.id],
    );
    return count;
  };

  it('wants the code besides the password, and makes no session without it', async () => {
    expect(await enter()).toMatchObject({ status: 401, body: { code: 'code-needed' } });
    expect((await enter()).headers.getSetCookie()).toEqual([]);
    for (const wrong of ['000000', phone.code(-4), 'aaaaa-bbbbb', 'x']) {
      expect(await enter(wrong)).toMatchObject({ status: 401, body: { code: 'code-refused' } });
    }
    expect(await sessions()).toBe(1);
    const answer = await enter(phone.code());
    expect(answer).toMatchObject({ status: 200, body: { name: 'Ada Example' } });
    const session = withCookie(t.url, cookieFrom(answer));
    expect(await session.get(SESSION)).toMatchObject({ id: ada.id });
    expect(await sessions()).toBe(2);
  });

  it('takes a code once, and none from before it', async () => {
    expect((await enter(phone.code(1))).status).toBe(200);
    expect(await enter(phone.code(1))).toMatchObject({ status: 401, body: { code: 'code-refused' } });
    expect(await enter(phone.code(0))).toMatchObject({ status: 401, body: { code: 'code-refused' } });
    expect(await sessions()).toBe(2);
  });

  it('takes the code with which it was turned on once, too', async () => {
    expect(await enter(phone.code(-1))).toMatchObject({ status: 401, body: { code: 'code-refused' } });
  });

  it('takes each recovery code once, as people type it', async () => {
    const [first, second, third, fourth] = recoveryCodes;
    expect((await enter(` ${first.toUpperCase().replace('-', ' ')} `)).status).toBe(200);
    expect(await enter(first)).toMatchObject({ status: 401, body: { code: 'code-refused' } });
    const twins = await Promise.all([enter(second), enter(second)]);
    expect(twins.map(({ status }) => status).sort()).toEqual([200, 401]);
    const two = await Promise.all([enter(third), enter(fourth)]);
    expect(two.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('has other recovery codes in place of those before', async () => {
    const actor = {
      kind: 'person',
      id: ada.id,
      name: ada.name,
      role: 'viewer',
      groupId: null,
      door: 'web',
    } as const;
    const session = { accountId: ada.id } as never;
    const renewed = await t.app.get(RenewRecoveryCodes).execute(actor, { session, current: PASSWORD });
    expect((await enter(recoveryCodes[0])).status).toBe(401);
    expect((await enter(renewed[0])).status).toBe(200);
  });

  it('says no more about a wrong password than before', async () => {
    expect(await enter(phone.code(), {}, 'not the password')).toMatchObject({
      status: 401,
      body: { code: 'sign-in-refused' },
    });
  });

  it('counts codes by themselves: a right password between them begins no new count', async () => {
    for (let tries = 0; tries < 10; tries += 1) expect((await enter('000000')).status).toBe(401);
    const over = await enter(phone.code());
    expect(over).toMatchObject({ status: 429, body: { code: 'too-many-tries' } });
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('lets the person in from their own browser whatever others try', async () => {
    const known = cookieFrom(await enter(phone.code()), 'postbag_device');
    for (let tries = 0; tries < 11; tries += 1) await enter('000000');
    expect((await enter(recoveryCodes[0])).status).toBe(429);
    expect((await enter(recoveryCodes[0], { cookie: known })).status).toBe(200);
  });

  it('ended the other sessions when it was turned on, which were made without it, and says so in history', async () => {
    const bo = await t.person('Bo Example', { phrg: 'staff' });
    const elsewhere = withCookie(t.url, await signIn(t.url, bo.email));
    await withTwoFactor(t, bo);
    expect((await elsewhere.call('GET', SESSION)).status).toBe(401);
    expect((await bo.call('GET', SESSION)).status).toBe(200);
    const entries = await t.db.query<object[]>(
      `SELECT after, door FROM timeline_entry WHERE event = 'two-factor-turned-on' AND actor_id = $1`,
      [bo.id],
    );
    expect(entries).toEqual([{ after: { sessionsEnded: 1 }, door: 'web' }]);
  });

  it('keeps neither secret nor codes readable', async () => {
    const [row] = await t.db.query<[{ kept: string }]>('SELECT t::text AS kept FROM account_two_factor t');
    for (const secret of [phone.secret, ...recoveryCodes]) expect(row.kept).not.toContain(secret);
  });
});
