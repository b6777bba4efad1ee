import { type Calendar } from '../../../deadlines/calendar.js';
import { addDays, type IsoDate } from '../../../deadlines/iso-date.js';
import { asWritten, type DateMention, findDates, onOrAfter } from '../days/find-dates.js';
import { relativeDays } from '../days/relative-days.js';
import { timeNear } from '../days/time-of-day.js';
import { type DeadlineKind, type LetterKind } from '../proposal.js';
import { inOneLine, part, type Slice } from '../text/slice.js';
import { ANSWER, REQUEST, UNDATED_HAPPENING, UNDATED_LIMIT } from '../words/deadline-words.data.js';
import { isAsk } from './asks.js';
import { kindOf } from './deadline-kind.js';
import { daysAndSpans } from './event-spans.js';
import { isDatedElsewhere, onePerDay } from './one-per-day.js';
import { type FoundDeadline } from './found-deadline.js';
import { type Sentence } from './sentences.js';
import { BEFORE_THEN, isTied } from './tied-days.js';

/** What days are worked out from. */
export interface DeadlineContext {
  /** The stretches already known to ask for something, such as the points of a list. */
  readonly asks: readonly { readonly from: number; readonly to: number }[];
  readonly date: IsoDate | null;
  readonly kind: LetterKind;
  readonly calendar?: Calendar;
}

const FAR = 240;
/** Nobody writes for the sake of an event that is three years off: schemes and plans are told so. */
const YEARS = 3 * 366;
/** A sentence with more days than this is a list of them. */
const MOST_DAYS = 12;

/** Deadlines found, and whether bank holidays were wanted for one and not known. */
export interface Deadlines {
  readonly found: readonly FoundDeadline[];
  readonly needsCalendar: boolean;
}

/** The events that the letter turns on, in its sentences or its heading, and the days it asks for, one for each day. */
export function readDeadlines(
  sentences: readonly Sentence[],
  context: DeadlineContext,
  heading: Slice | null = null,
): Deadlines {
  const found: FoundDeadline[] = [];
  let needsCalendar = false;
  sentences.forEach((sentence, index) => {
    if (sentence.text.length > 1500) return;
    const text = sentence.plain;
    const own = [
      ...dated(sentences, index, context),
      ...relative(sentence, text, context, () => (needsCalendar = true)),
    ];
    found.push(...own);
    if (own.every(({ kind }) => kind === 'event'))
      found.push(...backReference(sentence, text, sentences[index - 1], context));
    if (own.length === 0) found.push(...undated(sentence, text, context));
  });
  if (heading && context.kind !== 'reply')
    found.push(...dated([{ ...heading, plain: heading.text }], 0, { ...context, asks: [] }));
  return { found: onePerDay(found).filter((one) => !isDatedElsewhere(one, found)), needsCalendar };
}

/** Days written out: the limit of a request, or an event ahead. */
function dated(sentences: readonly Sentence[], index: number, context: DeadlineContext): FoundDeadline[] {
  const sentence = sentences[index];
  const text = sentence.plain;
  const mentions = daysAndSpans(text);
  if (mentions.length > MOST_DAYS) return [];
  return mentions.flatMap((mention, at) => {
    const days = daysOf(mention, context.date);
    if (!days || (context.date !== null && days.end < context.date)) return [];
    if (isTooFar(mention, days.end, text, context.date)) return [];
    const before = text.slice(mentions[at - 1]?.to ?? 0, mention.from);
    const isLast = at === mentions.length - 1;
    const day = {
      text,
      before,
      mention,
      isAsk: asks(sentence, context),
      isTied: isLast && isTied(sentences, index, mention, context.kind),
    };
    const kind = kindOf(day, context.kind);
    if (!kind || (kind === 'event' && !day.isTied && isYearsAhead(days.end, context.date))) return [];
    const words = part(sentence, mention.from, mention.to);
    const start = kind === 'event' ? days.start : null;
    return [
      {
        kind,
        start,
        end: days.end,
        time: timeNear(text, mention.from, mention.to),
        what: inOneLine(sentence.text),
        words,
        confidence: 0.85,
      },
    ];
  });
}

function isYearsAhead(end: IsoDate, date: IsoDate | null): boolean {
  return date !== null && end > addDays(date, YEARS);
}

/** A year put in by guess that lands most of a year ahead: the day lies behind rather, unless said otherwise. */
function isTooFar(
  { last, from, to }: DateMention,
  end: IsoDate,
  text: string,
  date: IsoDate | null,
): boolean {
  if (last.year !== null || date === null) return false;
  const after = text.slice(to, to + 16);
  if (/^,?\s*(?:of )?last\b/i.test(after)) return true;
  if (/^,?\s*(?:of )?this year\b/i.test(after)) return end.slice(0, 4) !== date.slice(0, 4);
  const isSaid = /\bnext\s*$/i.test(text.slice(0, from)) || /^,?\s*next\b/i.test(after);
  return end > addDays(date, FAR) && !isSaid;
}

function daysOf(mention: DateMention, date: IsoDate | null): { start: IsoDate; end: IsoDate } | null {
  const end = date ? onOrAfter(mention.last, date) : asWritten(mention.last);
  if (end === null) return null;
  if (mention.first === null) return { start: end, end };
  const year = Number(end.slice(0, 4));
  const start = asWritten({ ...mention.first, year: mention.first.year ?? year });
  const fits = start !== null && start <= end ? start : asWritten({ ...mention.first, year: year - 1 });
  return { start: fits ?? end, end };
}

function asks(sentence: Sentence, { asks: known, kind }: DeadlineContext): boolean {
  return isAsk(sentence, kind) || known.some(({ from, to }) => sentence.from >= from && sentence.from < to);
}

/** Days that count from the letter's date; only in sentences that ask. */
function relative(
  sentence: Sentence,
  text: string,
  context: DeadlineContext,
  missing: () => void,
): FoundDeadline[] {
  const isAnswer = ANSWER.test(text) && REQUEST.test(text);
  if (context.kind === 'reply' || !(isAnswer || asks(sentence, context))) return [];
  return relativeDays(text, context.date, context.calendar).flatMap((day) => {
    if (
      /\b(?:of|after|from) (?!today|now|the date of this|this letter|receipt|receiving|the above|your receipt)(?:the|a|an|its|their|being)\b/i.test(
        text.slice(day.to, day.to + 30),
      )
    )
      return [];
    if (day.needsCalendar) missing();
    const words = part(sentence, day.from, day.to);
    const kind: DeadlineKind = isAnswer ? 'response' : 'action';
    return [
      {
        kind,
        start: null,
        end: day.end,
        time: timeNear(text, day.from, day.to),
        what: inOneLine(sentence.text),
        words,
        confidence: 0.8,
      },
    ];
  });
}

/** `We meet on 14 May and would like an answer before then`. */
function backReference(
  sentence: Sentence,
  text: string,
  previous: Slice | undefined,
  context: DeadlineContext,
): FoundDeadline[] {
  const match = BEFORE_THEN.exec(text);
  if (!match || !context.date || context.kind === 'reply' || !(ANSWER.test(text) && REQUEST.test(text)))
    return [];
  const source = [...findDates(text.slice(0, match.index)), ...(previous ? findDates(previous.text) : [])];
  const end = source.length > 0 ? onOrAfter(source.at(-1)!.last, context.date) : null;
  if (end === null || end < context.date || end > addDays(context.date, FAR)) return [];
  return [
    {
      kind: 'response',
      start: null,
      end,
      time: null,
      what: inOneLine(sentence.text),
      words: part(sentence, match.index, match.index + match[0].length),
      confidence: 0.6,
    },
  ];
}

/** A limit without a day, in a sentence that asks: its words are kept. */
function undated(sentence: Sentence, text: string, context: DeadlineContext): FoundDeadline[] {
  if (/\b(?:convenient|convenience)\b/i.test(text)) return [];
  const isAnswer = ANSWER.test(text) && REQUEST.test(text);
  const match = UNDATED_LIMIT.exec(text) ?? (isAnswer ? UNDATED_HAPPENING.exec(text) : null);
  if (!match || context.kind === 'reply' || !(isAnswer || asks(sentence, context))) return [];
  if (/\b(?:whether|when|what|how|who|why)\b[^,;]*$/i.test(text.slice(0, match.index))) return [];
  const words = part(sentence, match.index, match.index + match[0].trimEnd().length);
  return [
    {
      kind: isAnswer ? 'response' : 'action',
      start: null,
      end: null,
      time: null,
      what: inOneLine(sentence.text),
      words,
      confidence: 0.6,
    },
  ];
}
