import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app.js';

/** A piece of the README's example and the output that the README shows for it; null when it shows none. */
interface Step {
  readonly script: string;
  readonly output: string | null;
}

/** Printed between the outputs of two steps; no answer of Postbag contains it. */
const SEPARATOR = '\u001e';

const MISSING = ['bash', 'curl'].filter((tool) => spawnSync(tool, ['--version']).status !== 0);
const describeIfThere = MISSING.length > 0 ? describe.skip : describe;
const reason = MISSING.length > 0 ? ` (skipped: needs ${MISSING.join(' and ')})` : '';

describeIfThere(`The worked example of the README${reason}`, () => {
  let t: TestApp;
  let folder: string;
  let steps: Step[];
  let outputs: string[];

  beforeAll(async () => {
    t = await startApp('2026-11-23');
    folder = await mkdtemp(join(tmpdir(), 'postbag-readme-'));
    steps = stepsOf(await readFile(new URL('../../README.md', import.meta.url), 'utf8'));
    outputs = await run(steps);
  });
  afterAll(async () => {
    await t.close();
    await rm(folder, { recursive: true });
  });

  it('goes from a group to a report in five steps, each with its output', () => {
    expect(steps.map(({ output }) => output !== null)).toEqual([true, true, true, true, true]);
    expect(steps.map(({ script }) => script).join('')).toMatch(
      /groups.*tokens.*event-windows.*letters.*deadlines.*replies.*reports\/status/s,
    );
  });

  it.each([1, 2, 3, 4, 5])('step %i prints what the README shows', (number) => {
    expect(outputs[number - 1]).toBe(steps[number - 1].output);
  });

  /** All steps in one shell, with what the reader was told to put in. Rejects when a command fails. */
  async function run(all: readonly Step[]): Promise<string[]> {
    const script = all.map((step) => step.script).join(`\nprintf '${SEPARATOR}'\n`);
    const shell = spawn('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: folder,
      env: { PATH: process.env.PATH, URL: t.url, OPERATOR: t.operator.secret },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let faults = '';
    shell.stdout.on('data', (text: Buffer) => (out += text.toString()));
    shell.stderr.on('data', (text: Buffer) => (faults += text.toString()));
    const code = await new Promise((resolve) => shell.on('close', resolve));
    if (code !== 0) throw new Error(`The example stopped with ${String(code)}:\n${out}\n${faults}`);
    return out.split(SEPARATOR);
  }
});

/** The ```bash blocks, each with the ```text block that follows it. */
function stepsOf(readme: string): Step[] {
  const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, kind, text]) => ({ kind, text }));
  return blocks.flatMap(({ kind, text }, index) => {
    const next = blocks.at(index + 1);
    return kind === 'bash' ? [{ script: text, output: next?.kind === 'text' ? next.text : null }] : [];
  });
}
