import { type Described } from '../openapi.js';
import { BY_SECRET, FOR_EVERYONE, SHARED } from './public-things.js';
import { bodyOf, nounOfField, nounsIn, pathOf, queryOf, thingsFor, type Who } from './requests.js';
import { type AnyRole, mayCall, ROLES } from './roles.js';
import { type Sending, type Suite } from './suite.js';
import { type Things } from './things.js';

/**
 * Without a token or a session, or with one that nobody has: 401, unless it is for everyone. Where somebody who has signed
 * in is known, an invented token is refused all the same.
 */
export async function refusesStrangers(suite: Suite): Promise<void> {
  await suite.each(suite.operations, async (operation) => {
    const { least, knowsCaller = false } = operation['x-access'] as { least: string; knowsCaller?: boolean };
    const isPublic = least === 'public';
    const path = await pathOf(operation, suite.ours(operation).things);
    const strangers: [who: Who, isRefused: boolean][] = [
      [{ secret: '' }, !isPublic],
      [{ secret: 'postbag_invented' }, !isPublic || knowsCaller],
      [{ secret: '', cookie: 'postbag_session=invented.c2lnbmF0dXJl' }, !isPublic],
    ];
    for (const [who, isRefused] of strangers) {
      const body = operation.requestBody ? {} : undefined;
      const { status } = await suite.send(operation, { who, path, body });
      if ((status === 401) !== isRefused) suite.fail(operation, `${status} with ${JSON.stringify(who)}`);
    }
  });
}

/** A token of each role is let in or refused as x-access says; those let in can do it. */
export async function letsInByRole(suite: Suite): Promise<void> {
  await suite.each(suite.operations, async (operation) => {
    for (const role of ROLES) await letsIn(suite, operation, role, 'token');
  });
}

/** The same of a person of each role, who has signed in. */
export async function letsPeopleInByRole(suite: Suite): Promise<void> {
  await suite.each(suite.operations, async (operation) => {
    for (const role of ROLES) await letsIn(suite, operation, role, 'person');
  });
}

async function letsIn(
  suite: Suite,
  operation: Described,
  role: AnyRole,
  kind: 'token' | 'person',
): Promise<void> {
  const may = mayCall(operation, role, kind);
  const own = suite.ours(operation).things;
  const things = may ? thingsFor(operation, own) : suite.standing(operation, suite.ours(operation));
  const who = kind === 'token' ? suite.as(role, operation) : await suite.personAs(role, operation);
  const { status, text } = await suite.send(operation, await goodRequest(suite, operation, things, who));
  if (may && status >= 300)
    suite.fail(operation, `${status} for a ${kind}, ${role}, who may: ${text.slice(0, 300)}`);
  if (!may && status !== 403) suite.fail(operation, `${status} for a ${kind}, ${role}, who may not`);
}

/**
 * Whatever belongs to another group is not there, for tokens and for people: in each place of the path and in all of them,
 * with every method; nor is the other group itself, where a header names it.
 */
export async function hidesOtherGroups(suite: Suite): Promise<void> {
  await suite.each(suite.operations, async (operation) => {
    const places = nounsIn(operation.path).flatMap(({ name, noun }) =>
      [...SHARED, ...BY_SECRET, ...FOR_EVERYONE].includes(noun) ? [] : [name],
    );
    const ours = suite.standing(operation, suite.ours(operation));
    const theirs = suite.standing(operation, suite.theirs);
    for (const foreign of [...places.map((name) => [name]), ...(places.length > 1 ? [places] : [])]) {
      const request = await goodRequest(suite, operation, ours);
      const path = await pathOf(operation, (name) => (foreign.includes(name) ? theirs : ours));
      const [, query] = request.path.split('?');
      const sending = { ...request, path: query ? `${path}?${query}` : path };
      await isHidden(suite, operation, sending, `another group’s ${foreign.join(' and ')}`);
    }
    if (!takesHeader(operation, 'Postbag-Group')) return;
    const headers = { 'Postbag-Group': theirs.group };
    const request = await goodRequest(suite, operation, ours);
    await isHidden(suite, operation, { ...request, headers }, 'another group in the header');
  });
}

async function isHidden(suite: Suite, operation: Described, sending: Sending, what: string): Promise<void> {
  for (const role of ROLES.filter((each) => each !== 'operator' && mayCall(operation, each))) {
    for (const who of [suite.as(role, operation), suite.people[role]]) {
      const { status } = await suite.send(operation, { ...sending, who });
      const kind = who.cookie ? 'a person' : 'a token';
      if (status !== 404) suite.fail(operation, `${status} for ${what}, to ${kind}, ${role}`);
    }
  }
}

/** Whether an operation takes a header of that name. */
export function takesHeader({ parameters = [] }: Described, name: string): boolean {
  return parameters.some((parameter) => parameter.in === 'header' && parameter.name === name);
}

/** A body that names another group’s thing is refused like one that names nothing. */
export async function takesNoForeignIds(suite: Suite): Promise<void> {
  await suite.each(suite.operations, async (operation) => {
    const schema = operation.requestBody?.content['application/json']?.schema;
    const name = schema?.$ref?.split('/').at(-1) ?? '';
    for (const field of Object.keys(suite.document.components.schemas[name]?.properties ?? {})) {
      const noun = nounOfField(field);
      if (!noun || SHARED.includes(noun)) continue;
      const request = await goodRequest(suite, operation, thingsFor(operation, suite.ours(operation).things));
      const body = { ...(request.body as object), [field]: await suite.theirs.things.id(noun) };
      const { status } = await suite.send(operation, { ...request, body });
      if (status < 400) suite.fail(operation, `${status} with another group’s ${field}`);
    }
  });
}

/** A request that should succeed, with things of its own, by the one given or by somebody who may. */
export async function goodRequest(
  suite: Suite,
  operation: Described,
  things: Things,
  caller?: Who,
): Promise<Sending> {
  const who = caller ?? (await suite.someone(operation));
  const [path, query] = [await pathOf(operation, things), await queryOf(operation, things)];
  return {
    who,
    path: query ? `${path}?${query}` : path,
    body: await bodyOf(operation, things, who),
    form: suite.formFor(operation),
  };
}
