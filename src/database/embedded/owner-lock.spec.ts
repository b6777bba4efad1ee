import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirectoryInUse } from './embedded-server-error.js';
import { takeOwnership } from './owner-lock.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postbag-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const take = (patience = 300): ReturnType<typeof takeOwnership> => takeOwnership(folder, './data', patience);

describe('takeOwnership', () => {
  it('is had by one, until given up', async () => {
    const giveUp = await take();
    await expect(take()).rejects.toThrow(DataDirectoryInUse);
    await giveUp();
    await (
      await take()
    )();
    expect(await readdir(folder)).toEqual([]);
  });

  it('waits for an owner who is about to stop', async () => {
    const giveUp = await take();
    const next = take(5000);
    setTimeout(() => void giveUp(), 200);
    await (
      await next
    )();
  });

  it('goes to exactly one of twenty who ask together, time and again', async () => {
    for (let round = 0; round < 5; round += 1) {
      const all = await Promise.allSettled(Array.from({ length: 20 }, () => take()));
      const won = all.filter((outcome) => outcome.status === 'fulfilled');
      expect(won).toHaveLength(1);
      await won[0].value();
    }
  });

  it('removes the claim of a process that is dead, or of an earlier one with a number in use', async () => {
    await writeFile(join(folder, 'owner-4194999-77x00000000-abcd'), '');
    await writeFile(join(folder, `owner-${process.pid}-77x00000000-abcd`), '');
    await take();
    expect(await readdir(folder)).toEqual([expect.not.stringContaining('77x00000000')]);
  });

  it('says what to do when the folder can’t be written', async () => {
    await expect(takeOwnership('/proc', './data')).rejects.toThrow(
      /can't write in its data folder.*set DATA_DIR/,
    );
  });
});
