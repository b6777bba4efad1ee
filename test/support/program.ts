import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of Postbag that was started as its own process. */
export interface Program {
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
}

/** Starts a compiled program by its place in dist/src, e.g. `cli/demo.js`, or `../postbag.js` as `npm start` does. DATABASE_URL is unset unless `environment` gives it. */
export function startProgram(
  program: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): Program {
  const { DATABASE_URL: _not, ...inherited } = process.env;
  const path = new URL(`../../dist/src/${program}`, import.meta.url).pathname;
  return watch(process.execPath, [path, ...args], { ...inherited, ...environment });
}

/** Runs a script of package.json as a person does, but without building first. DATABASE_URL is unset. */
export function startScript(name: string, environment: Record<string, string> = {}): Program {
  const { DATABASE_URL: _not, ...inherited } = process.env;
  return watch('npm', ['run', '--ignore-scripts', name], { ...inherited, ...environment });
}

function watch(command: string, args: string[], env: Record<string, string | undefined>): Program {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (part: Buffer) => (texts[name] += part.toString()));
  const ended = once(child, 'close').then((how: unknown[]) => {
    const [code, signal] = how as [number | null, string | null];
    return { code, signal };
  });
  return { child, stdout: () => texts.stdout, stderr: () => texts.stderr, ended };
}

/** Waits until the program has printed something that matches; gives the match. */
export async function printed(program: Program, pattern: RegExp, seconds = 180): Promise<string> {
  for (let left = seconds * 20; left > 0; left -= 1) {
    const match = pattern.exec(program.stdout() + program.stderr());
    if (match) return match[0];
    if (program.child.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`never printed ${pattern}: ${program.stdout()}${program.stderr()}`);
}

/** Ends a program that a failed test left running. */
export function endNow({ child }: Program): void {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}
