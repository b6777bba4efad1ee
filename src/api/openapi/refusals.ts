import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import { allows } from '../../accounts/access.js';
import { type Role } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { type Operation, type Response } from './document.js';
import { refusal, type REFUSALS } from './refusal-responses.js';
import { type Route } from './routes.js';

const MAY_CONFLICT = 'postbag:may-conflict';
const ROLES: readonly Role[] = ['viewer', 'staff', 'admin', 'operator'];

/** Of another method than POST, where the state of the thing can forbid it: 409. A POST always may answer it to a retry. */
export function MayConflict(): CustomDecorator {
  return SetMetadata(MAY_CONFLICT, true);
}

/** Adds to an operation the refusals that follow from what it takes, each with the codes it comes with. */
export function sayRefusals(method: string, operation: Operation, route: Route): void {
  const missing = missingCode(operation, route);
  const mayConflict = method === 'post' || Reflect.getMetadata(MAY_CONFLICT, route.handler) === true;
  const applies: Readonly<Record<keyof typeof REFUSALS, boolean>> = {
    400: true,
    401: route.access?.least !== 'public',
    403: ROLES.some((role) => route.access && !allows(route.access, role)),
    409: mayConflict,
    412: takesHeader(operation, 'If-Match'),
    413: operation.requestBody !== undefined,
    415: operation.requestBody !== undefined,
    422: true,
  };
  const refusals: Record<string, Response> = {};
  for (const [status, isGiven] of Object.entries(applies)) {
    if (isGiven) refusals[status] = { $ref: `#/components/responses/Refusal${status}` };
  }
  if (missing) refusals[404] = refusal(404, missing, 'There is none, or it is another group’s.');
  operation.responses = { ...refusals, ...operation.responses };
}

function takesHeader({ parameters = [] }: Operation, name: string): boolean {
  return parameters.some((parameter) => parameter.in === 'header' && parameter.name === name);
}

/** The code of what a path may name that is not there: of its last parameter. Null when the path has none. */
function missingCode({ parameters = [] }: Operation, { pathPipes }: Route): string | null {
  const last = parameters.filter((parameter) => parameter.in === 'path').at(-1);
  if (!last) return null;
  const pipe = pathPipes[last.name]?.find((each) => each instanceof IdPipe);
  const thing = pipe instanceof IdPipe ? pipe.thing : last.name;
  return `${thing.replaceAll(' ', '-')}-not-found`;
}
