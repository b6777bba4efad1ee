import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { type Pool } from 'pg';
import { MODELS, TWO_FACTOR } from '../../src/accounts/better-auth-models.js';
import { SetupCodes } from '../../src/accounts/setup-codes.js';
import { startApp, type TestApp } from '../support/app.js';
import { signIn, withCookie } from '../support/people.js';
import { endNow, printed, startProgram } from '../support/program.js';

const PASSWORDS = [
  'teapot lantern gravel',
  'harbour velvet turnip',
  'ribbon quartz meadow',
  'cobalt fiddle orchard',
];

describe('secrets', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp();
  });
  afterAll(() => t.close());

  it('are kept nowhere: not in the tables, the history, kept answers, or what the process writes', async () => {
    const program = startProgram('../postbag.js', [], {
      PORT: '0',
      DATABASE_URL: t.databaseUrl,
      LOG_LEVEL: 'debug',
      SWEEP: 'off',
    });
    try {
      const url = (await printed(program, /listening on http:\S+\. /)).slice(13, -2);
      const said: string[] = [];
      const post = async (
        path: string,
        body: object,
        headers: Record<string, string> = {},
      ): Promise<Record<string, string>> => {
        const answer = await fetch(url + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
        });
        const text = await answer.text();
        said.push(text);
        return text ? (JSON.parse(text) as Record<string, string>) : {};
      };
      const code = (await t.app.get(SetupCodes).make())!;
      const group = { slug: 'phrg', name: 'x' };
      const ada = { email: 'ada@example.org', name: 'Ada Example', password: PASSWORDS[0], group };
      await post('/api/v1/setup', { ...ada, code }, { 'idempotency-key': 'setup' });
      const cookie = await signIn(url, ada.email, PASSWORDS[0]);
      const browser = { cookie, origin: url };
      const invited = await post(
        '/api/v1/groups/phrg/invitations',
        { email: 'kim@example.org', role: 'staff' },
        { ...browser, 'idempotency-key': 'invite' },
      );
      const kim = await post('/api/v1/invitations/accept', {
        secret: invited.secret,
        name: 'Kim Example',
        password: PASSWORDS[1],
      });
      const reset = await post(
        `/api/v1/groups/phrg/members/${kim.id}/password-reset`,
        {},
        { ...browser, 'idempotency-key': 'reset' },
      );
      const token = await post(
        '/api/v1/groups/phrg/tokens',
        { name: 'x', role: 'staff', accountId: kim.id },
        { ...browser, 'idempotency-key': 'token' },
      );
      await post('/api/v1/password-resets/accept', { secret: reset.secret, password: PASSWORDS[2] });
      await withCookie(url, cookie).call('PUT', '/api/v1/session/password', {
        current: PASSWORDS[0],
        password: PASSWORDS[3],
      });
      await withCookie(url, cookie).call('PUT', '/api/v1/session/password', {
        current: 7,
        password: [PASSWORDS[3]],
      });
      await post('/api/v1/session', { email: 'kim@example.org', password: PASSWORDS[1] });

      const secrets = [code, invited.secret, reset.secret, token.secret];
      expect(secrets.every((secret) => /_[\w-]{43}$/.test(secret))).toBe(true);
      const tables = await t.db.query<{ name: string }[]>(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
      );
      expect(tables.length).toBeGreaterThan(30);
      for (const secret of [...PASSWORDS, ...secrets]) {
        for (const { name } of tables) {
          const found = await t.db.query<object[]>(
            `SELECT FROM "${name}" x WHERE x::text LIKE '%' || $1 || '%' LIMIT 1`,
            [secret],
          );
          expect({ secret, name, found: found.length }).toEqual({ secret, name, found: 0 });
        }
        expect(program.stdout() + program.stderr()).not.toContain(secret);
      }
      for (const password of PASSWORDS) expect(said.join()).not.toContain(password);
      for (const [key, secret] of [
        ['invite', invited.secret],
        ['reset', reset.secret],
        ['token', token.secret],
      ]) {
        const rows = await t.db.query<object[]>('SELECT status, body FROM idempotency_key WHERE key = $1', [
          key,
        ]);
        expect({ key, rows }).toEqual({ key, rows: [{ status: null, body: null }] });
        expect(said.filter((text) => text.includes(secret))).toHaveLength(1);
      }
      expect(await t.db.query(`SELECT FROM idempotency_key WHERE key = 'setup'`)).toEqual([]);
      const emails = await t.db.query<object[]>(
        `SELECT FROM timeline_entry x WHERE x::text LIKE '%@example.org%'`,
      );
      expect(emails).toEqual([]);
    } finally {
      program.child.kill('SIGTERM');
      await program.ended;
      endNow(program);
    }
  });

  it('that sign cookies are the same for all copies, and made once', async () => {
    const rows = await t.db.query<{ secret: string }[]>('SELECT secret FROM auth_secret');
    expect(rows).toHaveLength(1);
    expect(rows[0].secret).toMatch(/^[\w-]{43}$/);
  });
});

it('better-auth finds in our tables all that it needs', async () => {
  const t = await startApp();
  try {
    const database = (t.db.driver as unknown as { master: Pool }).master;
    const plugins = [twoFactor(TWO_FACTOR)];
    const options = { database, secret: 'x'.repeat(32), ...MODELS, plugins };
    const { toBeCreated, toBeAdded } = await getMigrations(options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  } finally {
    await t.close();
  }
});
