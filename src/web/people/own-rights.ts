import { type Actor } from '../../timeline/actor.js';

/** Where to go on to when somebody has just given up their own rights to the page; else `path`. */
export function afterOwn({ id, role }: Actor, accountId: string, group: string, path: string): string {
  return id === accountId && role !== 'operator' ? `/groups/${group}/today` : path;
}
