import { type Found } from '../text/slice.js';
import { type Row } from './parse-person.js';
import { isWelsh } from './roles.js';

/** Whether a row begins somebody new, rather than going on with the one above. */
export function startsOwnRow(row: Row, above: Row, isList: boolean): boolean {
  if (row.kind === 'person') return true;
  if (row.kind === 'role')
    return above.kind === 'organisation' && above.name === null && !above.role && isList;
  if (above.kind === 'organisation') return isList;
  return isList;
}

/** The row above with the role, body, party or address of a line under it. */
export function attach(row: Row, above: Row): Row {
  const role = above.role && row.role ? bothRoles(above.role, row.role) : (above.role ?? row.role);
  const extra = row.organisation;
  return {
    ...above,
    role,
    organisation:
      above.organisation && extra && above.kind === 'person'
        ? joined(above.organisation, extra)
        : (above.organisation ?? extra),
    party: above.party ?? row.party,
    constituency: above.constituency ?? row.constituency,
    postNominals: [...above.postNominals, ...row.postNominals],
    emails: [...above.emails, ...row.emails],
    kind: above.kind === 'organisation' && row.kind === 'role' ? 'organisation' : above.kind,
  };
}

/** Two lines of roles: in two languages the English one counts, else both. */
function bothRoles(first: Found<string>, second: Found<string>): Found<string> {
  if (isWelsh(first.value) && !isWelsh(second.value)) return second;
  if (isWelsh(second.value)) return first;
  if (first.value === second.value) return first;
  return { ...first, value: `${first.value}, ${second.value}`, to: second.to };
}

/** A unit and the department it is in, a line each. */
function joined(first: Found<string>, second: Found<string>): Found<string> {
  return { ...first, value: `${first.value}, ${second.value}`, to: second.to };
}
