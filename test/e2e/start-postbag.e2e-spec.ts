import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = new URL('../../dist/src/main.js', import.meta.url).pathname;

/** A started program: what it has printed so far, and how it ended. */
interface Program {
  child: ChildProcess;
  output(): string;
  ended: Promise<{ code: number | null; signal: string | null }>;
}

describe('npm start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'postbag-start-'));
  const running: ChildProcess[] = [];
  afterAll(async () => {
    for (const child of running)
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await new Promise((done) => setTimeout(done, 500));
    rmSync(dataDir, { recursive: true, force: true });
  });

  function start(environment: Record<string, string> = {}): Program {
    const { DATABASE_URL: _not, ...inherited } = process.env;
    const env = { ...inherited, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error', ...environment };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (text += part.toString()));
    const ended = once(child, 'exit').then(
      ([code, signal]) => ({ code, signal }) as Awaited<Program['ended']>,
    );
    return { child, output: () => text, ended };
  }

  async function listening(program: Program): Promise<string> {
    for (let left = 300; left > 0; left -= 1) {
      const url = /listening on (http:\S+)\. /.exec(program.output())?.[1];
      if (url) return url;
      if (program.child.exitCode !== null) break;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`did not start: ${program.output()}`);
  }

  const groups = (url: string, secret: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}/api/v1/groups`, {
      ...init,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    });

  it('goes from an empty folder to a working service, keeps what was saved, and stops cleanly', async () => {
    const first = start();
    const url = await listening(first);
    const secret = /postbag_[\w-]{43}/.exec(first.output())![0];
    expect(first.output()).toContain('This is the first start');
    const body = JSON.stringify({ slug: 'phrg', name: 'Human Rights' });
    expect((await groups(url, secret, { method: 'POST', body })).status).toBe(201);

    const second = start();
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.output()).toMatch(
      /Postbag could not start\. Postbag is already running on .* \(process \d+\)/,
    );
    expect(second.output()).not.toContain('    at ');

    first.child.kill('SIGKILL');
    await first.ended;
    const again = start();
    const after = await groups(await listening(again), secret);
    expect(((await after.json()) as { items: object[] }).items).toMatchObject([{ slug: 'phrg' }]);
    expect(again.output()).not.toContain('first start');

    again.child.kill('SIGTERM');
    expect(await again.ended).toEqual({ code: 0, signal: null });
    const last = start();
    await listening(last);
    last.child.kill('SIGINT');
    expect(await last.ended).toEqual({ code: 0, signal: null });
  }, 120_000);

  it.each([
    ['a port that is none', { PORT: 'eighty' }, 'PORT: must be a whole number from 0 to 65535, not “eighty”'],
    ['a database that is none', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: must begin with postgres://'],
    [
      'a server that does not answer',
      { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' },
      'The server of DATABASE_URL does not answer',
    ],
  ])('refuses %s in words', async (_words, environment, expected) => {
    const program = start(environment);
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.output()).toContain(expected);
  });
});
