import { type DateMention, findDates } from '../days/find-dates.js';
import { SPAN_BEGINS, SPAN_GOES_ON } from '../words/deadline-words.data.js';

/**
 * The days of a sentence, those joined that are told as the first and the last of one event:
 * `opens on 5 May and is listed until 8 May`, `opens on 9 June and ends on the 13th`.
 */
export function daysAndSpans(text: string): DateMention[] {
  return findDates(text)
    .reduce<DateMention[]>((kept, last) => {
      const first = kept.at(-1);
      return first && isSpan(first, last, text)
        ? [...kept.slice(0, -1), { ...last, first: first.last, from: first.from }]
        : [...kept, last];
    }, [])
    .map((one) => withLastDay(one, text));
}

/** With the last day where it is told by its number alone; it has the month of the first. */
function withLastDay(one: DateMention, text: string): DateMention {
  if (one.first !== null) return one;
  const rest =
    /^([^.;\d]{0,40}\bthe )(\d{1,2})(?:st|nd|rd|th)\b(?! (?:of |anniversary|century|\p{Lu}))/u.exec(
      text.slice(one.to),
    );
  const day = Number(rest?.[2]);
  if (!rest || day <= one.last.day || day > 31) return one;
  if (!isToldAsSpan(text.slice(0, one.from), rest[1].replace(/\bthe $/, ''))) return one;
  return { ...one, first: one.last, last: { ...one.last, day, weekday: null }, to: one.to + rest[0].length };
}

function isSpan(first: DateMention, last: DateMention, text: string): boolean {
  if (first.first !== null || last.first !== null) return false;
  const isLater = (last.last.month - first.last.month || last.last.day - first.last.day) > 0;
  const isFree = first.last.year !== null || last.last.year !== null;
  return (isLater || isFree) && isToldAsSpan(text.slice(0, first.from), text.slice(first.to, last.from));
}

/** Whether two days are told as the first and the last of one event. */
function isToldAsSpan(before: string, between: string): boolean {
  return (
    SPAN_BEGINS.test(before) && !/\b(?:until|till|by|to)\s*$/i.test(before) && SPAN_GOES_ON.test(between)
  );
}
