import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Paragraph } from 'docx';
import { formOf } from '../support/attachments.js';
import { endNow, printed, type Program, startProgram, startScript } from '../support/program.js';
import { wordOf } from '../support/word-files.js';

/** Libraries that few requests need; each takes megabytes and a tenth of a second. */
const NOT_AT_START = [
  'docx',
  'nodemailer',
  'pdfkit',
  'read-excel-file',
  'write-excel-file',
  'mammoth',
  'unpdf',
];

/** Pages whose views, styles and scripts lie beside the program. */
const BESIDE_IT = ['/sign-in', '/api/docs', '/api/docs/swagger-ui-bundle.js', '/api/openapi.json'];

describe('npm start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'postbag-start-'));
  const running: Program[] = [];
  afterAll(async () => {
    running.forEach(endNow);
    await Promise.all(running.map(({ ended }) => ended));
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is one file of ASCII, which loads no library that few ask for before it is asked for', () => {
    const text = readFileSync(new URL('../../dist/postbag.js', import.meta.url), 'utf8');
    expect(/[^\0-\x7f]/.exec(text)).toBeNull();
    const loaded = [...text.matchAll(/(?:^|;)import\b[^"';]*?["']([^"']+)["']/gm)].map(([, name]) => name);
    expect(loaded).toContain('fastify');
    const isHeavy = (name: string): boolean => NOT_AT_START.some((each) => `${name}/`.startsWith(`${each}/`));
    expect(loaded.filter(isHeavy)).toEqual([]);
  });

  function start(environment: Record<string, string> = {}): Program {
    const program = startProgram('../postbag.js', [], {
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

  /** The secret of a new token of the group. */
  async function tokenOf(url: string, operator: string): Promise<string> {
    const issued = await fetch(`${url}/api/v1/groups/phrg/tokens`, {
      method: 'POST',
      headers: { authorization: `Bearer ${operator}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Reader', role: 'staff' }),
    });
    return ((await issued.json()) as { secret: string }).secret;
  }

  /** What Postbag reads in a Word file, which another thread opens. */
  async function readWordFile(url: string, secret: string): Promise<string> {
    const letter = await wordOf({
      children: [new Paragraph('Dear Minister,'), new Paragraph('We ask you to act.')],
    });
    const answer = await fetch(`${url}/api/v1/intake/letter`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body: formOf([['file', ['letter.docx', letter]]]),
    });
    return answer.text();
  }

  it('goes from an empty folder to a working service, keeps what was saved, and stops cleanly', async () => {
    const first = start();
    const url = await listening(first);
    const secret = /postbag_[\w-]{43}/.exec(first.stdout())![0];
    expect(first.stdout()).toContain('This is the first start');
    const body = JSON.stringify({ slug: 'phrg', name: 'Human Rights' });
    expect((await groups(url, secret, { method: 'POST', body })).status).toBe(201);

    const found = await Promise.all(BESIDE_IT.map(async (path) => [path, (await fetch(url + path)).status]));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(BESIDE_IT.map((path) => [path, 200])));
    const page = await (await fetch(`${url}/sign-in`)).text();
    const style = /href="([^"]+\.css)"/.exec(page)![1];
    expect((await fetch(new URL(style, url))).headers.get('content-type')).toContain('text/css');
    const token = await tokenOf(url, secret);
    expect(await readWordFile(url, token)).toContain('Dear Minister');
    // Its font lies beside the program, its library is loaded only now.
    const report = await fetch(`${url}/api/v1/groups/phrg/reports/status?format=pdf`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect((await report.text()).slice(0, 8)).toBe('%PDF-1.7');

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
