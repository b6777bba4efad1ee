import { type IsoDate } from '../../../deadlines/iso-date.js';
import { asWritten, findDates, onOrAfter, onOrBefore } from '../days/find-dates.js';
import { relativeDays } from '../days/relative-days.js';
import { type DeadlineContext } from '../body/deadlines.js';
import { type ReplyCategory } from '../proposal.js';
import { type Found, foundText, part, type Slice, trimmed } from '../text/slice.js';
import { DESTINATION, HANDED_OVER, TRANSFER } from '../words/reply-words.data.js';
import { categoryOf, isPromise } from './reply-category.js';

/** What a reply says of itself. */
export interface FoundReply {
  readonly category: Found<ReplyCategory>;
  readonly inReplyToDate: Found<IsoDate> | null;
  readonly transferredTo: Found<string> | null;
  readonly promisedBy: Found<IsoDate> | null;
}

const CITED =
  /\b(?:APPG|groups?|committee|officers|members)['’]s? (?:joint |open |recent )?(?:letter|e-?mail)\b|\b(?:your|the|eich|this)\s+(?:(?:recent|further|joint|open|earlier|kind|follow-up|e-?mailed|original|latest)\s+)*(?:letters?|e-?mails?|correspondence|messages?|note|enquiry|query|representations?|communication|submission|invitation|proposals?|request|llythyr|e-?bost)\b|\byou (?:(?:and|together with) [^.]{3,90}? |\w+ )?(?:wrote|sent)\b|\bfor (?:your )?(?:writing|contacting|getting in touch|e-?mailing)\b|^yours(?= (?:of|dated))/gi;
/** `Chalk streams: letter of 3 May`, as a heading has it. */
const LETTER_OF = /\b(?:letter|e-?mail)(?= (?:of|dated)\b)/gi;
/** Copies for information hand nothing over. */
const NOT_HANDED =
  /\b(?:has|have|was|were|is|are)(?: been)? (?:passed|forwarded|referred|sent|transferred) (?:on )?to (?:me|us|this)\b|\b(?:copy|copied) of (?:my|this) (?:reply|letter|response)\b|\bfor (?:their |its |his |her )?information\b/i;
const RECEIPT_ONLY =
  /\b(?:considered|discussed|meeting|received|receipt|arrived|reached|reply|replied|response)\b[^.]{0,12}$/i;

/** `Within four weeks of that date` counts from a day that the letter does not bear. */
const COUNTED_ELSEWHERE =
  /^(?:['’] time)? ?(?:of|from|after|following) (?:that|then|its|their|the (?!date of (?:this|your)|receipt))/i;

/** Reads a reply's class, the letter it answers, where it went and what it promises. */
export function readReply(
  sentences: readonly Slice[],
  extra: readonly Slice[],
  context: DeadlineContext,
  isAutomatic: boolean,
): FoundReply {
  const transfer = findTransfer(sentences);
  const category = categoryOf(sentences, transfer, isAutomatic);
  return {
    category,
    inReplyToDate: citedDate([...sentences, ...extra], context) ?? citedDate(extra, context, LETTER_OF),
    transferredTo: category.value === 'transfer' ? (transfer?.to ?? null) : null,
    promisedBy: category.value === 'substantive' ? null : promisedDay(sentences, context),
  };
}

/** The sentence that hands the letter on and the place it went to. */
function findTransfer(sentences: readonly Slice[]): { at: Slice; to: Found<string> | null } | null {
  for (const [at, sentence] of sentences.entries()) {
    if (!HANDED_OVER.test(sentence.text) || NOT_HANDED.test(sentence.text)) continue;
    const near = [sentence, sentences[at - 1], sentences[at + 1]].filter((one) => one !== undefined);
    const to = near.map(destinationIn).find((place) => place !== null);
    if (to) return { at: sentence, to };
  }
  return null;
}

function destinationIn(sentence: Slice): Found<string> | null {
  for (const pattern of TRANSFER) {
    const match = pattern.exec(sentence.text);
    if (!match) continue;
    const at = match.index + match[0].lastIndexOf(match[1]);
    const cut = match[1].search(
      /,? (?:and )?(?:I|we)\b|,? (?:who|which|to (?:which|whom)|whose|so that|for (?:a |reply|response|consideration|their|them|him|her|answer|action)|and (?:have |asked|they|he|she|it)|to (?:reply|respond|answer|consider|handle|determine|decide|say|judge|settle|take|make|set)|as (?:they|it|the|this|he|she)|because|where|since|with a request|has|have|is|are|will|asking|lead(?:s|ing)?|deals?|dealing|on \d)\b/i,
    );
    const place = trimmed(part(sentence, at, at + (cut < 0 ? match[1].length : cut)));
    const bare = /^(?:the|our|my) /i.test(place.text) ? part(place, place.text.indexOf(' ') + 1) : place;
    if (
      DESTINATION.test(bare.text) &&
      !/\b(?:there|that (?:Department|Ministry|Office))$/i.test(bare.text) &&
      !/^(?:that|this|those|its|their|relevant|appropriate|policy|responsible|right|correct|private office|minister|team)\b/.test(
        bare.text,
      )
    )
      return foundText(withoutTrailing(bare), 0.8);
  }
  return null;
}

function withoutTrailing(place: Slice): Slice {
  const end = /[\s,]+$/.exec(place.text);
  return end ? part(place, 0, end.index) : place;
}

/** The date in "your letter of ...", its year counted back from the reply's date. */
function citedDate(
  sentences: readonly Slice[],
  { date }: DeadlineContext,
  words = CITED,
): Found<IsoDate> | null {
  for (const sentence of sentences) {
    for (const cited of sentence.text.matchAll(words)) {
      const from = cited.index + cited[0].length;
      const stretch = sentence.text.slice(from, from + 220);
      const [mention] = findDates(stretch);
      if (!mention) continue;
      const between = stretch.slice(0, mention.from);
      if (
        !/\b(?:of|dated|on|sent|dyddiedig|ar|o|from|:)\W*$|^\s*[,(:]?\s*$|\b(?:of|dated|sent) (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)?\w*,?\s*$/i.test(
          between,
        ) ||
        RECEIPT_ONLY.test(between.replace(/\b(?:on|of)\s*$/i, ''))
      )
        continue;
      if (/\b(?:my|our) (?:letter|reply|response)\b/i.test(between)) continue;
      const on = date ? onOrBefore(mention.last, date) : asWritten(mention.last);
      if (on === null) continue;
      const start = sentence.from + from + mention.from;
      return { value: on, from: start, to: sentence.from + from + mention.to, confidence: 0.9 };
    }
  }
  return null;
}

/** The day by which an answer is promised. */
function promisedDay(
  sentences: readonly Slice[],
  { date, calendar }: DeadlineContext,
): Found<IsoDate> | null {
  for (const sentence of sentences) {
    if (
      !isPromise(sentence.text) &&
      !/\b(?:target|deadline|due|reply|response)\b.*\b(?:by|is|within)\b/i.test(sentence.text)
    )
      continue;
    for (const mention of findDates(sentence.text)) {
      const before = sentence.text.slice(Math.max(0, mention.from - 60), mention.from);
      if (
        !/\b(?:by|before|no later than|until|within|target|due|deadline|on)\b[^.]{0,40}$/i.test(before) ||
        /\b(?:letter|e-?mail|received|of|dated|after|since)(?: on)?\s*$/i.test(before)
      )
        continue;
      const on = date ? onOrAfter(mention.last, date) : asWritten(mention.last);
      if (on && (!date || on >= date))
        return {
          value: on,
          from: sentence.from + mention.from,
          to: sentence.from + mention.to,
          confidence: 0.85,
        };
    }
    const [relative] = relativeDays(sentence.text, date, calendar).filter(
      ({ end, to }) => end !== null && !COUNTED_ELSEWHERE.test(sentence.text.slice(to)),
    );
    if (relative?.end)
      return {
        value: relative.end,
        from: sentence.from + relative.from,
        to: sentence.from + relative.to,
        confidence: 0.6,
      };
  }
  return null;
}
