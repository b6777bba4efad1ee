import { type Found, foundText, part, type Slice, trimmed, without } from '../text/slice.js';
import { EMAIL } from '../words/places.data.js';
import { ORGANISATION_WORD } from '../words/offices.data.js';
import { PARTIES } from '../words/styles.data.js';
import { isSeat, readAttributes } from './attributes.js';
import { parseName } from './person-name.js';
import { isRole } from './role-words.js';

/** What one row of names says: a person, an office, a body, or nothing that could be told. */
export interface Row {
  readonly kind: 'person' | 'role' | 'organisation' | 'other';
  /** A style, a peerage or letters after the name make it certain. */
  readonly isCertain: boolean;
  readonly style: Found<string> | null;
  readonly name: Found<string> | null;
  readonly postNominals: readonly Found<string>[];
  readonly role: Found<string> | null;
  readonly organisation: Found<string> | null;
  readonly party: Found<string> | null;
  readonly constituency: Found<string> | null;
  readonly emails: readonly Found<string>[];
  readonly text: Slice;
}

const BULLET = /^\s*(?:[-*•–—·▪◦‣o](?=\s)|\(?\d{1,3}[.)](?=\s)|[□☐])\s*/;
const NOISE =
  /^(?:p\.?p\.?\s+|\(?signed\)?[\s:,]+(?:by\b\s*)?|\[?signature\]?[\s:,]*|\[signed\][\s:,]*|signed electronically(?: by)?[\s:,]*|(?:for and )?on behalf of:?\s+|from:?\s+|and\s+(?=\p{Lu}))/iu;
const TRAILING = /[\s,;:]+$|(?<=\w\w)\.$/;
const RANK =
  /^(?:The )?((?:(?:Assistant|Deputy|Detective|Acting) )*(?:Chief )?(?:Constable|Superintendent|Inspector|Sergeant)|Ambassador|Sheriff|Archbishop|Bishop|Pastor|Senator|Commissioner|Governor|Justice) (?=\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}(?:,|$))/u;
/** Ranks of which a body has one, so that they are the office too. */
const HELD_ALONE = /^(?:Chief Constable|Ambassador|Sheriff|Governor|Commissioner)$/;
/** Last words of bodies that elsewhere are words like others. */
const ENDS_A_BODY =
  / (?:Regulator|Registry|Archives?|Exchange|Industries|Holdings|Systems|Solutions|Networks|Railways?|Airports?|Airlines?|Ferries|Energy|Water|Utilities|Logistics|Insurance|Technologies|Pharmaceuticals|Standards|Ambulance|Healthcare|Advocacy|Enterprises?)$/;
const CLERICAL_ALONE = /^(?:the )?(?:lord )?(?:arch)?bishop of /i;

/** Reads one row: a name with styles, letters, party, role and body, in the orders in which letters have them. */
export function parseRow(line: Slice): Row {
  const emails = [...line.text.matchAll(EMAIL)].map((match) => emailOf(line, match));
  const row = withoutEmails(tidy(line));
  const blank = {
    style: null,
    name: null,
    postNominals: [],
    role: null,
    organisation: null,
    party: null,
    constituency: null,
    emails,
    text: row,
    isCertain: false,
  };
  if (row.text === '' || row.text.length > 400) return { ...blank, kind: 'other' };
  const seat = readPartyAndSeat(trimmed(line));
  if (seat) return { ...blank, ...seat };
  const office = readOffice(row) ?? readRank(row);
  if (office) return { ...blank, ...office };
  const person = readPerson(row);
  if (person) return { ...blank, ...person };
  const held = readBodyAndRole(row);
  if (held) return { ...blank, ...held };
  if (/^[\p{Lu}\d]/u.test(row.text) || ORGANISATION_WORD.test(row.text)) {
    return {
      ...blank,
      organisation: foundText(withoutArticle(row), ORGANISATION_WORD.test(row.text) ? 0.85 : 0.6),
      kind: 'organisation',
    };
  }
  return { ...blank, kind: 'other' };
}

type Parts = Pick<Row, 'kind'> & Partial<Row>;

/** `(Lab, Leith)` or `MP for Leith` on a line of its own, which goes on with the name above. */
function readPartyAndSeat(brackets: Slice): Parts | null {
  const first = /^\(([^(),;]{1,40})[,;][^()]+\)$/.exec(brackets.text)?.[1].trim().toLowerCase() ?? '';
  if (PARTIES[brackets.text.toLowerCase()]) return { party: foundText(brackets), kind: 'role' };
  return PARTIES[first] || isSeat(brackets.text) ? { ...readAttributes(brackets, true), kind: 'role' } : null;
}

/** A row that begins with an office; the holder's name may follow it after a comma. */
function readOffice(row: Slice): Parts | null {
  if (CLERICAL_ALONE.test(row.text) || RANK.test(row.text)) return null;
  const name = parseName(row);
  const afterStyle = name?.style ? part(row, name.name.from - row.from) : row;
  if (!isRole(afterStyle.text) || CLERICAL_ALONE.test(afterStyle.text)) return null;
  if (name && name.postNominals.length > 0 && !isRole(name.name.value)) return null;
  const holder = holderAfter(afterStyle);
  if (holder) {
    const before = readAttributes(part(afterStyle, 0, holder.at), false);
    return {
      ...before,
      ...holder.person,
      role: before.role,
      organisation: before.organisation,
      kind: 'person',
    };
  }
  return { ...readAttributes(afterStyle, false), style: name?.style ?? null, kind: 'role' };
}

/** `Secretary of State for Transport, Jane Doe MP`: the person after the comma. */
function holderAfter(row: Slice): { at: number; person: Parts } | null {
  for (const match of row.text.matchAll(/,\s+|:\s+|\s+[-–—]\s+/g)) {
    const rest = part(row, match.index + match[0].length);
    if (isRole(rest.text)) continue;
    const person = readPerson(rest);
    if (person?.isCertain && person.name) return { at: match.index, person };
  }
  return null;
}

/** `Assistant Chief Constable Jane Doe`: a rank used as a style. */
function readRank(row: Slice): Parts | null {
  const rank = RANK.exec(row.text);
  const name = rank ? parseName(part(row, rank[0].length)) : null;
  if (!rank || !name) return null;
  const style = foundText(part(row, rank[0].length - rank[1].length - 1, rank[0].length - 1));
  const rest = readAttributes(part(row, rank[0].length + name.after), true);
  return {
    ...rest,
    style,
    role: rest.role ?? (HELD_ALONE.test(rank[1]) ? style : null),
    name: name.name,
    postNominals: [...name.postNominals, ...rest.postNominals],
    kind: 'person',
    isCertain: true,
  };
}

/** `APPG on Rail (Vice-Chair)`, under the name of who holds it. */
function readBodyAndRole(row: Slice): Parts | null {
  const match = /^(\p{Lu}[^()]{2,120}?)\s*\(([^()]{3,60})\)$/u.exec(row.text);
  if (!match || !ORGANISATION_WORD.test(match[1]) || !isRole(match[2])) return null;
  const at = row.text.lastIndexOf('(') + 1;
  return {
    organisation: foundText(withoutArticle(part(row, 0, match[1].length)), 0.85),
    role: foundText(part(row, at, at + match[2].length)),
    kind: 'organisation',
  };
}

function readPerson(row: Slice): Parts | null {
  const name = parseName(row);
  if (!name) return null;
  const strong = name.style !== null || name.postNominals.length > 0 || name.hasPeerage;
  const isPerson = strong
    ? !endsLikeBody(name.name.value) || name.postNominals.length > 0
    : isPlainName(row, name.after, name.name.value);
  if (!isPerson) return null;
  const rest = readAttributes(part(row, name.after), true, hasSeat(name.postNominals));
  return {
    ...rest,
    style: name.style,
    name: name.name,
    postNominals: [...name.postNominals, ...rest.postNominals],
    kind: 'person',
    isCertain: strong || rest.postNominals.length > 0,
  };
}

/** Whether letters after a name say that somebody sits for a place. */
export function hasSeat(postNominals: readonly Found<string>[]): boolean {
  return postNominals.some(({ value }) => /^(?:MP|MSP|MS|AS|MLA|AM|TD|MHK)$/.test(value));
}

/** The cells of a row of a Markdown table without the bars around them. */
function withoutBars(row: Slice): Slice {
  return /^\|.*\|$/.test(row.text) ? trimmed(part(row, 1, row.text.length - 1)) : row;
}

/** A row without its bullet, marks of signing and closing punctuation. */
export function tidy(line: Slice): Slice {
  const whole = without(without(without(withoutBars(trimmed(line)), BULLET), NOISE), /^the (?=\p{Lu})/u);
  const inside = /^\(([^()]{2,120})\)$/.exec(whole.text);
  const bare = inside ? trimmed(part(whole, 1, whole.text.length - 1)) : whole;
  const end = TRAILING.exec(bare.text);
  return end && !/\b(?:Ltd|Inc|Hon|Esq)\.$/.test(bare.text) ? trimmed(part(bare, 0, end.index)) : bare;
}

/** The words without `The` before them. */
function withoutArticle(slice: Slice): Slice {
  return /^The (?!Times\b|Guardian\b|Observer\b)/.test(slice.text) ? trimmed(part(slice, 4)) : slice;
}

function emailOf(line: Slice, match: RegExpMatchArray): Found<string> {
  const from = line.from + match.index!;
  return { value: match[0].toLowerCase(), from, to: from + match[0].length, confidence: 0.95 };
}

function withoutEmails(row: Slice): Slice {
  const at = row.text.search(EMAIL);
  if (at < 0) return row;
  const before = row.text.slice(0, at).replace(/[\s<([:,;-]*(?:mailto:)?$|\s*\be-?mail\s*:?\s*$/i, '');
  return trimmed(part(row, 0, before.length));
}

function endsLikeBody(name: string): boolean {
  const last = name.split(' ').at(-1)!;
  return (
    name.includes(' ') &&
    ORGANISATION_WORD.test(last) &&
    !/^(?:House|Church|Bank|Press|Fellow|Court|Friends|Park)$/.test(last)
  );
}

/** Two to four capitalised words that fill the row up to a comma, a dash or a bracket, none of them a body's. */
function isPlainName(row: Slice, after: number, name: string): boolean {
  const words = name.split(/\s+/);
  const follows = row.text.slice(after);
  return (
    words.length >= 2 &&
    !/^the /i.test(row.text) &&
    words.length <= 4 &&
    !ORGANISATION_WORD.test(name) &&
    !ENDS_A_BODY.test(name) &&
    !/\d/.test(name) &&
    !/^(?:The|Save|Friends|Age|Living|Action|Stop|Keep|Shelter|Crisis|Mind|Scope|Help|Sense|Victim|Citizens|World|British|National|Royal|English|Scottish|Welsh|Irish|European|Global|Free|Open|Fair|Green|Women|Children|Disability|Mental|Cancer|Human)$/.test(
      words[0],
    ) &&
    words.every(
      (word) =>
        /^\p{Lu}/u.test(word) ||
        /^(?:de|da|di|do|dos|das|du|van|von|der|den|ten|ter|al|el|bin|ibn|ap|ab|ferch|le|la|an|na|nic|mac|y|e|af|zu)\b/.test(
          word,
        ),
    ) &&
    !words.every((word) => /^\p{Lu}{2,}$/u.test(word) && word.length > 12) &&
    /^\s*(?:$|[,(|;]|[-–—:]\s|\/)/.test(follows)
  );
}
