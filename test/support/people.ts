import { hash } from '@node-rs/argon2';
import { type DataSource } from 'typeorm';
import { type GroupRole } from '../../src/accounts/access.js';
import { type Answer, type Caller, callerWith } from './caller.js';

/** The password of every person of the tests. */
export const PASSWORD = 'marmalade ferry envelope';

/** Somebody who can sign in with the password above. */
export interface Account {
  id: string;
  name: string;
  email: string;
}

/** A person who has signed in, as a browser would: with a cookie, from Postbag's own pages. */
export interface Person extends Caller, Account {
  cookie: string;
}

let kept: Promise<string> | undefined;

/** Adds a person with these roles by group. */
export async function addAccount(
  db: DataSource,
  name: string,
  roles: Record<string, GroupRole>,
  groupId: (slug: string) => Promise<string>,
): Promise<Account> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  kept ??= hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const [{ id }] = await db.query<[{ id: string }]>(
    'INSERT INTO account (name, email, created_at, updated_at) VALUES ($1, $2, now(), now()) RETURNING id',
    [name, email],
  );
  await db.query(
    `INSERT INTO account_login (account_id, provider_id, provider_account_id, password, created_at, updated_at)
     VALUES ($1::uuid, 'credential', $1::uuid::text, $2, now(), now())`,
    [id, await kept],
  );
  for (const [slug, role] of Object.entries(roles)) {
    await db.query(
      'INSERT INTO membership (account_id, group_id, role, joined_at) VALUES ($1, $2, $3, now())',
      [id, await groupId(slug), role],
    );
  }
  return { id, name, email };
}

/** Signs a person in over HTTP. */
export async function signedIn(base: string, account: Account): Promise<Person> {
  const cookie = await signIn(base, account.email);
  return { ...withCookie(base, cookie), ...account, cookie };
}

/** Signs in again, as on another device; gives the session's cookie. */
export async function signIn(base: string, email: string, password = PASSWORD): Promise<string> {
  const answer = await trySignIn(base, email, password);
  if (answer.status !== 200) throw new Error(`sign in: ${answer.status} ${JSON.stringify(answer.body)}`);
  return cookieFrom(answer);
}

/** Tries to sign in; `headers` may carry the cookie of a known device. */
export function trySignIn(
  base: string,
  email: string,
  password: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return callerWith(base, '').call('POST', '/api/v1/session', { email, password }, headers);
}

/** The first cookie of that name that an answer sets, as a Cookie header has it. */
export function cookieFrom({ headers }: Answer, name = 'postbag_session'): string {
  const set = headers.getSetCookie().find((cookie) => cookie.includes(`${name}=`));
  if (!set) throw new Error(`no cookie ${name}`);
  return set.split(';')[0];
}

/** A caller with a session's cookie, on a page of Postbag itself. */
export function withCookie(base: string, cookie: string): Caller {
  return callerWith(base, '', { cookie, origin: base });
}
