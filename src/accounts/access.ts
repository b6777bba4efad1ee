import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import { type Role } from '../timeline/actor.js';

/** A role in a group. `operator` is none: it is for the install. */
export type GroupRole = Exclude<Role, 'operator'>;

/** Every role of a group, the least first; each includes the ones before it. */
export const GROUP_ROLES: readonly GroupRole[] = ['viewer', 'staff', 'admin'];

/** Who may call a route besides roles: `public` is everyone, `person` whoever has signed in, whatever their rights. */
export type Least = Role | 'public' | 'person';

/**
 * The least that a caller must be; `orOperator` lets the install's operator in too. A public route with `knowsCaller` is
 * told who calls when somebody has signed in. One that is `fromAnywhere` may be called by other sites' pages too: what it does
 * follows from its address alone, never from who calls.
 */
export interface AccessRule {
  readonly least: Least;
  readonly orOperator: boolean;
  readonly knowsCaller?: true;
  readonly fromAnywhere?: true;
}

export const ACCESS = 'postbag:access';

/** States who may call a route. The guard refuses every route that does not state it. */
export function Access(
  least: Least,
  also?: 'or-operator' | 'knows-caller' | 'from-anywhere',
): CustomDecorator {
  const rule: AccessRule = { least, orOperator: also === 'or-operator' };
  if (also === 'knows-caller') return SetMetadata(ACCESS, { ...rule, knowsCaller: true });
  return SetMetadata(ACCESS, also === 'from-anywhere' ? { ...rule, fromAnywhere: true } : rule);
}

const rank = (role: GroupRole): number => GROUP_ROLES.indexOf(role);

/** Whether a role meets a rule. Roles of a group include the ones below; `operator` stands apart. */
export function allows({ least, orOperator }: AccessRule, role: Role): boolean {
  if (least === 'public' || least === 'person') return true;
  if (role === 'operator') return least === 'operator' || orOperator;
  return least !== 'operator' && rank(role) >= rank(least);
}

/** The lower of two roles. */
export function lowerOf(one: GroupRole, other: GroupRole): GroupRole {
  return rank(one) <= rank(other) ? one : other;
}
