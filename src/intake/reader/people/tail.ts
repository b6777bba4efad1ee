import { type Slice, trimmed } from '../text/slice.js';
import { AFTER_NAMES, COPIED, DELIVERY_LINE } from '../words/letter-words.data.js';
import { ADDRESS_LINE, CONTACT, EMAIL, LETTERHEAD, POSTCODE } from '../words/places.data.js';
import { ORGANISATION_WORD } from '../words/offices.data.js';
import { findDates } from '../days/find-dates.js';
import { dateOfLine } from '../days/letter-date.js';
import { parseRow } from './parse-person.js';
import { isProse } from '../segment.js';

/** The parts of what stands after the closing. */
export interface Tail {
  /** Lines of names, in blocks. */
  readonly names: readonly (readonly Slice[])[];
  /** Lines that list who was copied to, the label on the first of each list. */
  readonly copies: readonly (readonly Slice[])[];
  /** Enclosures, notes, addresses and the rest. */
  readonly rest: readonly Slice[];
}

/** Parts the tail into names, copies and the rest. Lines of an address between names are passed over. */
export function partTail(lines: readonly Slice[]): Tail {
  const names: Slice[][] = [];
  const copies: Slice[][] = [];
  const rest: Slice[] = [];
  let state: 'names' | 'copies' | 'rest' = 'names';
  let block: Slice[] = [];
  const close = (): void => {
    if (block.length > 0) (state === 'copies' ? copies : names).push(block);
    block = [];
  };
  const texts = lines.slice(0, 4000).map(({ text }) => text.trim());
  const officers = officersAtFoot(texts);
  for (const [at, line] of lines.slice(0, 4000).entries()) {
    const bare = trimmed(line);
    if (bare.text === '') {
      if (state !== 'copies' || block.length > 1 || (block[0] && !isLabelOnly(block[0]))) {
        close();
        if (state === 'copies') state = 'rest';
      }
    } else if (COPIED.test(bare.text) && bare.text.length < 2000) {
      close();
      state = 'copies';
      block = [bare];
    } else if (
      AFTER_NAMES.test(bare.text) ||
      (isMailDelimiter(line) && (names.length > 0 || block.length > 0))
    ) {
      close();
      state = 'rest';
      rest.push(bare);
    } else if (state === 'rest') rest.push(bare);
    else if (
      state === 'names' &&
      (officers.has(bare.text) || isNotName(bare, [texts[at - 1] ?? '', texts[at + 1] ?? '']))
    )
      rest.push(bare);
    else block.push(bare);
  }
  close();
  return { names, copies, rest };
}

/** `-- `, below which mail programs put the same lines under every message. */
function isMailDelimiter({ text }: Slice): boolean {
  return /^\s*--\s*$/.test(text);
}

function isLabelOnly(line: Slice): boolean {
  return line.text.replace(COPIED, '').trim() === '';
}

/** A verb of running text, which no name, role or body has. */
const FINITE =
  /\p{Ll} (?:is|are|was|were|has been|have been|must|should|may|can|cannot|does not|do not) \p{Ll}/u;

/** Dates, addresses, ways to reach somebody and running text among the names. */
function isNotName({ text, from }: Slice, neighbours: readonly string[]): boolean {
  if (isDatedNote(text)) return true;
  if (dateOfLine({ text, from }) !== null || CONTACT.test(text) || DELIVERY_LINE.test(text)) return true;
  if (/^(?:(?:our|your)\s+)?ref(?:erence)?\b|^(?:date|dated|issued|as from)\b/i.test(text)) return true;
  if (/\b(?:obedient|humble|faithful|dutiful) servants?\W*$/i.test(text)) return true;
  if (/:\s*\+?\(?0[\d ()]{8,}$/.test(text)) return true;
  if (text.replace(EMAIL, '').replace(/[\s<>()[\]]|mailto:|e-?mail:?/gi, '') === '') return true;
  if (POSTCODE.test(text) && !/\bM(?:S|L)?P\b/.test(text)) return true;
  if (isAddress(text) && (/\d/.test(text) || LETTERHEAD.test(text) || neighbours.some(isPartOfAddress)))
    return true;
  if (text.length > 40 && /\p{Ll}{3}\. \p{Lu}.*\.$/u.test(text)) return true;
  if (isProse(text) && FINITE.test(text) && !/;/.test(text)) return true;
  return isProse(text) && /[.!?]$/.test(text) && !/;/.test(text);
}

/** `Printed 24 May 2021`: names bear no dates, but for those of somebody known by more than the name. */
function isDatedNote(text: string): boolean {
  return (
    text.length < 300 &&
    !text.includes(';') &&
    findDates(text).length > 0 &&
    !parseRow({ text, from: 0 }).isCertain
  );
}

const OFFICER =
  /^(?:(?:Co-|Vice-|Vice |Joint )?(?:Chair(?:man|woman)?|President)|Chief Executive|(?:Managing )?Director|Patrons?|(?:Hon\.? )?(?:Treasurer|Secretary)|Clerk|Founder|Trustees?)\s*:\s+\p{Lu}/u;

/** `Chair: Dr A Roe` and `Chief Executive: B Moss`: the officers of a body at the foot of its paper. */
function officersAtFoot(texts: readonly string[]): ReadonlySet<string> {
  const lines = texts.filter((text) => OFFICER.test(text));
  return new Set(lines.length > 1 ? lines : []);
}

function isAddress(text: string): boolean {
  const bare = text.replace(/\b(?:House|Court|Parliament|Park|UK|Senedd|Assembly|Centre)\b/g, '');
  return ADDRESS_LINE.test(text) && !ORGANISATION_WORD.test(bare);
}

function isPartOfAddress(text: string): boolean {
  return POSTCODE.test(text) || LETTERHEAD.test(text) || (/\d/.test(text) && isAddress(text));
}
