import { type IsoDate } from '../../../deadlines/iso-date.js';
import { asWritten, findDates, onOrAfter, onOrBefore } from '../days/find-dates.js';
import { relativeDays } from '../days/relative-days.js';
import { type DeadlineContext } from '../body/deadlines.js';
import { type ReplyCategory } from '../proposal.js';
import { endOf, type Found, foundText, part, type Slice, trimmed } from '../text/slice.js';
import {
  ACKNOWLEDGED,
  AUTOMATIC,
  DESTINATION,
  HANDED_OVER,
  HOLDING,
  PROMISE,
  TRANSFER,
} from '../words/reply-words.data.js';

/** What a reply says of itself. */
export interface FoundReply {
  readonly category: Found<ReplyCategory>;
  readonly inReplyToDate: Found<IsoDate> | null;
  readonly transferredTo: Found<string> | null;
  readonly promisedBy: Found<IsoDate> | null;
}

const CITED =
  /\b(?:your|the|eich|this)\s+(?:(?:recent|further|joint|open|earlier|kind|follow-up|e-?mailed|original|latest)\s+)*(?:letters?|e-?mails?|correspondence|messages?|note|enquiry|query|representations?|communication|submission|llythyr|e-?bost)\b/gi;
const RECEIPT_ONLY = /\b(?:received|receipt|arrived|reached|reply|replied|response)\b[^.]{0,12}$/i;
const LONG_REPLY = 150;

/** Reads a reply's class, the letter it answers, where it went and what it promises. */
export function readReply(
  sentences: readonly Slice[],
  extra: readonly Slice[],
  context: DeadlineContext,
): FoundReply {
  const transfer = findTransfer(sentences);
  const promise = sentences.find(({ text }) => isPromise(text));
  const words = sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const category = categoryOf(sentences, transfer, promise, words);
  return {
    category,
    inReplyToDate: citedDate([...sentences, ...extra], context),
    transferredTo: category.value === 'transfer' ? (transfer?.to ?? null) : null,
    promisedBy: category.value === 'substantive' ? null : promisedDay(sentences, context),
  };
}

function isPromise(text: string): boolean {
  return PROMISE.test(text) && !/\b(?:will|shall) (?:not|never)\b/i.test(text);
}

function categoryOf(
  sentences: readonly Slice[],
  transfer: { at: Slice } | null,
  promise: Slice | undefined,
  words: number,
): Found<ReplyCategory> {
  const [opening] = sentences;
  const as = (value: ReplyCategory, at: Slice | undefined, confidence: number): Found<ReplyCategory> => ({
    value,
    from: at?.from ?? 0,
    to: at ? endOf(at) : 0,
    confidence,
  });
  if (transfer && words <= LONG_REPLY + 30) return as('transfer', transfer.at, 0.85);
  const acknowledged = sentences.find(({ text }) => ACKNOWLEDGED.test(text) || AUTOMATIC.test(text));
  const isLate = sentences.some(
    ({ text }) =>
      /\b(?:sorry|apolog\w+|regret)\b/i.test(text) &&
      /\b(?:delay|wait|not (?:yet )?(?:been )?(?:able|in a position)|time)\b/i.test(text),
  );
  const holding =
    sentences.find(({ text }) => HOLDING.test(text) && isPromise(text)) ??
    sentences.find(({ text }) =>
      /\b(?:holding|interim) (?:reply|response)|not (?:yet )?(?:in a position|able) to (?:reply|respond|give|provide|answer)|(?:looking into|further advice|considering (?:the|your))/i.test(
        text,
      ),
    );
  const isSubstance = words > LONG_REPLY;
  if (
    acknowledged &&
    !isLate &&
    words <= 260 &&
    (AUTOMATIC.test(acknowledged.text) || !hasStrongHolding(sentences))
  )
    return as('acknowledgement', acknowledged, 0.8);
  if (promise && (isLate || holding) && (!isSubstance || hasStrongHolding(sentences)))
    return as('holding', holding ?? promise, 0.8);
  if (holding && !isSubstance && hasStrongHolding(sentences)) return as('holding', holding, 0.7);
  if (promise && words < 90) return as('holding', promise, 0.7);
  if (acknowledged && words < 120) return as('acknowledgement', acknowledged, 0.7);
  if (words < 28) return as('acknowledgement', opening, 0.5);
  return as('substantive', opening, words > LONG_REPLY ? 0.85 : 0.7);
}

function hasStrongHolding(sentences: readonly Slice[]): boolean {
  return sentences.some(
    ({ text }) =>
      /\b(?:further advice|not (?:yet )?(?:been )?(?:in a position|able)|cannot yet|unable to (?:reply|respond|give you|provide)|more time|further time|still (?:considering|awaiting|gathering|working)|looking into|sorry to have to|holding (?:reply|response)|interim (?:reply|response)|asked (?:my )?officials (?:to|for)|taking (?:some|longer|more)|longer than|reply (?:to you )?in full|write (?:to you )?again|(?:full|substantive|fuller|detailed) (?:reply|response|answer))\b/i.test(
        text,
      ) && !AUTOMATIC.test(text),
  );
}

/** The sentence that hands the letter on and the place it went to. */
function findTransfer(sentences: readonly Slice[]): { at: Slice; to: Found<string> | null } | null {
  const handing = sentences.findIndex(
    ({ text }) =>
      HANDED_OVER.test(text) && !/\b(?:copy|copied) of (?:my|this) (?:reply|letter|response)\b/i.test(text),
  );
  if (handing < 0) return null;
  const order = [sentences[handing], sentences[handing - 1], sentences[handing + 1]].filter(
    (one) => one !== undefined,
  );
  for (const sentence of order) {
    const to = destinationIn(sentence);
    if (to) return { at: sentences[handing], to };
  }
  return null;
}

function destinationIn(sentence: Slice): Found<string> | null {
  for (const pattern of TRANSFER) {
    const match = pattern.exec(sentence.text);
    if (!match) continue;
    const at = match.index + match[0].lastIndexOf(match[1]);
    const cut = match[1].search(
      /,? (?:who|which|whose|so that|for (?:a |reply|response|consideration|their|them|him|her|answer|action)|and (?:have |asked|they|he|she|it)|to (?:reply|respond|answer|consider|handle)|as (?:they|it|the|this|he|she)|because|where|since|with a request|has|have|is|are|will|asking|on \d)\b/i,
    );
    const place = trimmed(part(sentence, at, at + (cut < 0 ? match[1].length : cut)));
    const bare = /^(?:the|our|my) /i.test(place.text) ? part(place, place.text.indexOf(' ') + 1) : place;
    if (
      DESTINATION.test(bare.text) &&
      !/^(?:relevant|appropriate|policy|responsible|right|correct|private office|minister|team)\b/.test(
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
function citedDate(sentences: readonly Slice[], { date }: DeadlineContext): Found<IsoDate> | null {
  for (const sentence of sentences) {
    for (const cited of sentence.text.matchAll(CITED)) {
      const from = cited.index + cited[0].length;
      const stretch = sentence.text.slice(from, from + 220);
      const [mention] = findDates(stretch);
      if (!mention) continue;
      const between = stretch.slice(0, mention.from);
      if (
        !/\b(?:of|dated|on|sent|dyddiedig|ar|o|from|:)\W*$|^\s*[,(]?\s*$|\b(?:of|dated|sent) (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)?\w*,?\s*$/i.test(
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
        /\b(?:letter|e-?mail|received|of|dated)(?: on)?\s*$/i.test(before)
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
    const [relative] = relativeDays(sentence.text, date, calendar).filter(({ end }) => end !== null);
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
