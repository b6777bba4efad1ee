import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app.js';
import { signIn, withCookie } from '../support/people.js';
import { endNow, printed, type Program, startProgram } from '../support/program.js';

const SECRET = /postbag_[\w-]{43}/;
const REAL_PUBLICATION = new URL('../../../shared/data/bank-holidays/gov-uk-2024-2027.json', import.meta.url)
  .pathname;

describe('npm run cli', () => {
  const base = mkdtempSync(join(tmpdir(), 'postbag-test-cli-'));
  chmodSync(base, 0o755);
  const programs: Program[] = [];
  let t: TestApp;
  const start = (program: string, args: string[], environment: Record<string, string>): Program => {
    const started = startProgram(program, args, environment);
    programs.push(started);
    return started;
  };
  const run = async (
    args: string[],
    environment: Record<string, string> = { DATABASE_URL: t.databaseUrl },
  ): Promise<{ code: number | null; stdout: string; stderr: string }> => {
    const program = start('cli/cli.js', args, environment);
    const { code } = await program.ended;
    return { code, stdout: program.stdout(), stderr: program.stderr() };
  };
  beforeAll(async () => {
    t = await startApp();
    await t.caller('staff');
  });
  afterAll(async () => {
    programs.forEach(endNow);
    await t.close();
    rmSync(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  const withToken = async (secret: string, path: string): Promise<number> => {
    const response = await fetch(t.url + path, { headers: { authorization: `Bearer ${secret}` } });
    return response.status;
  };

  it('issues an operator’s token that works, with nothing else on standard output', async () => {
    const { code, stdout } = await run(['operator-token']);
    expect(code).toBe(0);
    const secret = SECRET.exec(stdout)![0];
    expect(await withToken(secret, '/api/v1/groups/phrg/tokens')).toBe(200);
  });

  it('issues a token of a group with one role', async () => {
    const { code, stdout } = await run([
      'token',
      '--group',
      'phrg',
      '--role',
      'viewer',
      '--name',
      'Officers',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('“Officers” (viewer of phrg)');
    const secret = SECRET.exec(stdout)![0];
    expect(await withToken(secret, '/api/v1/groups/phrg/letters')).toBe(200);
    expect(await withToken(secret, '/api/v1/groups/phrg/tokens')).toBe(403);
    const rows = await t.db.query<object[]>(
      `SELECT actor_name, door FROM timeline_entry WHERE event = 'token-issued' AND after ->> 'name' = 'Officers'`,
    );
    expect(rows).toEqual([{ actor_name: 'command line', door: 'cli' }]);
  });

  it('makes an administrator, who sets a password with the link, and a link for who forgot theirs', async () => {
    const email = 'Ada@Example.org';
    const made = await run(['make-admin', '--email', email, '--name', 'Ada Example', '--group', 'phrg']);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain(`${email} is administrator of phrg.`);
    const setPassword = async (stdout: string, password: string): Promise<void> => {
      const secret = /reset_[\w-]{43}/.exec(stdout)![0];
      const answer = await t.nobody.call('POST', '/api/v1/password-resets/accept', { secret, password });
      expect(answer.status).toBe(204);
    };
    await setPassword(made.stdout, 'teapot lantern gravel');
    const cookie = await signIn(t.url, email, 'teapot lantern gravel');
    expect((await withCookie(t.url, cookie).call('GET', '/api/v1/groups/phrg/tokens')).status).toBe(200);

    const operator = await run(['make-admin', '--email', email]);
    expect(operator.stdout).toBe(`${email} is operator of this install.\n`);
    expect(await withCookie(t.url, cookie).get('/api/v1/session')).toMatchObject({ isOperator: true });
    const reset = await run(['reset-password', '--email', email]);
    await setPassword(reset.stdout, 'harbour velvet turnip');
    expect((await withCookie(t.url, cookie).call('GET', '/api/v1/session')).status).toBe(401);
    await signIn(t.url, email, 'harbour velvet turnip');
  });

  it('runs the sweep and says what it did', async () => {
    expect(await run(['run-job', 'sweep'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^The job sweep ran as of \d{4}-\d\d-\d\d: .*raised \d+/) as string,
    });
    const [{ runs }] = await t.db.query<[{ runs: number }]>('SELECT count(*)::int AS runs FROM job_run');
    expect(runs).toBe(1);
  });

  const itWithPublication = existsSync(REAL_PUBLICATION) ? it : it.skip;
  itWithPublication('merges a real publication, in a dry run first (needs ../shared)', async () => {
    const version = (): Promise<object[]> => t.db.query('SELECT * FROM calendar_coverage ORDER BY division');
    const before = await version();
    const { code, stdout } = await run(['merge-holidays', REAL_PUBLICATION, '--dry-run']);
    expect({ code, after: await version() }).toEqual({ code: 0, after: before });
    expect(stdout).toMatch(/Nothing new|This was a dry run/);
  });

  it('merges a day that is not known yet, once', async () => {
    const file = join(base, 'bank-holidays.json');
    const [{ day }] = await t.db.query<[{ day: string }]>(
      `SELECT max(day)::text AS day FROM calendar_day WHERE division = 'england-and-wales' AND is_working AND day < '2028-12-01'`,
    );
    const days = await t.db.query<{ division: string; title: string; date: string; notes: string }[]>(
      `SELECT division, title, on_day::text AS date, notes FROM bank_holiday WHERE on_day >= '2028-01-01' ORDER BY on_day`,
    );
    const added = { division: 'england-and-wales', title: 'Holiday of the test', date: day, notes: '' };
    const publication = Object.fromEntries(
      ['england-and-wales', 'scotland', 'northern-ireland'].map((division) => [
        division,
        {
          division,
          events: [...days, added]
            .filter((event) => event.division === division)
            .map(({ title, date, notes }) => ({ title, date, notes, bunting: false })),
        },
      ]),
    );
    writeFileSync(file, JSON.stringify(publication));
    const dry = await run(['merge-holidays', file, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toContain(`new ${day} Holiday of the test`);
    expect(dry.stdout).toContain('nothing was changed');
    expect((await run(['merge-holidays', file])).stdout).toContain('Merged.');
    expect((await run(['merge-holidays', file])).stdout).toContain('Nothing new');
  });

  it.each<[string, string[], number, string]>([
    ['an unknown command', ['tidy'], 2, 'There is no command “tidy”'],
    ['an unknown option', ['operator-token', '--loud'], 2, "Unknown option '--loud'"],
    ['a token without a role', ['token', '--group', 'phrg', '--name', 'x'], 2, 'Say for which group'],
    [
      'an unknown group',
      ['token', '--group', 'none', '--role', 'staff', '--name', 'x'],
      1,
      'no group “none”',
    ],
    ['a file that is not there', ['merge-holidays', '/none.json'], 2, '/none.json can'],
    ['somebody new without a name', ['make-admin', '--email', 'new@example.org'], 1, 'say the name as well'],
    ['an address that is none', ['make-admin', '--email', 'new'], 2, 'Say with which address'],
    [
      'an unknown group of an administrator',
      ['make-admin', '--email', 'new@example.org', '--name', 'x', '--group', 'none'],
      1,
      'no group “none”',
    ],
    [
      'an unknown person',
      ['reset-password', '--email', 'new@example.org'],
      1,
      'no account “new@example.org”',
    ],
    ['an unknown job', ['run-job', 'dance'], 1, 'There is no job “dance”'],
  ])('refuses %s in words', async (_name, args, code, words) => {
    const answer = await run(args);
    expect({ code: answer.code, stdout: answer.stdout }).toEqual({ code, stdout: '' });
    expect(answer.stderr).toContain(words);
    expect(answer.stderr).not.toContain('    at ');
  });

  it('explains itself when nothing is asked, without a database', async () => {
    const { code, stdout } = await run([], { DATABASE_URL: 'postgres://nowhere.invalid/x' });
    expect(code).toBe(0);
    for (const name of [
      'operator-token',
      'token --group',
      'make-admin',
      'reset-password',
      'merge-holidays',
      'run-job',
    ])
      expect(stdout).toContain(name);
  });

  it('works on Postbag’s own database, and while Postbag is running there says to use the API', async () => {
    const own = { DATA_DIR: join(base, 'data'), PORT: '0', LOG_LEVEL: 'error' };
    expect((await run(['operator-token'], own)).stdout).toMatch(SECRET);
    const postbag = start('../postbag.js', [], own);
    await printed(postbag, /Postbag is listening on/);
    const refused = await run(['operator-token'], own);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/Postbag is already running on .*\n.*through its API/);
    postbag.child.kill('SIGTERM');
    expect((await postbag.ended).code).toBe(0);
  });
});
