import { endOf, type Found, foundText, part, type Slice, trimmed, without } from '../text/slice.js';
import { DEPARTMENT, MINISTERIAL_ROLE, ORGANISATION_WORD } from '../words/offices.data.js';
import { ADDRESS_LINE, POSTCODE } from '../words/places.data.js';
import { PARTIES } from '../words/styles.data.js';
import { postNominalsAt } from './person-name.js';
import { isRole } from './role-words.js';
import { bodyText, splitRole } from './roles.js';

/** What stands after a name on its line. */
export interface Attributes {
  readonly postNominals: readonly Found<string>[];
  readonly role: Found<string> | null;
  readonly organisation: Found<string> | null;
  readonly party: Found<string> | null;
  readonly constituency: Found<string> | null;
}

interface Open {
  postNominals: Found<string>[];
  role: Found<string> | null;
  organisation: Found<string> | null;
  party: Found<string> | null;
  constituency: Found<string> | null;
}

const SEPARATOR = /\s*[,;|]\s*|\s+[-–—:]+\s*|\s*[-–—]\s+|(?<=^\s*)[:]\s*/g;
const SEAT =
  /^(?:and\s+)?(?:(?:the )?(?:Labour|Conservative|Liberal Democrat|Lib Dem|SNP|Green|Plaid Cymru|DUP|UUP|SDLP|Alliance|Independent|Reform UK)(?: (?:and |& )?Co-op(?:erative)?)? )?(?:(MP|MSP|MS|MLA|AM)|(?:the )?Member(?: of (?:the )?(?:Scottish |European )?(?:Parliament|Senedd|Legislative Assembly|House of Commons))?(?=\s+for\b)|(?:the )?Member of (?:the )?(?:Scottish )?(?:Parliament|Senedd|Legislative Assembly)|Aelod(?:au)? (?:o'r )?Senedd)\s+(?:for|dros|over)\s+(?:the\s+)?(.+)$/i;
/** `MA (Oxon)`, `Colonel Jane Doe (Retd)`: where a degree was taken, and that a rank is held no more. */
const OF_DEGREE_OR_RANK =
  /^(?:Oxon|Cantab|Hons|Edin|Lond|Dunelm|Ebor|Glas|Wales|Retd?|RETD?|Rtd|Ret['’]d|Retired)\.?$/;
const BRACKETS = /^\s*\(([^()]{1,120})\)\s*/;

/**
 * Reads role, body, party and seat; `afterName` also takes brackets and plain words as belonging to a
 * person, and what `sits` for a seat has that named rather than a body.
 */
export function readAttributes(rest: Slice, afterName: boolean, sits = false): Attributes {
  const open: Open = { postNominals: [], role: null, organisation: null, party: null, constituency: null };
  let remaining = rest;
  for (let turn = 0; afterName && turn < 3; turn += 1) {
    const brackets = BRACKETS.exec(remaining.text);
    if (!brackets) break;
    const inside = part(remaining, brackets[0].indexOf('(') + 1, brackets[0].indexOf(')'));
    readBrackets(inside, open);
    remaining = part(remaining, brackets[0].length);
    const more = postNominalsAt(remaining, 0);
    open.postNominals.push(...more.list);
    remaining = part(remaining, more.after);
  }
  const pieces = splitOutsideBrackets(remaining);
  for (let index = 0; index < pieces.length; index += 1) readPiece(pieces, index, open, { afterName, sits });
  return open;
}

function readPiece(
  pieces: readonly Slice[],
  index: number,
  open: Open,
  { afterName, sits }: { readonly afterName: boolean; readonly sits: boolean },
): void {
  const piece = without(
    pieces[index],
    /^(?:(?:and )?(?:for and )?on behalf of|representing|for) (?=(?:the )?\p{Lu})/u,
  );
  const post = postNominalsAt(piece, 0);
  const seat = SEAT.exec(piece.text);
  if (seat) {
    if (seat[1])
      open.postNominals.push(
        foundText(part(piece, piece.text.search(/[A-Z]{2}/), piece.text.search(/[A-Z]{2}/) + seat[1].length)),
      );
    open.constituency = foundText(part(piece, piece.text.length - seat[2].length));
    open.party ??= partyBefore(piece);
  } else if (post.list.length > 0 && piece.text.slice(post.after).trim() === '')
    open.postNominals.push(...post.list);
  else if (PARTIES[piece.text.toLowerCase()] && afterName) open.party = partyOf(piece);
  else if (open.organisation && !isRole(piece.text))
    open.organisation = joined(open.organisation, piece, rests(pieces, index));
  else if (!open.role && isRole(piece.text)) {
    const seated = sits ? seatInBrackets(piece) : null;
    const { role, organisation } = splitRole(seated?.role ?? piece);
    open.role = role;
    open.organisation ??= organisation;
    open.constituency ??= seated?.seat ?? null;
  } else if (open.role && !open.organisation && continuesOffice(open.role.value, piece.text)) {
    open.role = joined(open.role, piece, true);
  } else if (open.role && isRole(piece.text)) {
    const { role, organisation } = splitRole(piece);
    if (role) open.role = joined(open.role, { text: role.value, from: role.from }, true);
    open.organisation ??= organisation;
  } else if (sits && !open.constituency && !ORGANISATION_WORD.test(piece.text) && /^\p{Lu}/u.test(piece.text))
    open.constituency = foundText(piece, 0.7);
  else if (!isPlace(piece.text) && /^[\p{Lu}\d"“(]|^the /u.test(piece.text)) {
    open.organisation ??= bodyText(piece, open.role || ORGANISATION_WORD.test(piece.text) ? 0.85 : 0.6);
  }
}

/** `Convener (Wick North)`: the seat of a member, in brackets behind the office in a group. */
function seatInBrackets(piece: Slice): { role: Slice; seat: Found<string> } | null {
  const match = /^([^()]+?)\s*\((\p{Lu}[^()\d]{2,60})\)$/u.exec(piece.text);
  if (!match || isRole(match[2]) || ORGANISATION_WORD.test(match[2])) return null;
  const at = piece.text.lastIndexOf('(') + 1;
  return {
    role: part(piece, 0, match[1].length),
    seat: foundText(part(piece, at, at + match[2].length), 0.8),
  };
}

const rests = (pieces: readonly Slice[], index: number): boolean => !isPlace(pieces[index].text);

const isPlace = (text: string): boolean =>
  POSTCODE.test(text) || (ADDRESS_LINE.test(text) && !ORGANISATION_WORD.test(text));

/** `Secretary of State for Business, Energy and Industrial Strategy`: the words after the comma go on with it. */
function continuesOffice(role: string, next: string): boolean {
  return (
    MINISTERIAL_ROLE.test(role) &&
    !DEPARTMENT.test(next) &&
    !ORGANISATION_WORD.test(
      next.replace(
        /\b(?:Local Government|Industrial Strategy|Housing|Communities|Media|Justice|Community|Policy|Rights|Research|Action)\b/g,
        '',
      ),
    ) &&
    !isPlace(next)
  );
}

function joined(open: Found<string>, next: Slice, takes: boolean): Found<string> {
  if (!takes) return open;
  return { ...open, value: `${open.value}, ${next.text.replace(/\s+/g, ' ')}`, to: endOf(next) };
}

function splitOutsideBrackets(rest: Slice): Slice[] {
  const depth = new Int8Array(rest.text.length + 1);
  for (let at = 0, level = 0; at < rest.text.length; at += 1) {
    if (rest.text[at] === '(') level = Math.min(level + 1, 100);
    depth[at] = level;
    if (rest.text[at] === ')') level = Math.max(level - 1, 0);
  }
  const pieces: Slice[] = [];
  let at = 0;
  for (const match of rest.text.matchAll(SEPARATOR)) {
    if (depth[match.index] > 0 || match[0] === '') continue;
    pieces.push(trimmed(part(rest, at, match.index)));
    at = match.index + match[0].length;
  }
  pieces.push(trimmed(part(rest, at)));
  return pieces.filter(({ text }) => /[\p{L}\d]/u.test(text));
}

/** `(Lab, Leeds North West)`, `(Chair)`, `(SNP)`. */
function readBrackets(inside: Slice, open: Open): void {
  const pieces = inside.text.split(/\s*[,;–—]\s*|\s+-\s+/);
  let at = 0;
  for (const text of pieces) {
    const from = inside.text.indexOf(text, at);
    at = from + text.length;
    const piece = part(inside, from, at);
    if (OF_DEGREE_OR_RANK.test(text)) continue;
    if (PARTIES[text.toLowerCase()]) open.party ??= partyOf(piece);
    else if (isRole(text)) {
      const { role, organisation } = splitRole(piece);
      open.role ??= role;
      open.organisation ??= organisation;
    } else if (
      SEAT.test(text) ||
      (/^\p{Lu}/u.test(text) && !ORGANISATION_WORD.test(text) && !postNominalsAt(piece, 0).list.length)
    ) {
      const seat = SEAT.exec(text)?.[2];
      open.constituency ??= foundText(seat ? part(piece, text.length - seat.length) : piece, 0.8);
    } else if (ORGANISATION_WORD.test(text)) open.organisation ??= bodyText(piece);
    else open.postNominals.push(...postNominalsAt(piece, 0).list);
  }
}

/** `Labour` in `Labour MP for Leith`. */
function partyBefore(piece: Slice): Found<string> | null {
  const words = /^(?:the )?(.+?) (?:M(?:S|L)?[PAS]|Member)\b/i.exec(piece.text)?.[1] ?? '';
  const at = piece.text.indexOf(words);
  return words !== '' && PARTIES[words.toLowerCase()] ? partyOf(part(piece, at, at + words.length)) : null;
}

/** Whether words say for which seat somebody sits. */
export const isSeat = (text: string): boolean => SEAT.test(text);

function partyOf(piece: Slice): Found<string> {
  return { ...foundText(piece, 0.95), value: piece.text };
}
