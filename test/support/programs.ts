import { execFileSync, spawnSync } from 'node:child_process';

/** Whether a program can be started here. */
function has(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** Tests that look at files with a program of another hand; skipped, and said so, where it is missing. */
export function itWith(program: string): jest.It {
  if (has(program)) return it;
  const skip = (name: string, test?: jest.ProvidesCallback, timeout?: number): void =>
    it.skip(`${name} (skipped: no ${program} here)`, test, timeout);
  return skip as jest.It;
}

/** What a program says of a file. */
export function askProgram(program: string, parameters: readonly string[]): string {
  return execFileSync(program, parameters, {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
