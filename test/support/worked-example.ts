import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestApp } from './app.js';

/** A piece of a document's example and the output that the document shows for it; null when it shows none. */
export interface Step {
  readonly script: string;
  readonly output: string | null;
}

/** Printed between the outputs of two steps; no answer of Postbag contains it. */
const SEPARATOR = '\u001e';

const MISSING = ['bash', 'curl'].filter((tool) => spawnSync(tool, ['--version']).status !== 0);

/** Why the examples can't be run here, for a title; empty when they can. */
export const OBSTACLE = MISSING.length > 0 ? ` (skipped: needs ${MISSING.join(' and ')})` : '';

/** The ```bash blocks of a document of the project, each with the ```text block that follows it. */
export async function stepsOf(path: string): Promise<Step[]> {
  const text = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, kind, part]) => ({ kind, part }));
  return blocks.flatMap(({ kind, part }, index) => {
    const next = blocks.at(index + 1);
    return kind === 'bash' ? [{ script: part, output: next?.kind === 'text' ? next.part : null }] : [];
  });
}

/** Runs all steps in one shell, with what the reader was told to put in; gives the output of each. */
export async function runSteps(t: TestApp, steps: readonly Step[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'postbag-example-'));
  const script = steps.map((step) => step.script).join(`\nprintf '${SEPARATOR}'\n`);
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
  await rm(folder, { recursive: true });
  if (code !== 0) throw new Error(`The example stopped with ${String(code)}:\n${out}\n${faults}`);
  return out.split(SEPARATOR);
}
