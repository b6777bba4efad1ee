import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const MAIN = new URL('../../dist/bench/main.js', import.meta.url).pathname;
const OPTIONS = '--letters 200 --seconds 0.1 --rounds 1 --connections 2';
const ONLY = 'list,one,page,search,report,create,create-key,reply,sweep,pages,import,days,plans';

describe('npm run bench', () => {
  let out: string;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'postbag-bench-'));
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  it('generates letters as Postbag writes them, measures everything, and writes results and plans', async () => {
    const env = { ...process.env, DATABASE_URL: process.env.POSTBAG_TEST_ADMIN_URL };
    const args = [MAIN, ...OPTIONS.split(' '), '--only', ONLY, '--out', out];
    await promisify(execFile)(process.execPath, args, { env });

    const results = await readFile(join(out, 'RESULTS.md'), 'utf8');
    expect(results).toContain('A replay of 200 of them, picked at random, changed nothing.');
    const shares = [...results.matchAll(/^\| (.+?) \| [\d.]+ \| [\d.]+ \| \*\*\d+%\*\*/gm)].map(
      ([, title]) => title,
    );
    expect(shares).toEqual([
      'list of 25 open letters by due day',
      'one letter in full',
      'server-rendered page of one letter',
      'search, first page of 25',
      'status report over a year, JSON',
      'create a letter',
      'create a letter, with an Idempotency-Key',
      'log a reply',
    ]);
    expect(results).toMatch(/sweep, 20 letters newly late/);
    for (const page of ['Today', 'the list of letters', 'one letter']) {
      expect(results).toMatch(
        new RegExp(`page of ${page}, to the first byte, 95 of 100 within \\| [\\d.]+ m?s`),
      );
      expect(results).toMatch(new RegExp(`page of ${page}, transferred with all its files \\| \\d+ kB`));
    }
    expect(results).toMatch(
      /import of a spreadsheet of 20 rows \(30 letters and replies logged\) \| [\d.]+ m?s \| under 60 s/,
    );
    expect(results).toMatch(/working days on ISO strings \| [\d,]+ a second/);
    const plans = await readdir(join(out, 'plans'));
    expect(plans).toEqual(
      expect.arrayContaining(['list.txt', 'one-letter.txt', 'search.txt', 'true-flags.txt']),
    );
  });
});
