import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { IssueToken } from '../../src/accounts/issue-token.use-case.js';
import { SettableClock, nineInLondon } from '../../src/clock/clock.js';
import { createApp } from '../../src/create-app.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { CreateGroup } from '../../src/groups/create-group.use-case.js';
import { type Role, systemActor } from '../../src/timeline/actor.js';
import { type Caller, callerWith } from './caller.js';
import { createTestDatabase } from './databases.js';
import { type Account, addAccount, type Person, signedIn } from './people.js';

export type { Answer, Caller } from './caller.js';

/** One copy of Postbag on a fresh database, listening on a free port, with its clock at nine on `day`. */
export interface TestApp {
  app: NestFastifyApplication;
  db: DataSource;
  clock: SettableClock;
  url: string;
  databaseUrl: string;
  /** A caller without a token. */
  nobody: Caller;
  operator: Caller;
  /** A caller with a new token of a group, which is created when there is none of that name. */
  caller(role: Exclude<Role, 'operator'>, group?: string): Promise<Caller>;
  /** A new person with these roles by group, who has not signed in; groups are created as above. */
  account(name: string, roles?: Record<string, Exclude<Role, 'operator'>>): Promise<Account>;
  /** The same, who has signed in with a cookie. */
  person(name: string, roles?: Record<string, Exclude<Role, 'operator'>>): Promise<Person>;
  close(): Promise<void>;
}

export async function startApp(day = '2021-11-22', databaseUrl?: string): Promise<TestApp> {
  const url = databaseUrl ?? (await createTestDatabase());
  const clock = new SettableClock(nineInLondon(isoDate(day)));
  const app = await createApp(
    { databaseUrl: url, poolSize: 5, clock, attachmentLimit: 25 * 2 ** 20, sweep: false },
    { bodyLimit: 2 ** 20, log: 'error' },
  );
  await app.listen(0, '127.0.0.1');
  const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const db = app.get(DataSource);
  const issue = async (role: Role, groupId: string | null): Promise<string> => {
    const command = { groupId, role, name: `test ${role}`, expiresAt: null };
    return (await app.get(IssueToken).execute(systemActor('test', 'cli'), command)).secret;
  };
  const account: TestApp['account'] = (name, roles = {}) =>
    addAccount(db, name, roles, (slug) => groupId(app, db, slug));
  return {
    app,
    db,
    clock,
    url: base,
    databaseUrl: url,
    nobody: callerWith(base, ''),
    operator: callerWith(base, await issue('operator', null)),
    account,
    person: async (name, roles) => signedIn(base, await account(name, roles)),
    caller: async (role, group = 'phrg') =>
      callerWith(base, await issue(role, await groupId(app, db, group))),
    close: () => app.close(),
  };
}

async function groupId(app: NestFastifyApplication, db: DataSource, slug: string): Promise<string> {
  const [found] = await db.query<{ id: string }[]>('SELECT id FROM appg WHERE slug = $1', [slug]);
  if (found) return found.id;
  return app.get(CreateGroup).execute(systemActor('test', 'cli'), { slug, name: `Group ${slug}` });
}
