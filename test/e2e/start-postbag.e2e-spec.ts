import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endNow, printed, type Program, startProgram, startScript } from '../support/program.js';

describe('npm start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'postbag-start-'));
  const running: Program[] = [];
  afterAll(async () => {
    running.forEach(endNow);
    await Promise.all(running.map(({ ended }) => ended));
    rmSync(dataDir, { recursive: true, force: true });
  });

  function start(environment: Record<string, string> = {}): Program {
    const program = startProgram('main.js', [], {
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      ...environment,
    });
    running.push(program);
    return program;
  }

  async function listening(program: Program): Promise<string> {
    const line = await printed(program, /listening on http:\S+\. /);
    return /http:[^ ]+(?=\. $)/.exec(line)![0];
  }

  const groups = (url: string, secret: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}/api/v1/groups`, {
      ...init,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    });

  it('goes from an empty folder to a working service, keeps what was saved, and stops cleanly', async () => {
    const first = start();
    const url = await listening(first);
    const secret = /postbag_[\w-]{43}/.exec(first.stdout())![0];
    expect(first.stdout()).toContain('This is the first start');
    const body = JSON.stringify({ slug: 'phrg', name: 'Human Rights' });
    expect((await groups(url, secret, { method: 'POST', body })).status).toBe(201);

    const [code] = /setup_[\w-]{43}/.exec(first.stdout())!;
    expect(first.stdout()).toContain(`${url}/api/v1/setup`);

    const second = start();
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.stderr()).toMatch(
      /Postbag could not start\. Postbag is already running on .* \(process \d+\)/,
    );
    expect(second.stderr()).not.toContain('    at ');

    first.child.kill('SIGKILL');
    await first.ended;
    const again = start();
    const after = await groups(await listening(again), secret);
    expect(((await after.json()) as { items: object[] }).items).toMatchObject([{ slug: 'phrg' }]);
    expect(again.stdout()).not.toContain('first start');
    expect(/setup_[\w-]{43}/.exec(again.stdout())![0]).not.toBe(code);
    const person = { code, email: 'ada@example.org', name: 'Ada Example', password: 'teapot lantern gravel' };
    const setUp = await fetch(`${/http:\S+(?=\/api\/v1\/setup)/.exec(again.stdout())![0]}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(person),
    });
    expect(setUp.status).toBe(201);

    again.child.kill('SIGTERM');
    expect(await again.ended).toEqual({ code: 0, signal: null });
    const last = start();
    await listening(last);
    expect(last.stdout()).not.toContain('setup_');
    last.child.kill('SIGINT');
    expect(await last.ended).toEqual({ code: 0, signal: null });
  });

  it('stops whole when npm itself is told to stop', async () => {
    const program = startScript('start', { PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' });
    running.push(program);
    await listening(program);
    program.child.kill('SIGTERM');
    await program.ended;
    const next = start();
    await listening(next);
    next.child.kill('SIGTERM');
    expect(await next.ended).toEqual({ code: 0, signal: null });
  });

  it.each([
    ['a port that is none', { PORT: 'eighty' }, 'PORT: must be a whole number from 0 to 65535, not “eighty”'],
    ['a public address that is none', { PUBLIC_URL: 'postbag' }, 'PUBLIC_URL: must be an address such as'],
    ['a secret that is short', { AUTH_SECRET: 'short' }, 'AUTH_SECRET: must have at least 32 characters'],
    ['a proxy that is none', { TRUST_PROXY: '10.0.0.0/40' }, 'TRUST_PROXY: must be IP addresses or networks'],
    ['a database that is none', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: must begin with postgres://'],
    [
      'a token for metrics that is too short',
      { METRICS_TOKEN: 'short' },
      'METRICS_TOKEN: must be 16 or more visible ASCII characters',
    ],
    [
      'a server that does not answer',
      { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' },
      'The server of DATABASE_URL does not answer',
    ],
  ])('refuses %s in words', async (_words, environment, expected) => {
    const program = start(environment);
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.stderr()).toContain(expected);
  });
});
