import { type Described } from '../openapi.js';
import { bodyOf, nounOfField, nounsIn, pathOf, queryOf, thingsFor } from './requests.js';
import { formFor, leastRole, mayCall, ROLES, type Sending, type Suite } from './suite.js';
import { SHARED, type Things } from './things.js';

/** Without a token, or with one that nobody issued: 401, unless it is for everyone. */
export async function refusesStrangers(suite: Suite): Promise<void> {
  await suite.each(suite.operations, async (operation) => {
    const isPublic = (operation['x-access'] as { least: string }).least === 'public';
    const path = await pathOf(operation, suite.ours.things);
    for (const secret of ['', 'postbag_invented']) {
      const who = { ...suite.t.nobody, secret };
      const body = operation.requestBody ? {} : undefined;
      const { status } = await suite.send(operation, { who, path, body });
      if ((status === 401) === isPublic) suite.fail(operation, `${status} with the token “${secret}”`);
    }
  });
}

/** Each role is let in or refused as x-access says; those let in can do it. */
export async function letsInByRole(suite: Suite): Promise<void> {
  await suite.each(suite.operations, async (operation) => {
    for (const role of ROLES) {
      const things = mayCall(operation, role) ? thingsFor(operation, suite.ours.things) : suite.ours.things;
      const { status, text } = await suite.send(operation, await goodRequest(suite, operation, things, role));
      if (!mayCall(operation, role)) {
        if (status !== 403) suite.fail(operation, `${status} for ${role}, who may not`);
      } else if (status >= 300)
        suite.fail(operation, `${status} for ${role}, who may: ${text.slice(0, 300)}`);
    }
  });
}

/** Whatever belongs to another group is not there: in each place of the path, with every method. */
export async function hidesOtherGroups(suite: Suite): Promise<void> {
  await suite.each(suite.operations, async (operation) => {
    const places = nounsIn(operation.path).filter(({ noun }) => !SHARED.includes(noun));
    for (const { name: foreign } of places) {
      const ours = suite.standing(operation, suite.ours);
      const theirs = suite.standing(operation, suite.theirs);
      const request = await goodRequest(suite, operation, ours, leastRole(operation));
      const path = await pathOf(operation, (name) => (name === foreign ? theirs : ours));
      const [, query] = request.path.split('?');
      for (const role of ROLES.filter((each) => each !== 'operator' && mayCall(operation, each))) {
        const sending = { ...request, who: suite.as(role), path: query ? `${path}?${query}` : path };
        const { status } = await suite.send(operation, sending);
        if (status !== 404) suite.fail(operation, `${status} for another group’s ${foreign} as ${role}`);
      }
    }
  });
}

/** A body that names another group’s thing is refused like one that names nothing. */
export async function takesNoForeignIds(suite: Suite): Promise<void> {
  await suite.each(suite.operations, async (operation) => {
    const schema = operation.requestBody?.content['application/json']?.schema;
    const name = schema?.$ref?.split('/').at(-1) ?? '';
    for (const field of Object.keys(suite.document.components.schemas[name]?.properties ?? {})) {
      const noun = nounOfField(field);
      if (!noun || SHARED.includes(noun)) continue;
      const request = await goodRequest(suite, operation, thingsFor(operation, suite.ours.things));
      const body = { ...(request.body as object), [field]: await suite.theirs.things.id(noun) };
      const { status } = await suite.send(operation, { ...request, body });
      if (status < 400) suite.fail(operation, `${status} with another group’s ${field}`);
    }
  });
}

/** A request that should succeed, with things of its own. */
export async function goodRequest(
  suite: Suite,
  operation: Described,
  things: Things,
  role = leastRole(operation),
): Promise<Sending> {
  const [path, query] = [await pathOf(operation, things), await queryOf(operation, things)];
  return {
    who: suite.as(role),
    path: query ? `${path}?${query}` : path,
    body: await bodyOf(operation, things),
    form: formFor(operation),
  };
}
