import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolders } from '../embedded/data-folders.js';
import { ask } from '../embedded/ask.js';

const t = new DataFolders();

beforeAll(() => t.makeReady());
afterAll(() => t.removeReady());
beforeEach(() => t.open());
afterEach(() => t.close());

const NOBODY = { uid: 65534, gid: 65534 };
const NAMELESS = { uid: 4242, gid: 4242 };

/** Why tests that run as another user can't be run here; empty when they can. */
const obstacle = whyNotAsAnother();
const itAsOther = obstacle ? it.skip : it;

function whyNotAsAnother(): string {
  if (process.getuid?.() !== 0) return ' (skipped: only root can try this)';
  const folder = new URL('../../node_modules', import.meta.url).pathname;
  const script = `require('fs').readdirSync(${JSON.stringify(folder)})`;
  const isOpen = spawnSync(process.execPath, ['-e', script], { ...NOBODY, stdio: 'ignore' }).status === 0;
  return isOpen ? '' : ' (skipped: other users may not run Node or read the project here)';
}

describe('who runs it', () => {
  itAsOther.each([
    ['nobody', NOBODY],
    ['a user number without a name', NAMELESS],
  ])(`works as %s${obstacle}`, async (_, account) => {
    await chown(t.base, account.uid, account.gid);
    const { answer } = await t.startElsewhere(account);
    expect(answer.message).toBeUndefined();
    expect((await stat(t.cluster)).uid).toBe(account.uid);
  });

  itAsOther(`runs PostgreSQL as the owner of the data folder${obstacle}`, async () => {
    await mkdir(t.dataDir);
    await chown(t.base, NOBODY.uid, NOBODY.gid);
    await chown(t.dataDir, NOBODY.uid, NOBODY.gid);
    const server = await t.start();
    expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await stat(t.cluster)).uid).toBe(NOBODY.uid);
  });

  itAsOther(`uses an ordinary account where user namespaces are not allowed${obstacle}`, async () => {
    await chmod(t.base, 0o755);
    const path = process.env.PATH;
    process.env.PATH = '';
    const server = await t.start().finally(() => (process.env.PATH = path));
    expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await stat(t.cluster)).uid).not.toBe(0);
  });
});

describe('what can’t be used', () => {
  it('refuses data of another PostgreSQL, and gives the folder up again', async () => {
    await mkdir(t.cluster, { recursive: true });
    await writeFile(join(t.cluster, 'PG_VERSION'), '17\n');
    await expect(t.start()).rejects.toThrow(
      'was written by PostgreSQL 17; this Postbag brings PostgreSQL 18',
    );
    expect(await t.files()).toEqual(['postgres']);
  });

  it('quotes PostgreSQL’s log when its files are damaged', async () => {
    await t.useReady();
    await rm(join(t.cluster, 'global', 'pg_control'));
    await expect(t.start()).rejects.toThrow(
      /could not start.*could not find the database system.*server\.log/s,
    );
  });

  it('refuses a folder that is a file', async () => {
    await writeFile(t.dataDir, '');
    await expect(t.start()).rejects.toThrow(`Postbag can't use ${t.dataDir} as its data folder`);
  });

  it('creates nothing on a folder that holds other things in the place of its data', async () => {
    await mkdir(t.cluster, { recursive: true });
    await writeFile(join(t.cluster, 'letter.txt'), 'keep me');
    await expect(t.start()).rejects.toThrow('Postbag could not create its database');
    expect(await readFile(join(t.cluster, 'letter.txt'), 'utf8')).toBe('keep me');
  });
});
