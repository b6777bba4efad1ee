import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Proposal, type Reading } from '../../src/intake/reader/proposal.js';
import { startProgram } from '../support/program.js';

const LETTER =
  '2 May 2024\n\nDear Minister,\n\nPlease reply within ten working days.\n\nYours sincerely,\n\nJane Doe MP\nChair';

describe('npm run intake', () => {
  const base = mkdtempSync(join(tmpdir(), 'postbag-test-intake-'));
  const file = join(base, 'doe.letter.txt');
  beforeAll(() => writeFileSync(file, LETTER));
  afterAll(() => rmSync(base, { recursive: true, force: true }));
  const run = async (args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> => {
    const program = startProgram('cli/intake.js', args, {});
    const { code } = await program.ended;
    return { code, stdout: program.stdout(), stderr: program.stderr() };
  };

  it('prints what it read, where it stands and what it came from', async () => {
    const { code, stdout } = await run([file]);
    expect(code).toBe(0);
    const { proposal, evidence, warnings, source } = JSON.parse(stdout) as Reading & {
      source: { name: string };
    };
    expect(proposal.date).toBe('2024-05-02');
    expect(proposal.deadlines.map(({ end }) => end)).toEqual(['2024-05-17']);
    expect(LETTER.slice(evidence['/date'].start, evidence['/date'].end)).toBe('2 May 2024');
    expect(warnings.map(({ code }) => code)).toEqual(['no-recipients']);
    expect(source).toEqual({ name: 'doe.letter.txt' });
  });

  it('writes the proposals alone, each under its letter’s name', async () => {
    const out = join(base, 'out');
    const { code, stdout } = await run(['--out', out, file]);
    expect([code, stdout]).toEqual([0, '']);
    expect(readdirSync(out)).toEqual(['doe.letter.actual.json']);
    const proposal = JSON.parse(readFileSync(join(out, 'doe.letter.actual.json'), 'utf8')) as Proposal;
    expect(proposal.signatories.map(({ name, role }) => [name, role])).toEqual([['Jane Doe', 'Chair']]);
  });

  it('refuses what it cannot read, in words', async () => {
    expect(await run([])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Name at least one file') as string,
    });
    const missing = await run([join(base, 'none.txt')]);
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('none.txt') as string });
  });
});
