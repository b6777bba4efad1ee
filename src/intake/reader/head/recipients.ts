import {
  type Addressee,
  addresseeOfOffice,
  addresseeOfWords,
  isAddressLine,
  readAddressee,
} from '../people/addressee.js';
import { parseRow, type Row } from '../people/parse-person.js';
import { withSharedRole } from '../people/shared-role.js';
import { isRole } from '../people/role-words.js';
import { splitRun } from '../people/split-runs.js';
import { part, type Slice, splitSlice } from '../text/slice.js';
import { MINISTERIAL_ROLE, NAMED_OFFICE, ORGANISATION_WORD } from '../words/offices.data.js';
import { CALLED } from '../words/called.data.js';
import { CONTACT, LETTERHEAD } from '../words/places.data.js';
import { type HeadBlock } from './head-blocks.js';

const OPEN_LETTER =
  /\b(?:open|joint) letter to (?:the )?(.{3,120}?)(?:\s*[:–—-]\s|\s+(?:on|about|from|regarding|concerning|calling)\b|[.,]|$)/i;
const LETTERHEAD_LABEL =
  /^(?:chair(?:man|s|woman)?|co-chairs?|vice[- ]chairs?|officers?|secretar(?:y|iat)|president|treasurer|patrons?|registered|members|from)\s*:/i;

/** What helps to tell the addressee's block from the sender's. */
export interface RecipientHints {
  readonly salutation: string | null;
  readonly signed: readonly Row[];
  readonly isReply: boolean;
}

interface Candidate {
  readonly addressees: readonly Addressee[];
  readonly block: HeadBlock;
  readonly score: number;
  /** Whether the salutation speaks to somebody in it. */
  readonly isSpokenTo: boolean;
}

/** Those the letter is addressed to, from the blocks of its head; empty when none is certain enough. */
export function readRecipients(
  blocks: readonly HeadBlock[],
  hints: RecipientHints,
): { addressees: Addressee[]; used: HeadBlock[] } {
  const labelled = blocks.filter((block) => block.isLabelled);
  if (labelled.length > 0) {
    return { addressees: labelled.flatMap(({ lines }) => addresseesOf(lines)), used: labelled };
  }
  const candidates = mergedBlocks(blocks)
    .map((block, index, all) => candidateOf(block, hints, index === all.length - 1))
    .filter((one) => one !== null);
  const best = Math.max(...candidates.map(({ score }) => score), 0);
  const good = candidates.filter(({ score, isSpokenTo }) => score >= 2 && (isSpokenTo || score >= best - 3));
  const named = good.filter(({ addressees }) => addressees.some(({ row }) => row.kind !== 'organisation'));
  const chosen = named.length > 0 ? named : good;
  if (chosen.length > 0)
    return {
      addressees: chosen.flatMap(({ addressees }) => addressees),
      used: chosen.map(({ block }) => block),
    };
  return { addressees: [], used: [] };
}

/** A block of address or e-mail lines alone goes with the block of names before it. */
function mergedBlocks(blocks: readonly HeadBlock[]): HeadBlock[] {
  const merged: HeadBlock[] = [];
  for (const block of blocks) {
    const isOnlyAddress = block.lines.every(
      ({ text, from }) =>
        (isAddressLine(text) && !parseRow({ text, from }).isCertain) ||
        /^\S+@\S+$|^<?[\w.+-]+@[\w.-]+>?$/.test(text) ||
        /^e-?mail\s*:/i.test(text),
    );
    const above = merged.at(-1);
    if (isOnlyAddress && above && !isLetterhead(above.lines))
      merged[merged.length - 1] = { ...above, lines: [...above.lines, ...block.lines] };
    else merged.push(block);
  }
  return merged;
}

function isLetterhead(lines: readonly Slice[]): boolean {
  return lines.every(
    ({ text }) =>
      LETTERHEAD.test(text) ||
      (ORGANISATION_WORD.test(text) && parseRow({ text, from: 0 }).kind === 'organisation'),
  );
}

function candidateOf(block: HeadBlock, hints: RecipientHints, isLast: boolean): Candidate | null {
  const isHouse = LETTERHEAD.test(block.lines[0].text);
  if (isHouse && block.lines.every(({ text }) => LETTERHEAD.test(text) || isAddressLine(text))) return null;
  if (block.lines.some(({ text }) => LETTERHEAD_LABEL.test(text))) return null;
  const open =
    block.lines.length <= 2 ? OPEN_LETTER.exec(block.lines.map(({ text }) => text).join(' ')) : null;
  if (open) {
    const line = block.lines.find(({ text }) => text.includes(open[1])) ?? block.lines[0];
    const at = line.text.indexOf(open[1]);
    const addressees = at < 0 ? [] : openTo(part(line, at, at + open[1].length));
    return addressees.length > 0 ? { addressees, block, score: 3, isSpokenTo: false } : null;
  }
  if (block.lines.length === 1 && !/\p{Ll}/u.test(block.lines[0].text) && !parseRow(block.lines[0]).isCertain)
    return null;
  const addressees = addresseesOf(block.lines);
  if (addressees.length === 0) return null;
  const isSpokenTo =
    hints.salutation !== null && addressees.some(({ row }) => fitsSalutation(row, hints.salutation!));
  const isSigners = addressees.some(({ row }) => hints.signed.some((signed) => isSame(signed, row)));
  if (isSigners && !isSpokenTo) return null;
  return {
    addressees,
    block,
    isSpokenTo,
    score: addressees.reduce((sum, one) => Math.max(sum, scoreOf(one, block, hints)), -9) + (isLast ? 1 : 0),
  };
}

/** `Minister for Arts and Libraries` is one, `Prime Minister and the Chancellor` are two. */
function openTo(words: Slice): Addressee[] {
  const pieces = splitSlice(words, /,? and (?:the )?/g);
  const isEach = pieces.every(({ text }) => isRole(text) || ORGANISATION_WORD.test(text));
  return (isEach ? pieces : [words]).map(addresseeOfWords);
}

function scoreOf({ row, address, emails }: Addressee, block: HeadBlock, hints: RecipientHints): number {
  let score = 0;
  if (row.name && hints.signed.some((signed) => isSame(signed, row))) score -= 8;
  if (block.lines.some(({ text }) => CONTACT.test(text) && !/@/.test(text))) score -= 4;
  if (hints.salutation && fitsSalutation(row, hints.salutation)) score += 5;
  if (row.kind === 'person') score += row.isCertain ? 3 : 2;
  if (row.role && MINISTERIAL_ROLE.test(row.role.value)) score += hints.isReply ? 0 : 3;
  if (row.kind === 'role') score += 2;
  if (address) score += 1;
  if (emails.length > 0 && row.kind !== 'other') score += 1;
  if (row.kind === 'organisation') score += block.lines.length > 1 && address ? 1 : -1;
  if (row.kind === 'other') score -= 3;
  if (row.kind !== 'person' && block.lines.some((line) => isBodyOfSigner(line.text, hints.signed)))
    score -= 6;
  if (
    !hints.isReply &&
    row.kind === 'organisation' &&
    /\b(?:APPG|All-Party|Cross-Party)\b/i.test(row.organisation?.value ?? '')
  )
    score -= 4;
  return score;
}

/** A letterhead bears the body of those who sign. */
function isBodyOfSigner(text: string, signed: readonly Row[]): boolean {
  const line = text.trim().toLowerCase();
  return signed.some(({ organisation }) => organisation?.value.toLowerCase() === line);
}

function isSame(a: Row, b: Row): boolean {
  return a.name !== null && b.name !== null && a.name.value.toLowerCase() === b.name.value.toLowerCase();
}

/** Whether a salutation speaks to this row: by surname, first name or office. */
export function fitsSalutation(row: Row, salutation: string): boolean {
  const all = salutation.split(/,?\s+(?:and|a|&)\s+(?=\p{Lu})|,\s+/u);
  return [salutation, ...all].some((one) => fitsWords(row, one));
}

/** A name, or what people who bear it are called: `Nick`, `Bob`. */
function isCalled(name: string, word: string): boolean {
  return (
    name === word ||
    (word.length > 2 && name.length > word.length + 1 && name.startsWith(word)) ||
    (CALLED.get(word)?.includes(name) ?? false)
  );
}

function fitsWords(row: Row, salutation: string): boolean {
  const words = salutation
    .replace(/^(?:my |to )?(?:dear|annwyl)\s+/i, '')
    .replace(
      /\b(?:the|rt|hon|mr|mrs|ms|miss|dr|sir|dame|professor|prof|lord|lady|baroness|mp|ms|msp)\b\.?/gi,
      ' ',
    );
  const list = words
    .split(/[^\p{L}'’-]+/u)
    .filter((word) => word.length > 2 && !/^(?:dear|and|for|of)$/i.test(word));
  if (list.length === 0) return false;
  const name = row.name?.value.toLowerCase().split(/[\s]+/) ?? [];
  if (list.some((word) => name.some((one) => isCalled(one, word.toLowerCase())))) return true;
  const role = row.role?.value.toLowerCase() ?? '';
  return (
    role !== '' &&
    list.every(
      (word) =>
        role.includes(word.toLowerCase()) ||
        (/^minister$/i.test(word) &&
          /\b(?:secretary of state|under-?\s?secretary|secretary to the treasury)\b/.test(role)) ||
        (/^(?:home|foreign|health|defence|education|transport|justice|culture|environment|energy|business)$/i.test(
          word,
        ) &&
          role.includes('secretary of state')),
    )
  );
}

/** The addressees of one block: a new one begins at each line with somebody's name, or with `The` and an office. */
export function addresseesOf(lines: readonly Slice[]): Addressee[] {
  const groups: Slice[][] = [];
  for (const line of lines) {
    const pieces = peopleOnLine(line);
    for (const piece of pieces) {
      const row = parseRow(piece);
      const first = groups.at(-1)?.[0];
      const begins =
        (row.kind === 'person' && row.isCertain) ||
        (row.kind === 'role' &&
          /^The /.test(piece.text) &&
          first !== undefined &&
          parseRow(first).kind === 'role');
      if (!first || (begins && hasName(groups.at(-1)!))) groups.push([piece]);
      else groups.at(-1)!.push(piece);
    }
  }
  const addressees = groups.map(readAddressee).filter((one) => one !== null);
  const rows = withSharedRole(addressees.map(({ row }) => row));
  return addressees.map((one, index) => ({ ...one, row: rows[index] }));
}

function hasName(lines: readonly Slice[]): boolean {
  return lines.some((line) => ['person', 'role'].includes(parseRow(line).kind));
}

/** `A MP, Minister for Rail, and Baroness B, Minister for Buses` names two. */
function peopleOnLine(line: Slice): Slice[] {
  const pieces = splitRun(line, { isRun: false });
  return pieces.length > 1 && pieces.every((piece) => parseRow(piece).isCertain) ? pieces : [line];
}

/** The office or the full name that a salutation alone gives. */
export function recipientOfSalutation(salutation: Slice): Addressee | null {
  const bare = part(
    salutation,
    /^(?:(?:my|to)\s+)?(?:dear|annwyl)\s+(?:the\s+)?/i.exec(salutation.text)?.[0].length ?? 0,
  );
  const text = bare.text.replace(/[,:.!]+$/, '');
  const words = { text, from: bare.from };
  if (NAMED_OFFICE.test(text)) return addresseeOfOffice(words);
  const row = parseRow(words);
  return row.kind === 'person' && row.postNominals.length > 0 ? { row, address: null, emails: [] } : null;
}
