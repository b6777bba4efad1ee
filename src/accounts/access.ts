import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import { type Role } from '../timeline/actor.js';

/** Who may call a route: everyone, or the least role that may; `orOperator` lets the install's operator in too. */
export interface AccessRule {
  readonly least: Role | 'public';
  readonly orOperator: boolean;
}

export const ACCESS = 'postbag:access';

/** States who may call a route. The guard refuses every route that does not state it. */
export function Access(least: Role | 'public', also?: 'or-operator'): CustomDecorator {
  return SetMetadata(ACCESS, { least, orOperator: also === 'or-operator' } satisfies AccessRule);
}

const RANK: Record<Exclude<Role, 'operator'>, number> = { viewer: 1, staff: 2, admin: 3 };

/** Whether a role meets a rule. Roles of a group include the ones below; `operator` stands apart. */
export function allows(rule: AccessRule, role: Role): boolean {
  if (rule.least === 'public') return true;
  if (role === 'operator') return rule.least === 'operator' || rule.orOperator;
  return rule.least !== 'operator' && RANK[role] >= RANK[rule.least];
}
