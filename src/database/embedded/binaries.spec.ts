import { spawnSync } from 'node:child_process';
import { cp, lstat, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBinaries, linkLibraries } from './binaries.js';
import { chooseRunner } from './runner.js';

describe('findBinaries', () => {
  it('names the platform and the way out when there is no PostgreSQL for it', async () => {
    await expect(findBinaries('sunos-sparc')).rejects.toThrow(
      /for this kind of machine \(sunos-sparc\)\. Set DATABASE_URL to a PostgreSQL 15 to 18 server/,
    );
  });
});

describe('linkLibraries', () => {
  it('makes the links without which PostgreSQL does not run, and may be repeated', async () => {
    const original = dirname(dirname(dirname((await findBinaries()).postgres)));
    const folder = await mkdtemp(join(tmpdir(), 'postbag-package-'));
    try {
      const isNoLink = async (path: string): Promise<boolean> => !(await lstat(path)).isSymbolicLink();
      await cp(original, folder, { recursive: true, filter: isNoLink });
      const postgres = join(folder, 'native', 'bin', 'postgres');
      const runs = (): boolean => spawnSync(postgres, ['--version']).status === 0;
      expect(runs()).toBe(false);
      await linkLibraries(folder);
      await linkLibraries(folder);
      expect(runs()).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('chooseRunner', () => {
  it('says what was tried and what to do when nothing works', () => {
    const choose = (): unknown => chooseRunner('/nowhere/postgres', { uid: 0, gid: 0 });
    expect(choose).toThrow(/could not be run on this machine:\n- .*\/nowhere\/postgres.*set DATABASE_URL/s);
  });
});
