import { type Actor } from '../timeline/actor.js';
import { type ImportActor } from './letter-import.js';

/** What is kept of who acts, for the history of what the import will log. */
export function importActor({ kind, id, name, role, groupId, door }: Actor): ImportActor {
  return { kind, id, name, role, groupId, door };
}
