import { type Found } from '../text/slice.js';
import { hasSeat, type Row } from './parse-person.js';
import { isWelsh } from './roles.js';
import { DEPARTMENT, ORGANISATION_WORD } from '../words/offices.data.js';

/** Whether a row begins somebody new, rather than going on with the one above. */
export function startsOwnRow(row: Row, above: Row, isList: boolean): boolean {
  if (row.kind === 'person') return true;
  if (row.kind === 'organisation' && isUnitOf(row, above)) return false;
  if (row.kind === 'role')
    return above.kind === 'organisation' && above.name === null && !above.role && isList;
  if (above.kind === 'organisation') return isList;
  return isList;
}

/** The row above with the role, body, party or address of a line under it. */
export function attach(row: Row, above: Row): Row {
  const role = above.role && row.role ? bothRoles(above.role, row.role) : (above.role ?? row.role);
  const seat = isSeatOf(row, above) ? row.organisation : null;
  const extra = seat ? null : row.organisation;
  return {
    ...above,
    role,
    organisation:
      above.organisation && extra && above.kind === 'person'
        ? wholeBody(above.organisation, extra)
        : above.organisation && extra && isUnitOf(row, above)
          ? joined(above.organisation, extra)
          : (above.organisation ?? extra),
    party: above.party ?? row.party,
    constituency: above.constituency ?? row.constituency ?? seat,
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

/** A place alone under the name of somebody who sits for one. */
function isSeatOf(row: Row, above: Row): boolean {
  const text = row.organisation?.value ?? '';
  return (
    row.kind === 'organisation' &&
    above.kind === 'person' &&
    hasSeat(above.postNominals) &&
    !above.role &&
    !above.constituency &&
    !row.role &&
    text.length < 50 &&
    !/\d/.test(text) &&
    !ORGANISATION_WORD.test(text)
  );
}

const UNIT =
  /\b(?:Team|Unit|Division|Directorate|Branch|Section|Desk|Private Office|Correspondence|Secretariat|Enquiries|Centre|Support|Communications|Office)$/;

/** Whether the row is the department of the unit above it. */
function isUnitOf(row: Row, above: Row): boolean {
  const [unit, body] = [above.organisation?.value ?? '', row.organisation?.value ?? ''];
  return above.kind === 'organisation' && UNIT.test(unit) && !DEPARTMENT.test(unit) && DEPARTMENT.test(body);
}

/** `Leader of the Council`, then `Moss Council`: a body's kind alone gives way to its name. */
export function wholeBody(first: Found<string>, second: Found<string>): Found<string> {
  const isKind = /^\p{L}+$/u.test(first.value) && ORGANISATION_WORD.test(first.value);
  return isKind && second.value.includes(first.value) ? second : joined(first, second);
}

/** A unit and the department it is in, a line each. */
function joined(first: Found<string>, second: Found<string>): Found<string> {
  return { ...first, value: `${first.value}, ${second.value}`, to: second.to };
}
