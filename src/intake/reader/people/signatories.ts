import { type Found, foundText, part, type Slice, trimmed, without } from '../text/slice.js';
import { NUMBER_WORDS } from '../words/months.data.js';
import { isProse } from '../segment.js';
import { isTableHeading } from '../text/signature-table.js';
import { attach, startsOwnRow } from './attach-lines.js';
import { bodyText } from './roles.js';
import { parseRow, type Row, tidy } from './parse-person.js';
import { withoutHands } from './hand-signatures.js';
import { hasTitle, withPeers } from './peers.js';
import { withSeatsBelow } from './seats-below.js';
import { withSharedRole } from './shared-role.js';
import { splitRun } from './split-runs.js';

/** Who signed, in order, and how many others are only counted. */
export interface Signed {
  readonly rows: readonly Row[];
  readonly others: Found<number> | null;
}

/** A line of names, and whether a list of bodies follows on it. */
interface Line {
  readonly slice: Slice;
  readonly isRun: boolean;
}

const OTHERS =
  /(?:[,;]?\s*\b(?:and|plus|together with|along with|on behalf of|a)\s+)?(?:a further\s+)?(\d{1,5}|[a-z]+(?:-[a-z]+)?)\s+(?:other(?:s| signatories| members| MPs| parliamentarians| organisations| peers| colleagues| \w+)?|more(?: signatories| \w+)?|further signatories)\b\.?/i;
const BEHALF = /^(?:(?:signed )?(?:for and )?on behalf of|for)\s*:?\s+(?=(?:the )?\p{Lu})/iu;
/** Lines that only say that names follow. */
const LABEL =
  /^(?:(?:also |co-?|jointly |electronically )?(?:signed|supported|endorsed|backed)(?: by)?(?: the following)?|(?:the )?(?:other |further |following |co-?)*(?:signatories|supporters)|name|yours|for (?:and on behalf of )?the (?:group|committee|undersigned|signatories|officers|members|APPG))\W*$/i;
const SIGNED_BY = /^(?:signed(?: by| on behalf of)?|signatories)\s*:?\s+/i;

/**
 * Reads the names of the tail, block by block.
 *
 * @param letter the whole letter, which may name in full a peer who signs with the title alone
 */
export function readSignatories(blocks: readonly (readonly Slice[])[], letter = ''): Signed {
  const rows: Row[] = [];
  let others: Found<number> | null = null;
  let ahead: Found<string> | null = null;
  const named = withoutFirstNameBlock(blocks, letter);
  const asSeats = withSeatsBelow(named);
  const readBlock = (lines: readonly Line[]): Row[] =>
    rowsOfBlock(asSeats(rowsOfLines(lines)), rows.at(-1) ?? null, (row) => (rows[rows.length - 1] = row));
  for (const block of named) {
    const lines: Line[] = [];
    for (const line of block) {
      const body = line.text.length < 200 ? bodySignedFor(line) : null;
      if (body) {
        if (parseRow(body).isCertain) continue;
        const organisation = bodyText(body);
        rows.push(...readBlock(lines.splice(0)));
        if (rows.length === 0) ahead = organisation;
        rows.forEach((row, at) => (rows[at] = inBody(row, organisation)));
        const by = trimmed(part(line, body.from + body.text.length - line.from));
        if (/^by:? \p{Lu}/iu.test(by.text)) lines.push({ slice: without(by, /^by:?\s/i), isRun: false });
        continue;
      }
      const count = othersIn(line);
      others ??= count?.found ?? null;
      const kept = count ? count.rest : line;
      const isRun = SIGNED_BY.test(kept.text);
      const bare = isRun ? part(kept, SIGNED_BY.exec(kept.text)![0].length) : kept;
      if (tidy(bare).text !== '') lines.push({ slice: bare, isRun });
    }
    rows.push(...readBlock(lines));
  }
  if (ahead) rows.forEach((row, at) => (rows[at] = inBody(row, ahead)));
  return { rows: withSharedRole(withoutProxies(withoutFirstNames(withPeers(rows, letter)), blocks)), others };
}

/** The body in `on behalf of the Trust` and `signed on behalf of the Trust by Jane Doe`. */
function bodySignedFor(line: Slice): Slice | null {
  const behalf = BEHALF.exec(line.text)?.[0].length;
  if (behalf === undefined) return null;
  const by = /[,:]? by(?:$|[:\s])/i.exec(line.text.slice(behalf));
  return part(line, behalf, by ? behalf + by.index : undefined);
}

/** Somebody who signs for a body. */
function inBody(row: Row, organisation: Found<string>): Row {
  return row.kind === 'person' && !row.organisation ? { ...row, organisation } : row;
}

function othersIn(line: Slice): { found: Found<number>; rest: Slice } | null {
  const match = line.text.length < 2000 ? OTHERS.exec(line.text) : null;
  const value = match ? (NUMBER_WORDS[match[1].toLowerCase()] ?? Number(match[1])) : NaN;
  if (!match || !(value > 0)) return null;
  const from = line.from + match.index;
  return {
    found: { value, from, to: from + match[0].length, confidence: 0.9 },
    rest: part(line, 0, match.index),
  };
}

function rowsOfLines(lines: readonly Line[]): Row[] {
  return lines.flatMap(({ slice, isRun }) => splitRun(slice, { isRun }).map((piece) => parseRow(piece)));
}

/** Rows of one block. A first line that only goes on with the block above is attached to its last row. */
function rowsOfBlock(parsed: readonly Row[], above: Row | null, replaceAbove: (row: Row) => void): Row[] {
  const isList = isListOfRows(parsed);
  const rows: Row[] = [];
  parsed.forEach((row, index) => {
    const previous = rows.at(-1) ?? (index === 0 && row.kind === 'role' ? above : null);
    if (isIgnored(row)) return;
    if (previous && !startsOwnRow(row, previous, isList)) {
      const whole = attach(row, previous);
      if (rows.length > 0) rows[rows.length - 1] = whole;
      else replaceAbove(whole);
    } else if (row.kind !== 'role' || !rows.length) rows.push(row);
  });
  return rows;
}

function isIgnored(row: Row): boolean {
  const { text } = row.text;
  if (row.kind === 'person' && row.isCertain) return false;
  return (
    row.kind === 'other' ||
    (isProse(text) && /[.!?:]$/.test(text)) ||
    LABEL.test(text) ||
    isTableHeading(text.split('|')) ||
    /^\d+ \p{Ll}/u.test(text) ||
    !/\p{L}{2}/u.test(text) ||
    text.length > 250
  );
}

/** Whether bodies of the block sign in their own right, a line each, rather than stand under a name. */
function isListOfRows(rows: readonly Row[]): boolean {
  if (rows[0]?.kind === 'organisation') return true;
  const people = rows.filter(({ kind }) => kind === 'person').length;
  if (rows.length < 3 || (people === 1 && rows.length < 5)) return false;
  const kinds = rows.map(({ kind }) => kind).join(' ');
  const alternates = /^(?:person (?:role )?organisation ?){1,}$/.test(kinds);
  const isMixed =
    /organisation organisation|person person .*organisation|person organisation person person/.test(kinds);
  return !alternates && isMixed && !/role organisation/.test(kinds);
}

/** A first name alone, above the full name, signs nothing by itself, nor does a signature by hand above its name. */
function withoutFirstNames(rows: readonly Row[]): Row[] {
  return withoutHands(rows).filter((row, index) => {
    const words = row.text.text.split(/\s+/);
    if (row.kind === 'person' && row.isCertain) return true;
    const others = [rows[index + 1], rows[index - 1]].filter((other) => other?.name);
    const isShort = words.length <= 2;
    return !(
      isShort &&
      others.some(
        (other) => other.name!.value !== row.text.text && beginsWith(other, words[0]) && words.length === 1,
      )
    );
  });
}

/** Who signs `pp` above the name of somebody else signs nothing of their own. */
function withoutProxies(rows: readonly Row[], blocks: readonly (readonly Slice[])[]): Row[] {
  const proxies = blocks
    .flat()
    .filter(({ text }) => /^p\.?\s?p\.?\s+\p{Lu}/iu.test(text))
    .map(({ from, text }) => [from, from + text.length]);
  return rows.filter(
    (row, at) =>
      rows[at + 1]?.kind !== 'person' ||
      !proxies.some(([from, to]) => row.text.from >= from && row.text.from < to),
  );
}

/** `Maddy` on the first line, then a block with the full names of as many people. */
function withoutFirstNameBlock(
  blocks: readonly (readonly Slice[])[],
  letter: string,
): readonly (readonly Slice[])[] {
  const [first, second] = blocks;
  if (!second || first.length > 4) return blocks;
  const isFirstNames = first.every(
    ({ text }) => /^\p{Lu}[\p{L}'’-]+$/u.test(text) && !hasTitle(text, letter),
  );
  const people = second.map((line) => parseRow(line)).filter(({ kind }) => kind === 'person');
  return isFirstNames && people.length === first.length ? blocks.slice(1) : blocks;
}

function beginsWith(row: Row, first: string): boolean {
  const name = row.name!.value.toLowerCase();
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word[0])
    .join('');
  const alone = first.toLowerCase();
  return name.startsWith(`${alone} `) || name.endsWith(` ${alone}`) || initials === alone;
}

/** Somebody named only in the `From:` line. */
export function rowOfSender(from: Slice): Row {
  const name = part(from, 0, from.text.search(/<|\((?!Retd?\b|Rtd\b)|$/i));
  const row = parseRow({ text: name.text.replace(/"/g, ' '), from: name.from });
  return row.kind === 'organisation' ? { ...row, organisation: foundText(row.text, 0.6) } : row;
}
