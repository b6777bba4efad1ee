import { type Parameter } from '../../../src/api/openapi/document.js';
import { type Described } from '../openapi.js';
import { PASSWORD } from '../people.js';
import { PUBLIC_URL } from './sent-things.js';
import { type LetterState, type Things, unique } from './things.js';

/** Who sends a request: a token’s secret, or a person’s cookie with the address; neither is nobody. */
export interface Who {
  readonly secret: string;
  readonly cookie?: string;
  readonly email?: string;
}

/** Requests that must find their letter in another state than sent. */
const STATES: Readonly<Record<string, LetterState>> = {
  'POST /api/v1/letters/{letter}/send': 'draft',
  'POST /api/v1/letters/{letter}/recipients': 'draft',
  'DELETE /api/v1/letters/{letter}/recipients/{id}': 'draft',
  'POST /api/v1/letters/{letter}/signatories': 'draft',
  'DELETE /api/v1/letters/{letter}/signatories/{id}': 'draft',
  'PUT /api/v1/letters/{letter}/signatories/order': 'draft',
  'PATCH /api/v1/letters/{letter}/signatories/{id}': 'draft',
  'POST /api/v1/letters/{letter}/asks': 'draft',
  'DELETE /api/v1/letters/{letter}/asks/{id}': 'draft',
  'PATCH /api/v1/letters/{letter}/asks/{id}': 'draft',
  'PUT /api/v1/letters/{letter}/recipients/{id}/holder-change': 'reshuffled',
  'DELETE /api/v1/letters/{letter}/recipients/{id}/holder-change': 'reshuffled',
  'POST /api/v1/letters/{letter}/reopen': 'closed',
  'POST /api/v1/letters/{letter}/reinstate': 'withdrawn',
  'POST /api/v1/groups/{group}/inbox/{id}/take-back': 'aside',
};

/** What the body of the document’s example needs beyond ids, by operation. */
const BODIES: Readonly<Record<string, (things: Things, who: Who) => Promise<object>>> = {
  'PUT /api/v1/letters/{letter}/signatories/order': async (things) => ({ ids: await things.signatories() }),
  'PUT /api/v1/letters/{letter}/recipients/{id}/holder-change': async (things) => ({
    tenureId: await things.takenOffice(),
  }),
  'POST /api/v1/replies/{id}/move': async (things) => ({ letter: await things.anew().id('letters') }),
  'POST /api/v1/setup': async (things) => ({
    code: await things.setupCode(),
    group: { slug: `fresh-${unique()}`, name: 'Fiction' },
  }),
  'POST /api/v1/session': async (things) => ({ email: (await things.member()).email }),
  'POST /api/v1/invitations/accept': async (things, { email }) =>
    email === undefined
      ? { secret: await things.invitationSecret(), name: 'A Newcomer', password: PASSWORD }
      : { secret: await things.invitationSecret(email) },
  'POST /api/v1/groups/{group}/webhooks': () => Promise.resolve({ url: PUBLIC_URL }),
  'POST /api/v1/groups/{group}/reports/{report}/mailings': async (things) => ({
    sendTo: undefined,
    sendToMembers: [await things.id('members')],
  }),
  'POST /api/v1/password-resets/accept': async (things) => ({ secret: await things.resetSecret() }),
};

/** Query parameters without which a read has nothing to answer. */
const QUERIES: Readonly<Record<string, (things: Things) => Promise<string>>> = {
  'GET /api/v1/tenures': async (things) => `office=${await things.id('offices')}`,
};

/** Which things a field of a body names by their id. */
const NOUNS: Readonly<Record<string, string>> = {
  officeId: 'offices',
  organisationId: 'organisations',
  personId: 'people',
  windowId: 'event-windows',
  recipientId: 'recipients',
  replyId: 'replies',
  askId: 'asks',
  letterId: 'letters',
  letter: 'letters',
  accountId: 'members',
  tenureId: 'tenures',
  transferredToOfficeId: 'offices',
  transferredToOrganisationId: 'organisations',
};

/** Fresh things as a request of this operation must find them. */
export function thingsFor(operation: Described, of: Things): Things {
  return of.anew(STATES[operation.title]);
}

/** The nouns of the parameters in a path: `/letters/{letter}/asks/{id}` has letters and asks. What a register has is public. */
export function nounsIn(path: string): { name: string; noun: string }[] {
  const parts = path.split('/');
  const kind = path.startsWith('/api/v1/register/') ? 'public ' : '';
  return parts.flatMap((part, index) =>
    part.startsWith('{') ? [{ name: part.slice(1, part.indexOf('}')), noun: kind + parts[index - 1] }] : [],
  );
}

/**
 * The address of an operation with the ids of things in it.
 *
 * @param things of each parameter, or the same for all
 * @throws when the suite has no such thing
 */
export async function pathOf(
  operation: Described,
  things: Things | ((name: string) => Things),
): Promise<string> {
  let path = operation.path;
  for (const { name, noun } of nounsIn(operation.path)) {
    const words = parameter(operation, name)?.schema?.enum;
    const of = typeof things === 'function' ? things(name) : things;
    const value = words ? String(words[0]) : await of.id(noun);
    path = path.replace(`{${name}}`, encodeURIComponent(value));
  }
  return path;
}

/** The query that an operation needs; empty when it needs none. */
export async function queryOf(operation: Described, things: Things): Promise<string> {
  const needed = (operation.parameters ?? []).filter((each) => each.in === 'query' && each.required);
  const pairs = needed.map((each) => `${each.name}=${encodeURIComponent(String(exampleIn(each)))}`);
  const own = await QUERIES[operation.title]?.(things);
  return [...pairs, ...(own ? [own] : [])].join('&');
}

/** The document’s example of a body, with real ids, and with names that nothing has yet. */
export async function bodyOf(
  operation: Described,
  things: Things,
  who: Who,
): Promise<Record<string, unknown> | undefined> {
  const example = operation.requestBody?.content['application/json']?.example;
  if (example === undefined) return undefined;
  const body = (await withIds(example, things)) as Record<string, unknown>;
  if (operation.method === 'POST' && 'slug' in body) body.slug = `fresh-${unique()}`;
  if (operation.method === 'POST' && 'name' in body) body.name = `${String(body.name)} ${unique()}`;
  return { ...body, ...(await BODIES[operation.title]?.(things, who)) };
}

async function withIds(node: unknown, things: Things): Promise<unknown> {
  if (Array.isArray(node)) return Promise.all(node.map((part) => withIds(part, things)));
  if (typeof node !== 'object' || node === null) return node;
  const fields = Object.entries(node).map(async ([name, part]) => {
    const isId = typeof part === 'string' && part.startsWith('01934f5e-');
    const noun = NOUNS[name] as string | undefined;
    if (isId && noun) return [name, await things.id(noun)] as const;
    if (isId) throw new Error(`say in test/support/suite/requests.ts what ${name} names`);
    return [name, await withIds(part, things)] as const;
  });
  return Object.fromEntries(await Promise.all(fields));
}

/** The noun whose id a field of a body holds; undefined when it holds none that the suite knows. */
export function nounOfField(name: string): string | undefined {
  return NOUNS[name];
}

function parameter({ parameters = [] }: Described, name: string): Parameter | undefined {
  return parameters.find((each) => each.name === name);
}

function exampleIn({ example, schema }: Parameter): unknown {
  return example ?? schema?.example ?? schema?.enum?.[0] ?? '';
}
