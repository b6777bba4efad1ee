import { Forbidden } from '../errors/kinds.js';
import { type Actor, groupOf } from '../timeline/actor.js';

/** Whose view, in which group. */
export interface ViewOwner {
  readonly accountId: string;
  readonly groupId: string;
}

/**
 * The person who acts, in their group.
 *
 * @throws Forbidden for a token: a program keeps its addresses itself
 */
export function viewOwner(actor: Actor): ViewOwner {
  if (actor.kind !== 'person' || !actor.id) {
    throw new Forbidden('Views are kept for people who signed in; a token can’t keep one.', 'person-needed');
  }
  return { accountId: actor.id, groupId: groupOf(actor) };
}
