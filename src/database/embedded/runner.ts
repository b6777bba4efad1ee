import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { EmbeddedServerError } from './embedded-server-error.js';

/** In whose name to run a PostgreSQL program, and the words to put before it on the command line. */
export interface Runner {
  readonly prefix: readonly string[];
  readonly account?: Account;
}

/** A user and group by number. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Root to the file system, “nobody” to PostgreSQL, which refuses root. Changes nothing on the machine. */
const NOT_SEEN_AS_ROOT: Runner = {
  prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'],
};
const AS_IS: Runner = { prefix: [] };

/** Has the program stopped in good order as soon as Postbag dies, however it dies. */
const STOP_WITH_PARENT = ['setpriv', '--pdeathsig', 'INT', '--'];

/**
 * Chooses how to run PostgreSQL, which refuses to run as root. Each way is tried out before it is chosen.
 *
 * @param owner whose the data folder is; PostgreSQL started by root runs as that user
 * @throws EmbeddedServerError when no way works here
 */
export function chooseRunner(postgres: string, owner: Account): Runner {
  const faults: string[] = [];
  for (const way of waysToRun(owner)) {
    const gentle = { ...way, prefix: [...way.prefix, ...STOP_WITH_PARENT] };
    if (faultOf(gentle, postgres) === null) return gentle;
    const fault = faultOf(way, postgres);
    if (fault === null) return way;
    faults.push(
      `- ${[way.account ? `as user ${way.account.uid}` : '', ...way.prefix].join(' ').trim()}: ${fault}`,
    );
  }
  throw new EmbeddedServerError(
    `PostgreSQL could not be run on this machine:\n${faults.join('\n')}\n` +
      'Start Postbag as an ordinary user (not root) who owns its folders, on a Linux with glibc or on macOS, ' +
      'or set DATABASE_URL to a PostgreSQL 15 to 18 server.',
  );
}

/** The options of spawn that go with a runner. The program leaves the terminal, so Ctrl+C is Postbag's. */
export function spawnOptions({ account }: Runner): {
  env: NodeJS.ProcessEnv;
  detached: true;
  uid?: number;
  gid?: number;
} {
  return { env: { PATH: process.env.PATH, LC_ALL: 'C' }, detached: true, ...account };
}

function waysToRun(owner: Account): Runner[] {
  if (process.getuid?.() !== 0) return hasName() ? [AS_IS] : [NOT_SEEN_AS_ROOT, AS_IS];
  if (owner.uid !== 0) return [{ prefix: [], account: owner }];
  const accounts = [accountNamed('postgres'), accountNamed('nobody')];
  return [NOT_SEEN_AS_ROOT, ...accounts.flatMap((account) => (account ? [{ prefix: [], account }] : []))];
}

/** initdb wants its user to have a name; in a container a bare number is common. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function accountNamed(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return line ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function faultOf(runner: Runner, postgres: string): string | null {
  const [program, ...args] = [...runner.prefix, postgres, '--version'];
  const { status, stderr, error } = spawnSync(program, args, { ...spawnOptions(runner), encoding: 'utf8' });
  return status === 0 ? null : (error?.message ?? stderr.trim());
}
