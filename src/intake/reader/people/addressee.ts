import { type Found, foundText, inOneLine, part, type Slice, splitSlice, without } from '../text/slice.js';
import { DEPARTMENT, MINISTERIAL_ROLE, ORGANISATION_WORD } from '../words/offices.data.js';
import { ADDRESS_LINE, CONTACT, EMAIL, POSTCODE } from '../words/places.data.js';
import { parseRow, type Row, tidy } from './parse-person.js';
import { attach, wholeBody } from './attach-lines.js';
import { bodyText } from './roles.js';

/** Somebody written to or copied to, with where they sit. */
export interface Addressee {
  readonly row: Row;
  readonly address: Found<string> | null;
  readonly emails: readonly Found<string>[];
}

/** Reads the block of one addressee: name, role, body and address, a line each or all on one line. */
export function readAddressee(lines: readonly Slice[]): Addressee | null {
  const pieces = lines.flatMap((line) => cutAddress(without(line, /^letters? to (?:the )?(?=Editor\b)/i)));
  let row: Row | null = null;
  const address: Slice[] = [];
  const emails: Found<string>[] = [];
  for (const { slice, isAddress } of pieces) {
    emails.push(...emailsIn(slice));
    const bare = tidy(slice);
    if (
      bare.text.replace(EMAIL, '').replace(/[<>()\s:]|mailto|e-?mail/gi, '') === '' ||
      CONTACT.test(bare.text)
    )
      continue;
    if (isAddress || (address.length > 0 && !isBody(bare.text))) {
      address.push(bare);
      continue;
    }
    const next = parseRow(slice);
    if (row === null) row = next.kind === 'other' ? null : next;
    else if (next.kind === 'role' || next.kind === 'organisation')
      row =
        next.kind === 'organisation' && (row.organisation || !isBody(bare.text))
          ? rowOrAddress(row, next, bare, address)
          : attach(next, row);
    else if (next.kind === 'person' && !next.isCertain) {
      if (address.length === 0 && leadsABody(row)) row = ofBody(row, bodyText(bare, 0.7));
      else address.push(bare);
    }
  }
  const known = row ?? (emails.length > 0 ? parseRow({ text: '', from: emails[0].from }) : null);
  return known ? { row: known, address: joinAddress(address), emails } : null;
}

const COMMITTEE = /\b(?:Committee|Panel|Cabinet|Senate)$/;

/** Whether a role is of a body that must be named: `Chief Executive`, then `Quay Homes`, which might be a name. */
function leadsABody({ role, organisation }: Row): boolean {
  return (
    organisation === null &&
    /^(?:Group |Interim |Acting |Deputy )?(?:Chief Executive|Managing Director|Chair(?:man|woman)?|Chief Operating Officer|General Manager|Director[- ]General|Head of [\p{L} ]+|Director of [\p{L} ]+|[\p{L} ]+ Manager)(?: Officer)?$/u.test(
      role?.value ?? '',
    )
  );
}

const ofBody = (row: Row, organisation: Found<string>): Row => ({ ...row, organisation });

/** The row, or the row with a line more in its address. */
function rowOrAddress(row: Row, next: Row, bare: Slice, address: Slice[]): Row {
  if (row.organisation && next.organisation && address.length === 0) {
    const organisation = wholeBody(row.organisation, next.organisation);
    const isPart = COMMITTEE.test(row.organisation.value) && isBody(bare.text) && row.role !== null;
    if (organisation === next.organisation || isPart) return { ...row, organisation };
  }
  if (row.organisation && row.kind !== 'organisation' && DEPARTMENT.test(bare.text)) return row;
  const isMinister =
    row.role !== null &&
    MINISTERIAL_ROLE.test(row.role.value) &&
    !/^(?:Governor|President)\b/.test(row.role.value);
  const isBodyOfRow = !row.organisation && row.kind !== 'organisation' && !isMinister && address.length === 0;
  if (isBodyOfRow && next.organisation && !/\d/.test(bare.text))
    return { ...row, organisation: next.organisation };
  address.push(bare);
  return row;
}

function isBody(text: string): boolean {
  return DEPARTMENT.test(text) || (ORGANISATION_WORD.test(text) && !ADDRESS_LINE.test(text));
}

/** Whether a line is part of an address. */
export function isAddressLine(text: string): boolean {
  if (POSTCODE.test(text) && text.length < 90) return true;
  return ADDRESS_LINE.test(text) && !DEPARTMENT.test(text) && !/\b(?:APPG|Group|Committee|MP)\b/.test(text);
}

/** A line that runs on into an address is cut where the address begins. */
function cutAddress(line: Slice): { slice: Slice; isAddress: boolean }[] {
  if (
    isAddressLine(line.text) &&
    !/^\p{Lu}[^,]*\bM(?:S|L)?P\b/u.test(line.text) &&
    !parsesAsOffice(line.text)
  )
    return [{ slice: line, isAddress: true }];
  const pieces = splitSlice(line, /,\s+/g);
  const first = pieces.findIndex((piece, index) => index > 0 && isAddressLine(piece.text));
  if (first < 0) return [{ slice: line, isAddress: false }];
  const cut = pieces[first].from - line.from;
  const address = part(line, cut);
  return [
    { slice: part(line, 0, cut), isAddress: false },
    { slice: address, isAddress: true },
  ];
}

function parsesAsOffice(text: string): boolean {
  const head = text.split(/,\s/)[0];
  return head !== text && !isAddressLine(head);
}

function joinAddress(lines: readonly Slice[]): Found<string> | null {
  if (lines.length === 0) return null;
  const value = lines.map(({ text }) => inOneLine(text)).join(', ');
  const to = lines.at(-1)!.from + lines.at(-1)!.text.length;
  return { value, from: lines[0].from, to, confidence: 0.85 };
}

/** The e-mail addresses of a stretch. */
export function emailsIn(slice: Slice): Found<string>[] {
  return [...slice.text.matchAll(EMAIL)].map((match) => {
    const from = slice.from + match.index;
    return { value: match[0].toLowerCase(), from, to: from + match[0].length, confidence: 0.95 };
  });
}

/** Somebody known only by e-mail addresses. */
export function addresseeAt(emails: readonly Found<string>[]): Addressee {
  return { row: parseRow({ text: '', from: emails[0].from }), address: null, emails };
}

/** An office or body named in running words, as in a title. */
export function addresseeOfWords(slice: Slice): Addressee {
  const row = parseRow(slice);
  const named = row.kind === 'other' ? { ...row, organisation: bodyText(slice, 0.5) } : row;
  return { row: named, address: null, emails: [] };
}

/** The addressee of an office that a salutation alone names. */
export function addresseeOfOffice(slice: Slice): Addressee {
  const row = parseRow(slice);
  return {
    row: { ...row, kind: 'role', name: null, role: foundText(slice, 0.6), organisation: null },
    address: null,
    emails: [],
  };
}
