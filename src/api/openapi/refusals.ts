import { type AccessRule } from '../../accounts/access.js';
import { IdPipe } from '../id.pipe.js';
import { type Operation, type Response } from './document.js';
import { saidRefusals } from './may-refuse.decorator.js';
import { refusal, type REFUSALS } from './refusal-responses.js';
import { type Route } from './routes.js';

/** For a route that states none: nobody may call it. */
const NOBODY: AccessRule = { least: 'operator', orOperator: false };

/**
 * Adds to an operation the refusals that follow from what it takes, each with the codes it comes with, and those that
 * were said of it.
 */
export function sayRefusals(method: string, operation: Operation, route: Route): void {
  const said = saidRefusals(route.handler);
  const refusals: Record<string, Response> = {};
  for (const [status, isGiven] of Object.entries(following(method, operation, route))) {
    if (isGiven || said.has(Number(status))) {
      refusals[status] = { $ref: `#/components/responses/Refusal${status}` };
    }
  }
  const missing = missingCode(operation, route);
  if (missing) refusals[404] = refusal(404, missing, 'There is none, or it is another group’s.');
  for (const [status, words] of said) if (words) refusals[status] = refusal(status, ...words);
  operation.responses = { ...refusals, ...operation.responses };
}

/**
 * Which statuses follow from what an operation takes. Whoever has to show who they are may have a role too low or belong
 * to no group, and whatever changes something refuses other sites’ pages: 403. A retry may come while the first is under
 * way, and two of a person’s groups may use one reference: 409.
 */
function following(
  method: string,
  operation: Operation,
  { access }: Route,
): Readonly<Record<keyof typeof REFUSALS, boolean>> {
  const { least, knowsCaller = false } = access ?? NOBODY;
  const hasBody = operation.requestBody !== undefined;
  const isGroupFound = takes(operation, 'header', 'Postbag-Group');
  return {
    400: true,
    401: least !== 'public' || knowsCaller,
    403: least !== 'public' || method !== 'get',
    409:
      takes(operation, 'header', 'Idempotency-Key') || (isGroupFound && takes(operation, 'path', 'letter')),
    412: takes(operation, 'header', 'If-Match'),
    413: hasBody,
    415: hasBody,
    422: true,
    429: false,
  };
}

function takes({ parameters = [] }: Operation, place: string, name: string): boolean {
  return parameters.some((parameter) => parameter.in === place && parameter.name === name);
}

/**
 * The code of what a request may name that is not there: the last parameter of the path, or else the group in a header.
 * Null when it names nothing.
 */
function missingCode(operation: Operation, { pathPipes }: Route): string | null {
  const last = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').at(-1);
  if (!last) return takes(operation, 'header', 'Postbag-Group') ? 'group-not-found' : null;
  const pipe = pathPipes[last.name]?.find((each) => each instanceof IdPipe);
  const thing = pipe instanceof IdPipe ? pipe.thing : last.name;
  return `${thing.replaceAll(' ', '-')}-not-found`;
}
