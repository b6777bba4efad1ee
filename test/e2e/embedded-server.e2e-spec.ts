import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from '../../src/database/embedded/binaries.js';
import { startPostmaster } from '../../src/database/embedded/postmaster.js';
import { processesIn, processStart } from '../../src/database/embedded/processes.js';
import { chooseRunner } from '../../src/database/embedded/runner.js';
import { waitUntil } from '../../src/database/embedded/wait-until.js';
import { end } from '../embedded/holder.js';
import { DataFolders } from '../embedded/data-folders.js';
import { ask, countSaved, saveUntilItDies } from '../embedded/ask.js';

const t = new DataFolders();
const hasSetpriv = spawnSync('setpriv', ['--pdeathsig', 'INT', 'true']).status === 0;
const itWithSetpriv = hasSetpriv ? it : it.skip;

beforeAll(() => t.makeReady());
afterAll(() => t.removeReady());
beforeEach(() => t.open());
afterEach(() => t.close());

describe('a first start', () => {
  it('creates the database and answers over a private socket only', async () => {
    const server = await t.start();
    expect(server.url).toContain('/postbag?host=');
    const [row] = await ask<Record<string, string>>(
      server.url,
      `SELECT current_database() AS db, current_setting('timezone') AS zone, current_setting('jit') AS jit,
         current_setting('listen_addresses') AS tcp, current_setting('fsync') AS fsync,
         current_setting('server_encoding') AS encoding, upper('é') AS upper, 'Z' < 'a' AS "byteOrder"`,
    );
    const expected = {
      db: 'postbag',
      zone: 'UTC',
      jit: 'off',
      tcp: '',
      fsync: 'on',
      encoding: 'UTF8',
      upper: 'É',
    };
    expect(row).toEqual({ ...expected, byteOrder: true });
    expect((await stat(t.cluster)).mode & 0o077).toBe(0);
  });

  it('does not wait for the disk when fast, and takes another database name', async () => {
    const { url } = await t.start({ fast: true, database: 'try “it”' });
    expect(await ask(url, `SELECT current_database() AS db, current_setting('fsync') AS fsync`)).toEqual([
      { db: 'try “it”', fsync: 'off' },
    ]);
  });

  it.each([
    ['too long for a socket', 'long-'.repeat(30)],
    ['full of odd characters', `it's, "a" %20 fôlder`],
  ])('works on a path %s, and tidies up', async (_, name) => {
    t.dataDir = join(t.base, name);
    const before = (await readdir(tmpdir())).filter((entry) => entry.startsWith('postbag-socket-'));
    const server = await t.start();
    expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect((await readdir(tmpdir())).filter((entry) => entry.startsWith('postbag-socket-'))).toEqual(before);
  });

  it('removes files that an interrupted first start has left, and uses none of them', async () => {
    await mkdir(`${t.cluster}.new-abc123`, { recursive: true });
    await writeFile(`${t.cluster}.new-abc123/PG_VERSION`, '18\n');
    await t.start();
    expect(await t.files()).toEqual([expect.stringMatching(/^owner-/), 'postgres', 'server.log']);
  });
});

describe('a second start on the same folder', () => {
  beforeEach(t.useReady);

  it('is refused, naming the process and what to do, and leaves the first alone', async () => {
    const first = await t.startElsewhere();
    const refusal = `Postbag is already running on ${t.dataDir} (process ${first.process.pid}). Stop it first, or set DATA_DIR or DATABASE_URL.`;
    await expect(t.start()).rejects.toThrow(refusal);
    expect((await t.startElsewhere()).answer).toEqual({ name: 'DataDirectoryInUse', message: refusal });
    expect(await ask(first.answer.url!, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is refused within one process too', async () => {
    await t.start();
    await expect(t.start()).rejects.toThrow(`(process ${process.pid})`);
  });

  it('lets exactly one of several win that start together', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => t.startElsewhere()));
    const winners = all.filter(({ answer }) => answer.url);
    expect(winners).toHaveLength(1);
    const losers = all.filter(({ answer }) => answer.name === 'DataDirectoryInUse');
    expect(losers).toHaveLength(4);
    expect(await ask(winners[0].answer.url!, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('a start after a crash', () => {
  beforeEach(t.useReady);

  it('keeps every acknowledged row when the owner was killed', async () => {
    const owner = await t.startElsewhere();
    const { saved, over } = await saveUntilItDies(owner.answer.url!);
    await end(owner, 'SIGKILL');
    const server = await t.start();
    await over;
    expect(await countSaved(server.url)).toBeGreaterThanOrEqual(saved());
    expect(processStart(owner.answer.pid!)).toBeNull();
  });

  itWithSetpriv('finds nothing running, for PostgreSQL ends with its owner (needs setpriv)', async () => {
    const owner = await t.startElsewhere();
    await end(owner, 'SIGKILL');
    expect(await waitUntil(() => processesIn(t.cluster).length === 0, 10_000)).toBe(true);
    expect(await t.files()).toEqual([expect.stringMatching(/^owner-/), 'postgres', 'server.log']);
    expect(await readdir(t.cluster)).not.toContain('postmaster.pid');
  });

  it('keeps every acknowledged row when PostgreSQL itself was killed, and the owner is told', async () => {
    let isLost = false;
    const first = await t.start({ onLost: () => (isLost = true) });
    const { saved, over } = await saveUntilItDies(first.url);
    process.kill(first.pid, 'SIGKILL');
    await over;
    expect(await waitUntil(() => isLost, 5000)).toBe(true);
    const second = await t.start();
    expect(await countSaved(second.url)).toBeGreaterThanOrEqual(saved());
  });

  it('stops a PostgreSQL that nobody owns any more, and starts its own', async () => {
    const { postgres } = await findBinaries();
    const { prefix } = chooseRunner(postgres, await stat(t.dataDir));
    const untied = {
      prefix: prefix.slice(0, prefix.includes('setpriv') ? prefix.indexOf('setpriv') : undefined),
    };
    const options = { postgres, runner: untied, cluster: t.cluster, socketFolder: t.cluster, fast: false };
    const orphan = await startPostmaster({ ...options, logFile: join(t.dataDir, 'server.log') });
    const lines: string[] = [];
    const server = await t.start({ log: (line) => lines.push(line) });
    await orphan.ended;
    expect(lines).toEqual(['Stopped the PostgreSQL that an earlier Postbag had left running.']);
    expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await readFile(join(t.dataDir, 'server.log'), 'utf8')).not.toContain('not properly shut down');
  });

  it('is not held up by a pid file that names another live process, nor harms that process', async () => {
    const bystander = spawn('sleep', ['60'], { cwd: t.cluster });
    await once(bystander, 'spawn');
    await writeFile(join(t.cluster, 'postmaster.pid'), `${bystander.pid}\n${t.cluster}\n`, { mode: 0o600 });
    const server = await t.start();
    expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(processStart(bystander.pid!)).not.toBeNull();
    bystander.kill();
  });

  it('takes no notice of a claim whose process number has gone to another process', async () => {
    await writeFile(join(t.dataDir, `owner-${process.ppid}-12345x00000000-abcd`), '');
    await t.start();
    expect((await t.files()).filter((name) => name.startsWith('owner-'))).toHaveLength(1);
  });
});

describe('stop', () => {
  beforeEach(t.useReady);

  it('leaves no process, no claim and no pid file, and may be called twice', async () => {
    const server = await t.start();
    await Promise.all([server.stop(), server.stop()]);
    expect(await t.files()).toEqual(['postgres', 'server.log']);
    expect(processesIn(t.cluster)).toEqual([]);
    expect(await readdir(t.cluster)).not.toContain('postmaster.pid');
  });
});
