import { endOf, type Found, foundText, inOneLine, part, type Slice, trimmed } from '../text/slice.js';
import { isAddressLine } from '../people/addressee.js';
import { parseRow } from '../people/parse-person.js';
import { CONTACT, EMAIL, LETTERHEAD } from '../words/places.data.js';
import { type Head } from './head-blocks.js';

const PREFIXES =
  /^(?:\s*(?:re|fwd?|fw|aw|subject|pwnc|automatic reply|auto(?:matic)?[- ]?reply|autoreply|out of office)\s*:\s*)+/i;
const LABEL = /^\W{0,3}(?:re|subject|pwnc|regarding)\s*:\s*(?=\S)|^RE (?=\p{Lu})/iu;

/** A heading without `Re:` and its like. */
export function subjectOf(slice: Slice, confidence: number): Found<string> | null {
  const prefix = PREFIXES.exec(slice.text)?.[0].length ?? 0;
  const bare = trimmed(part(slice, prefix));
  const stop = /\s*[.:]$/.exec(bare.text);
  const kept = stop ? part(bare, 0, stop.index) : bare;
  return kept.text === '' ? null : foundText(kept, confidence, inOneLine(kept.text));
}

/**
 * The subject of a letter: a line so labelled, else a short line without a full stop right after the salutation, else
 * one right before it that is no name, office or address.
 *
 * @returns the subject and how many lines of the body it takes
 */
export function readSubject(
  head: Head,
  body: readonly Slice[],
  lastBlock: readonly Slice[],
): { subject: Found<string> | null; taken: number } {
  if (head.subjects.length > 0) return { subject: subjectOf(head.subjects[0], 0.95), taken: 0 };
  const first = body.findIndex(({ text }) => text.trim() !== '');
  const after = first < 0 ? null : headingAt(body, first);
  if (after) return { subject: subjectOf(after.slice, after.isLabelled ? 0.95 : 0.85), taken: after.next };
  const before = lastBlock.length > 0 && lastBlock.length <= 3 ? joined(lastBlock) : null;
  if (before && isHeadingBefore(lastBlock)) return { subject: subjectOf(before, 0.7), taken: 0 };
  return { subject: null, taken: 0 };
}

function headingAt(
  body: readonly Slice[],
  first: number,
): { slice: Slice; next: number; isLabelled: boolean } | null {
  let next = first;
  while (next < body.length && body[next].text.trim() !== '' && next - first < 4) next += 1;
  const lines = body.slice(first, next);
  const label = LABEL.exec(trimmed(lines[0]).text);
  if (label) {
    const isShort = lines.length <= 3 && lines.every(({ text }) => text.trim().length < 110);
    const whole = isShort ? joined(lines) : trimmed(lines[0]);
    return {
      slice: trimmed(part(whole, label[0].length)),
      next: isShort ? next : first + 1,
      isLabelled: true,
    };
  }
  const capitals = trimmed(lines[0]).text;
  if (lines.length > 1 && isCapitals(capitals) && !isCapitals(trimmed(lines[1]).text))
    return { slice: trimmed(lines[0]), next: first + 1, isLabelled: false };
  const whole = joined(lines);
  const isHeading =
    lines.length <= 3 &&
    whole.text.length <= 170 &&
    whole.text.split(/\s+/).length <= 24 &&
    /^["“‘']?[\p{Lu}\d]/u.test(whole.text) &&
    !/[.,;:?!…]["”’']?$/.test(whole.text) &&
    !/^(?:I|We|Thank|Diolch|\d+[.)])\b|^(?:our|your|my|ein|eich) (?:ref|cyf)/i.test(whole.text);
  return isHeading && body.slice(next).some(({ text }) => text.trim() !== '')
    ? { slice: whole, next, isLabelled: false }
    : null;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text) && text.split(/\s+/).length >= 2;
}

function isHeadingBefore(lines: readonly Slice[]): boolean {
  const text = inOneLine(joined(lines).text);
  if (
    text.length > 170 ||
    /^(?:co-)?signed\b|^signatories\b/i.test(text) ||
    text.split(' ').length < 2 ||
    /[.,;:]$/.test(text) ||
    CONTACT.test(text) ||
    LETTERHEAD.test(text) ||
    new RegExp(EMAIL.source).test(text)
  )
    return false;
  if (lines.some((line) => isAddressLine(line.text))) return false;
  const row = parseRow(lines[0]);
  return (
    row.kind === 'other' ||
    (row.kind === 'person' && !row.isCertain && isCapitals(text) && /: /.test(text)) ||
    (row.kind === 'organisation' &&
      !/^(?:APPG|All[- ]Party|Cross[- ]Party|Department|Ministry|HM |The )/.test(text) &&
      (/\b\p{Ll}{2,}\b.*\b\p{Ll}{2,}\b/u.test(text) || isCapitals(text)))
  );
}

function joined(lines: readonly Slice[]): Slice {
  const bare = lines.map(trimmed);
  const text = bare
    .map(
      ({ text }, index) =>
        text +
        (index + 1 < bare.length ? ' '.repeat(Math.max(1, bare[index + 1].from - endOf(bare[index]))) : ''),
    )
    .join('');
  return { text, from: bare[0].from };
}
