import { RouteConfig } from '@nestjs/platform-fastify';

/** The mark of a route that takes a form with a file; all others refuse one. */
export const TAKES_FORM = { takesForm: true } as const;

/** Lets a route take a form with a file. */
export function TakesForm(): MethodDecorator {
  return RouteConfig(TAKES_FORM);
}
