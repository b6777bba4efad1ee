import { type Described } from '../openapi.js';

export type GroupRole = 'viewer' | 'staff' | 'admin';
export type AnyRole = GroupRole | 'operator';

/** Public, but a token can’t do it: it brings a person into a group. */
export const NOT_BY_TOKEN = ['POST /api/v1/invitations/accept'];

/** The least that a caller must be, as the document says. */
export function leastOf(operation: Described): string {
  return (operation['x-access'] as { least: string }).least;
}

/** Whether a token, or a person, of a role may call an operation, as the document says. */
export function mayCall(operation: Described, role: AnyRole, kind: 'token' | 'person' = 'token'): boolean {
  const { least, orOperator } = operation['x-access'] as { least: string; orOperator: boolean };
  if (least === 'person') return kind === 'person';
  if (least === 'public') return kind === 'person' || !NOT_BY_TOKEN.includes(operation.title);
  if (role === 'operator') return least === 'operator' || orOperator;
  const ranks = ['viewer', 'staff', 'admin'];
  return least !== 'operator' && ranks.indexOf(role) >= ranks.indexOf(least);
}

/** The roles, from the least to the operator. */
export const ROLES: readonly AnyRole[] = ['viewer', 'staff', 'admin', 'operator'];

/** A role that may call it: the least one. */
export function leastRole(operation: Described): AnyRole {
  return ROLES.find((role) => mayCall(operation, role)) ?? 'operator';
}

/** Whether its body is a form. */
export function takesForm({ requestBody }: Described): boolean {
  return requestBody?.content['multipart/form-data'] !== undefined;
}

/** Whether JSON may be sent to it as well as a form. */
export function takesJson({ requestBody }: Described): boolean {
  return requestBody?.content['application/json'] !== undefined;
}
