import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Actor } from '../timeline/actor.js';
import { type GuardedRequest } from './token.guard.js';

/** The actor whom the guard let in. Only on routes that need one. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<GuardedRequest>();
  if (!actor) throw new Error('CurrentActor on a route without a guarded actor');
  return actor;
});
