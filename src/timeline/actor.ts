import { Forbidden } from '../errors/kinds.js';
import { type RetryKey } from './retry-key.js';

/** Through which door an act came in. */
export type Door = 'api' | 'web' | 'mail' | 'job' | 'cli';

/** What somebody may do in a group; `operator` runs the install and belongs to no group. */
export type Role = 'viewer' | 'staff' | 'admin' | 'operator';

/** Who acts, in which group, with which role, through which door. `groupId` is null for an operator. */
export interface Actor {
  readonly kind: 'token' | 'person' | 'system';
  readonly id: string | null;
  readonly name: string;
  readonly role: Role;
  readonly groupId: string | null;
  /** Every group of a person who signed in, for lists that go across groups. */
  readonly groupIds?: readonly string[];
  readonly door: Door;
  /** Given when the request may come again: what it does is then done once (docs/decisions/0023). */
  readonly retryKey?: RetryKey;
}

/** Postbag itself, for scheduled jobs and the command line. */
export function systemActor(name: string, door: Door, groupId: string | null = null): Actor {
  return { kind: 'system', id: null, name, role: 'operator', groupId, door };
}

/** The groups that the actor may look at; null for every one, as an operator may. */
export function groupsOf({ groupId, groupIds }: Actor): readonly string[] | null {
  return groupIds ?? (groupId === null ? null : [groupId]);
}

/**
 * The group in which the actor acts.
 *
 * @throws Forbidden when the actor has none, as an operator's token has
 */
export function groupOf(actor: Actor): string {
  if (actor.groupId) return actor.groupId;
  throw new Forbidden(
    'This needs a token of a group. An operator can issue one: POST /api/v1/groups/{group}/tokens.',
  );
}
