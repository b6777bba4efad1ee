import { ORGANISATION_WORD } from '../words/offices.data.js';
import { KNOWN_BY_ONE_NAME, PEERAGE } from '../words/styles.data.js';
import { type Row } from './parse-person.js';

const TITLE_ALONE =
  /^\p{Lu}[\p{L}'’-]+(?: (?:and \p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+)){0,2}(?: of (?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)?$/u;
const LORDS = /\b(?:House of Lords|My Lords|peers|noble)\b/;
const LONGEST_LETTER = 60_000;

/**
 * Peers and bishops sign with the title or the see alone, and many people with the first name: such a row is a person
 * where the letter gives the title in full, where nothing else is signed, or where all sign so in a letter of the Lords.
 */
export function withPeers(rows: readonly Row[], letter: string): Row[] {
  if (!rows.some(isTitleAlone)) return [...rows];
  const text = letter.slice(0, LONGEST_LETTER);
  const isOfLords =
    rows.length === 1 ||
    (rows.length <= 12 && LORDS.test(text) && rows.every((row) => isTitleAlone(row) || isPlain(row)));
  return rows.map((row) =>
    isTitleAlone(row) && (isOfLords || hasTitle(row.text.text, text)) ? asPerson(row) : row,
  );
}

function isTitleAlone(row: Row): boolean {
  const { text } = row.text;
  return (
    row.kind === 'organisation' &&
    row.name === null &&
    text.length < 60 &&
    TITLE_ALONE.test(text) &&
    !ORGANISATION_WORD.test(text) &&
    !KNOWN_BY_ONE_NAME.has(text.toLowerCase())
  );
}

function isPlain(row: Row): boolean {
  return row.kind === 'person' && row.postNominals.length === 0;
}

/** Whether the letter names `Lord X` or `the Earl of X` where the signature says `X`. */
export function hasTitle(words: string, letter: string): boolean {
  const lower = letter.toLowerCase();
  const wanted = words.toLowerCase();
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    const before = letter.slice(Math.max(0, at - 24), at);
    if (TITLE_BEFORE.test(before)) return true;
  }
  return false;
}

const TITLE_BEFORE = new RegExp(String.raw`\b(?:${PEERAGE.join('|')})(?: of(?: the)?)? $`, 'i');

function asPerson(row: Row): Row {
  const name = row.organisation ?? {
    value: row.text.text,
    from: row.text.from,
    to: row.text.from + row.text.text.length,
    confidence: 0.6,
  };
  return { ...row, kind: 'person', name, organisation: null };
}
