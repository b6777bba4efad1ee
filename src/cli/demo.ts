import { IssueToken } from '../accounts/issue-token.use-case.js';
import { SettableClock, nineInLondon } from '../clock/clock.js';
import { type Config, InvalidConfig, readConfig } from '../config.js';
import { type IsoDate, formatFullDay } from '../deadlines/iso-date.js';
import { RunJob } from '../job-runs/run-job.use-case.js';
import { runUntilSignal, say } from '../run.js';
import { type Database, type Postbag, startPostbag } from '../start-postbag.js';
import { systemActor } from '../timeline/actor.js';
import { type DemoPerson, makeDemoPerson } from './demo/demo-person.js';
import { openThrowAway } from './demo/demo-folder.js';
import { type DemoOptions, demoOptions } from './demo/demo-options.js';
import { DEMO_GROUP, FIRST_DAY, loadDemo } from './demo/load-demo.js';
import { openContext } from './open-context.js';
import { UsageError } from './usage-error.js';

/** Standard output is for the line of JSON alone. */
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const options = readOptions();
await runUntilSignal(() => startDemo(options));

function readOptions(): DemoOptions {
  try {
    if (process.env.DATABASE_URL) {
      throw new UsageError(
        'The demo keeps its invented letters out of real databases: it always makes a database of its own and throws ' +
          'it away. Unset DATABASE_URL, then start the demo again.',
      );
    }
    return demoOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell(error.message);
    process.exit(2);
  }
}

async function startDemo({ asOf, port }: DemoOptions): Promise<Postbag> {
  tell('Making a database and writing letters into it. This takes a few seconds.');
  const config: Config = { ...readConfig({}), port, logLevel: 'warn' };
  const clock = new SettableClock(nineInLondon(FIRST_DAY));
  const database = await openThrowAway(tell);
  const { token, person } = await fill(database, clock, asOf, config).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  const postbag = await startPostbag(config, clock, database).catch((error: unknown) => {
    throw portTaken(error, port) ?? error;
  });
  tell(introduction(postbag.url, asOf, person));
  say(JSON.stringify({ url: postbag.url, group: DEMO_GROUP.slug, token }));
  return postbag;
}

/** Loads the demo and sweeps once, before anybody can call; gives an administrator's token, and a person. */
async function fill(
  database: Database,
  clock: SettableClock,
  asOf: IsoDate,
  config: Config,
): Promise<{ token: string; person: DemoPerson }> {
  const app = await openContext(database, config, clock);
  try {
    const groupId = await loadDemo(app, clock, asOf);
    await app.get(RunJob).execute(systemActor('demo', 'cli'), { name: 'sweep' });
    const admin = { groupId, role: 'admin', name: 'Demo', expiresAt: null } as const;
    const { secret } = await app.get(IssueToken).execute(systemActor('demo', 'cli'), admin);
    return { token: secret, person: await makeDemoPerson(app, DEMO_GROUP.slug) };
  } finally {
    await app.close();
  }
}

function portTaken(error: unknown, port: number): InvalidConfig | null {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return null;
  return new InvalidConfig(
    `--port: something is listening on 127.0.0.1:${port} already. Choose another; 0 takes any free one.`,
  );
}

function introduction(url: string, asOf: IsoDate, { email, password }: DemoPerson): string {
  return `
This is a demo of Postbag, standing on ${formatFullDay(asOf)}, at ${url}.
Open that address in a browser and sign in as ${email} with the password ${password}
The letter of 22 November 2021 to the Prime Minister is real; no reply to it is known, so none is recorded. Every
other letter, body, Member and event in it is fiction and says so.
The line below is for programs: the address, the group, and an administrator's token for the API (/api/docs).
Everything is thrown away when the demo stops. Stop it with Ctrl-C.
`;
}
