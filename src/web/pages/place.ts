import { allows } from '../../accounts/access.js';
import { type Actor } from '../../timeline/actor.js';
import { type Model } from './page.js';

/** The group’s path, and what the actor may do with what all groups share: the operator of the install may too. */
export function placeOf({ role }: Actor, group: string): Model {
  return {
    path: `/groups/${group}`,
    may: {
      change: allows({ least: 'staff', orOperator: true }, role),
      administer: allows({ least: 'admin', orOperator: true }, role),
    },
  };
}
