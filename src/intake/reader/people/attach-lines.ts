import { type Found } from '../text/slice.js';
import { hasSeat, type Row } from './parse-person.js';
import { isWelsh } from './roles.js';
import { PARTIES } from '../words/styles.data.js';
import { DEPARTMENT, ORGANISATION_WORD } from '../words/offices.data.js';

/** Whether a row begins somebody new, rather than going on with the one above. */
export function startsOwnRow(row: Row, above: Row, isList: boolean): boolean {
  if (row.kind === 'person') return !(namesSeat(row, above) || namesSee(row, above));
  if (row.kind === 'organisation' && isUnitOf(row, above)) return false;
  if (row.kind === 'role')
    return above.kind === 'organisation' && above.name === null && !above.role && isList;
  if (above.kind === 'organisation') return isList;
  return isList;
}

/** The row above with the role, body, party or address of a line under it. */
export function attach(row: Row, above: Row): Row {
  if (row.kind === 'person' && namesSee(row, above))
    return { ...above, role: { ...row.name!, value: row.text.text.replace(/^the /i, '') } };
  if (row.kind === 'person' && namesSeat(row, above)) return { ...above, constituency: row.name };
  const role = above.role && row.role ? bothRoles(above.role, row.role) : (above.role ?? row.role);
  const { party, seat } = partyAndSeat(isSeatOf(row, above) ? row.organisation : null);
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
    party: above.party ?? row.party ?? party,
    constituency: above.constituency ?? row.constituency ?? seat,
    postNominals: [...above.postNominals, ...row.postNominals],
    emails: [...above.emails, ...row.emails],
    kind: above.kind === 'organisation' && row.kind === 'role' ? 'organisation' : above.kind,
  };
}

/** `Wick North` under the name of a member: a place by its quarter, not somebody else. */
function namesSeat(row: Row, above: Row): boolean {
  return (
    !row.isCertain &&
    above.kind === 'person' &&
    hasSeat(above.postNominals) &&
    !above.constituency &&
    /^(?:(?:North|South|East|West|Mid)(?: (?:East|West))? \p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+(?: (?:and |& )?\p{Lu}[\p{L}’'-]+){0,2}(?: (?:North|South|East|West|Central|Mid))+)$/u.test(
      row.text.text,
    )
  );
}

/** `Bishop of Wick` under the name of the bishop. */
function namesSee(row: Row, above: Row): boolean {
  return (
    row.style === null &&
    /^(?:the )?(?:lord )?(?:arch)?bishop of /i.test(row.text.text) &&
    /Revd/.test(above.style?.value ?? '') &&
    !above.role
  );
}

/** Party and seat of `Labour, Wick North`. */
function partyAndSeat(seat: Found<string> | null): {
  party: Found<string> | null;
  seat: Found<string> | null;
} {
  const at = seat?.value.search(/,\s/) ?? -1;
  const party = seat?.value.slice(0, Math.max(at, 0)) ?? '';
  if (!seat || !PARTIES[party.toLowerCase()]) return { party: null, seat };
  const place = seat.value.slice(at).replace(/^,\s+/, '');
  return {
    party: { ...seat, value: party, to: seat.from + party.length },
    seat: { ...seat, value: place, from: seat.to - place.length },
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
