import { type AccessRule } from '../../accounts/access.js';
import { type Operation } from './document.js';
import { type Route } from './routes.js';

/** Ways of showing who one is, all of them together. */
type Security = Record<string, never[]>;

/** For people who belong to several groups. */
const GROUP_HEADER = {
  name: 'Postbag-Group',
  in: 'header',
  required: false,
  description: 'The slug of the group to act in, for a person who belongs to several.',
  schema: { type: 'string', minLength: 2, maxLength: 40 },
  example: 'phrg',
};

/**
 * Adds to an operation, as `x-access`, who may call it, by the same rule that the guard goes by; how they show who they
 * are; and the header that names a group where the path doesn't.
 */
export function sayAccess(path: string, operation: Operation, { access }: Route): void {
  if (!access) return;
  operation['x-access'] = access;
  operation.security = securityOf(access);
  if (['public', 'person'].includes(access.least) || path.includes('{group}')) return;
  operation.parameters = [...(operation.parameters ?? []), GROUP_HEADER];
}

function securityOf({ least, knowsCaller }: AccessRule): Security[] {
  if (least === 'person') return [{ session: [] }];
  const either: Security[] = [{ token: [] }, { session: [] }];
  if (least !== 'public') return either;
  return knowsCaller ? [{}, ...either] : [];
}
