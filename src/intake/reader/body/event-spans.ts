import { isIsoDate, isoDate } from '../../../deadlines/iso-date.js';
import { endOf, part } from '../text/slice.js';
import { isToldAsSpan } from './deadline-kind.js';
import { type FoundDeadline } from './found-deadline.js';
import { type Sentence } from './sentences.js';

/** `Opens on 5 May and is listed until 8 May`: two days of one event are its first and its last. */
export function withSpans(
  found: readonly FoundDeadline[],
  sentence: Sentence,
  text: string,
): FoundDeadline[] {
  return found.reduce<FoundDeadline[]>((kept, last) => {
    const first = kept.at(-1);
    if (!first || !isSpan(first, last, sentence, text)) return [...kept, last];
    const words = part(sentence, first.words.from - sentence.from, endOf(last.words) - sentence.from);
    return [...kept.slice(0, -1), { ...last, start: first.end, words }];
  }, []);
}

/** `Opens on 9 June and ends on the 13th`: the last day has the month of the first. */
export function withLastDay(one: FoundDeadline, sentence: Sentence, text: string): FoundDeadline {
  if (one.kind !== 'event' || one.end === null || one.start !== one.end) return one;
  const at = endOf(one.words) - sentence.from;
  const rest =
    /^([^.;\d]{0,40}\bthe )(\d{1,2})(?:st|nd|rd|th)\b(?! (?:of |anniversary|century|\p{Lu}))/u.exec(
      text.slice(at),
    );
  if (!rest || !isToldAsSpan(text.slice(0, one.words.from - sentence.from), rest[1].replace(/\bthe $/, '')))
    return one;
  const end = `${one.end.slice(0, 8)}${rest[2].padStart(2, '0')}`;
  if (!isIsoDate(end) || end <= one.end) return one;
  const words = part(sentence, one.words.from - sentence.from, at + rest[0].length);
  return { ...one, end: isoDate(end), words };
}

function isSpan(first: FoundDeadline, last: FoundDeadline, { from }: Sentence, text: string): boolean {
  if (first.kind !== 'event' || last.kind !== 'event' || first.start !== first.end) return false;
  if (first.end === null || last.end === null || first.end >= last.end) return false;
  const between = text.slice(endOf(first.words) - from, last.words.from - from);
  return isToldAsSpan(text.slice(0, first.words.from - from), between);
}
