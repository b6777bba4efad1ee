import { type Actor } from '../timeline/actor.js';
import { type Caller } from './caller.js';
import { type RequestSource } from './same-origin.js';

/** A request as the guard leaves it: with who calls and, where the route needs one, the actor. */
export interface GuardedRequest extends RequestSource {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly routeOptions: { readonly url?: string };
  caller?: Caller | null;
  actor?: Actor;
}

/** The value of a header that is sent once. */
export function headerOf({ headers }: RequestSource, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}
