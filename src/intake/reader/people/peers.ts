import { ORGANISATION_WORD } from '../words/offices.data.js';
import { KNOWN_BY_ONE_NAME, PEERAGE } from '../words/styles.data.js';
import { type Row } from './parse-person.js';

const TITLE_ALONE =
  /^\p{Lu}[\p{L}'’-]+(?: (?:and \p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+)){0,2}(?: of (?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)?$/u;
const LORDS = /\b(?:House of Lords|My Lords|peers|noble)\b/;
const LONGEST_LETTER = 60_000;
/** So many rows are looked for in the letter. */
const MOST_TITLES = 60;

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
  return rows.map((row, at) =>
    isTitleAlone(row) && (isOfLords || (at < MOST_TITLES && hasTitle(row.text.text, text)))
      ? asPerson(row)
      : row,
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
  const name = words.replace(/[^\p{L}’' -]/gu, '');
  return new RegExp(`${TITLE_BEFORE}${name}`, 'i').test(letter.slice(0, LONGEST_LETTER));
}

const TITLE_BEFORE = String.raw`\b(?:${PEERAGE.join('|')})(?: of(?: the)?)? `;

function asPerson(row: Row): Row {
  const name = row.organisation ?? {
    value: row.text.text,
    from: row.text.from,
    to: row.text.from + row.text.text.length,
    confidence: 0.6,
  };
  return { ...row, kind: 'person', name, organisation: null };
}
