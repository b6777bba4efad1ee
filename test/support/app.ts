import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { IssueToken } from '../../src/accounts/issue-token.use-case.js';
import { SettableClock, nineInLondon } from '../../src/clock/clock.js';
import { createApp } from '../../src/create-app.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { CreateGroup } from '../../src/groups/create-group.use-case.js';
import { type Role, systemActor } from '../../src/timeline/actor.js';
import { createTestDatabase } from './databases.js';

/** What an answer over HTTP was. `body` is the parsed JSON, typed by who asks. */
export interface Answer<Body = Record<string, unknown>> {
  status: number;
  body: Body;
  headers: Headers;
}

/** A caller with one token. Every call goes over real HTTP on loopback. */
export interface Caller {
  call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>;
  get<Body = Record<string, unknown>>(path: string): Promise<Body>;
  post<Body = Record<string, unknown>>(path: string, body?: unknown): Promise<Body>;
  secret: string;
}

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
  return {
    app,
    db,
    clock,
    url: base,
    databaseUrl: url,
    nobody: callerWith(base, ''),
    operator: callerWith(base, await issue('operator', null)),
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

/** A caller with this token; without one when it is empty. */
export function callerWith(base: string, secret: string): Caller {
  const call = async <Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(base + path, {
      method,
      headers: {
        ...(secret && { authorization: `Bearer ${secret}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text ? parsed(text, response) : {}) as Body,
      headers: response.headers,
    };
  };
  const succeed = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const answer = await call<Body>(method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    secret,
    call,
    get: (path) => succeed('GET', path),
    post: (path, body) => succeed('POST', path, body ?? {}),
  };
}

/** The JSON of an answer; what is no JSON, such as the metrics, as text. */
function parsed(text: string, { headers }: Response): unknown {
  return headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
}
