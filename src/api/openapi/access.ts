import { type Operation } from './document.js';
import { type Route } from './routes.js';

/** Adds to an operation, as `x-access`, who may call it: the same rule that the guard goes by. */
export function sayAccess(operation: Operation, { access }: Route): void {
  if (!access) return;
  operation['x-access'] = access;
  if (access.least === 'public') operation.security = [];
}
