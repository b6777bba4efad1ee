import { type IsoDate } from '../../../deadlines/iso-date.js';
import { endOf, type Found, part, type Slice } from '../text/slice.js';
import { ADDRESS_LINE } from '../words/places.data.js';
import { asWritten, type DateMention, findDates, weekdayFits } from './find-dates.js';

const BEFORE_DATE =
  /^[\s*_([]*(?:(?:sent )?(?:by|via) (?:e-?mail|post|hand|fax|courier)(?: and (?:e-?mail|post))?\s*[,:;|–—-]\s*|(?:date|dated|dyddiad|sent|issued|date of (?:this )?letter|letter dated)(?:\s*\/\s*date)?(?: this| on)?\s*[:.–-]?\s*|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|dydd \p{L}+)[,.]?\s*(?:\/\s*)?|(?:published|issued|posted|released|sent|signed|first published)(?: (?:by|from|on behalf of|at|on)(?: [^.\d:]{1,90}?)?)?[,:]?\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?|\p{Lu}[\p{L}'’ -]{2,24},\s*(?:this\s+)?)?$/iu;
/** `Given under my hand at Westminster, this 9th of May 2023`: how a letter is dated in words at its end. */
const GIVEN =
  /^\W*(?:(?:given|signed|dated|done|written|witnessed|executed)\b[^.:;?!\d]{0,120}?|(?:at|in) \p{Lu}[^.:;?!\d]{1,60}?,?\s*)(?:,\s*|\s+)?(?:this|on(?: this)?)\s+(?:the\s+)?$/iu;
const AFTER_DATE =
  /^[\s*_)\].,;]*(?:(?:at\s+)?\d{1,2}[:.]\d{2}.*|\([^()\d]{2,40}\)|[–—|-]*\s*(?:sent )?(?:by|via) (?:e-?mail|post|hand|fax|courier)[^\d]{0,30})?$/i;
/** How sure of a day that bears another day of the week: one of the two is a slip, and nobody knows which. */
const OTHER_WEEKDAY = 0.4;
const AT_RIGHT_EDGE = /^[\s*_)\].]*$/;

/**
 * The date of a line that is nothing but a date, with its label or place if it has one.
 * `isEdge` also takes a date at the right end of a line of an address.
 */
export function dateOfLine(line: Slice, isEdge = false): Found<IsoDate> | null {
  if (line.text.length > 160 || !/\d/.test(line.text)) return null;
  const mentions = findDates(line.text);
  const mention = mentions.at(-1);
  if (!mention || mention.first !== null) return null;
  const on = asWritten(mention.last);
  if (on === null) return null;
  const begin = mentions.length === 2 && isSame(mentions[0], mention) ? mentions[0].from : mention.from;
  const before = line.text.slice(0, begin);
  const after = line.text.slice(mention.to);
  const alone = (BEFORE_DATE.test(before) || GIVEN.test(before)) && AFTER_DATE.test(after);
  const edge = isEdge && AT_RIGHT_EDGE.test(after) && isAddressBefore(before);
  if (!alone && !edge) return null;
  const words = part(line, mention.from, mention.to);
  const sure = alone ? 0.96 : 0.85;
  return {
    value: on,
    from: words.from,
    to: endOf(words),
    confidence: weekdayFits(mention.last, on) ? sure : OTHER_WEEKDAY,
  };
}

/** A date that a line bears in both languages: the same day twice. */
function isSame(a: DateMention, b: DateMention): boolean {
  return a.last.day === b.last.day && a.last.month === b.last.month;
}

function isAddressBefore(before: string): boolean {
  const words = before.trim();
  if (words.length < 90 && /[,.·|]$/.test(words) && ADDRESS_LINE.test(words)) return true;
  return /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}[\s,.;]*$|\s{3,}$/.test(before) || /^\s{8,}$/.test(before);
}
