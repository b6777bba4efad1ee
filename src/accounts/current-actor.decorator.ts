import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Forbidden } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { type Caller } from './caller.js';
import { type GuardedRequest } from './guarded-request.js';
import { type LiveSession } from './sessions.queries.js';

/** The actor whom the guard let in. Only on routes that need one. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<GuardedRequest>();
  if (!actor) throw new Error('CurrentActor on a route without a guarded actor');
  return actor;
});

/** The session of the person whom the guard let in. Only on routes for whoever has signed in. */
export const CurrentSession = createParamDecorator(
  (_data: unknown, context: ExecutionContext): LiveSession => {
    const { caller } = context.switchToHttp().getRequest<GuardedRequest>();
    if (caller?.kind !== 'person') throw new Forbidden('This is for people who signed in.');
    return caller.session;
  },
);

/** Who calls a public route that wants to know; null when nobody has signed in. */
export const CurrentCaller = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Caller | null =>
    context.switchToHttp().getRequest<GuardedRequest>().caller ?? null,
);
