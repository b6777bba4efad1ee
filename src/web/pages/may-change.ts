import { type Actor } from '../../timeline/actor.js';

/** Whether somebody's role lets them change letters, for pages to leave out what would be refused. The guard decides. */
export function mayChange({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'staff' || role === 'admin';
}
