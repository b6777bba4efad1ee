import { type Calendar } from '../../../deadlines/calendar.js';
import { addDays, type IsoDate } from '../../../deadlines/iso-date.js';
import { asWritten, type DateMention, findDates, onOrAfter } from '../days/find-dates.js';
import { relativeDays } from '../days/relative-days.js';
import { timeNear } from '../days/time-of-day.js';
import { type DeadlineKind, type LetterKind } from '../proposal.js';
import { inOneLine, part, type Slice } from '../text/slice.js';
import {
  AHEAD,
  ANSWER,
  EVENT,
  LIMIT,
  OWN_EVENT,
  PAST,
  REQUEST,
  UNDATED_LIMIT,
} from '../words/deadline-words.data.js';
import { isAsk } from './asks.js';
import { blankQuotes } from './sentences.js';

/** A deadline and the stretch that names its day. */
export interface FoundDeadline {
  readonly kind: DeadlineKind;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly time: string | null;
  readonly what: string;
  readonly words: Slice;
  readonly confidence: number;
}

/** What days are worked out from. */
export interface DeadlineContext {
  readonly date: IsoDate | null;
  readonly kind: LetterKind;
  readonly calendar?: Calendar;
}

/** Deadlines found, and whether bank holidays were wanted for one and not known. */
export interface Deadlines {
  readonly found: readonly FoundDeadline[];
  readonly needsCalendar: boolean;
}

/** The events that the letter turns on and the days it asks for, one for each day. */
export function readDeadlines(sentences: readonly Slice[], context: DeadlineContext): Deadlines {
  const found: FoundDeadline[] = [];
  let needsCalendar = false;
  sentences.forEach((sentence, index) => {
    if (sentence.text.length > 1500) return;
    const text = blankQuotes(sentence.text);
    const own = [
      ...dated(sentence, text, context),
      ...relative(sentence, text, context, () => (needsCalendar = true)),
    ];
    found.push(...own);
    if (own.length === 0)
      found.push(
        ...backReference(sentence, text, sentences[index - 1], context),
        ...undated(sentence, text, context),
      );
  });
  return { found: onePerDay(found), needsCalendar };
}

/** Days written out: the limit of a request, or an event ahead. */
function dated(sentence: Slice, text: string, context: DeadlineContext): FoundDeadline[] {
  const mentions = findDates(text);
  return mentions.flatMap((mention, index) => {
    const days = daysOf(mention, context.date);
    if (!days || (context.date !== null && days.end < context.date)) return [];
    const before = text.slice(mentions[index - 1]?.to ?? 0, mention.from);
    const kind = kindOf(sentence, text, before, mention, context);
    if (!kind) return [];
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

function daysOf(mention: DateMention, date: IsoDate | null): { start: IsoDate; end: IsoDate } | null {
  const end = date ? onOrAfter(mention.last, date) : asWritten(mention.last);
  if (end === null) return null;
  if (mention.first === null) return { start: end, end };
  const year = Number(end.slice(0, 4));
  const start = asWritten({ ...mention.first, year: mention.first.year ?? year });
  const fits = start !== null && start <= end ? start : asWritten({ ...mention.first, year: year - 1 });
  return { start: fits ?? end, end };
}

function kindOf(
  sentence: Slice,
  text: string,
  before: string,
  mention: DateMention,
  context: DeadlineContext,
): DeadlineKind | null {
  const near = before.slice(-110);
  const limit = lastMatch(near, LIMIT);
  const between = limit ? near.slice(limit.index + limit[0].length) : '';
  const after = text.slice(mention.to, mention.to + 60);
  const clause = clauseAround(text, mention);
  const isRequest = isAsk(sentence, context.kind) || REQUEST.test(text);
  if (OWN_EVENT.test(clause) && !(limit && ANSWER.test(text) && isRequest)) return null;
  if (context.kind === 'reply') return null;
  if (/\b(?:since|until|dated|of|on or about|published on|wrote on)\s*$/i.test(near) && !limit) return null;
  if (limit && ANSWER.test(text) && isRequest && !EVENTFUL.test(between)) return 'response';
  if (limit && ANSWER.test(text) && isRequest && /\b(?:grateful|repl|respon|answer|hear)/i.test(text))
    return 'response';
  if (limit && isAsk(sentence, context.kind))
    return EVENTFUL.test(between) || /^(?:ahead of|in advance of|prior to|in time for)$/i.test(limit[0])
      ? 'event'
      : 'action';
  const isEvent =
    EVENT.test(clause) &&
    AHEAD.test(clause) &&
    !(PAST.test(near.slice(-45)) && !/\b(?:will|to be|due)\b/i.test(near.slice(-60)));
  if (isEvent) return 'event';
  return limit && isRequest && EVENT.test(after) ? 'event' : null;
}

const EVENTFUL = /\p{L}{4,}/u;

function lastMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  const all = new RegExp(pattern.source, 'gi');
  let last: RegExpExecArray | null = null;
  for (let match = all.exec(text); match; match = all.exec(text)) last = match;
  return last;
}

/** The part of the sentence between semicolons and dashes in which the day stands. */
function clauseAround(text: string, mention: DateMention): string {
  const before = text.slice(0, mention.from);
  const from = Math.max(before.lastIndexOf(';'), before.lastIndexOf(' – '), before.lastIndexOf(' — '), 0);
  const rest = text.slice(mention.to);
  const to = rest.search(/;|\s[–—]\s/);
  return text.slice(from, to < 0 ? undefined : mention.to + to);
}

/** Days that count from the letter's date; only in sentences that ask. */
function relative(
  sentence: Slice,
  text: string,
  context: DeadlineContext,
  missing: () => void,
): FoundDeadline[] {
  const isAnswer = ANSWER.test(text) && REQUEST.test(text);
  if (context.kind === 'reply' || !(isAnswer || isAsk(sentence, context.kind))) return [];
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
  sentence: Slice,
  text: string,
  previous: Slice | undefined,
  context: DeadlineContext,
): FoundDeadline[] {
  const match =
    /\b(?:before|by|ahead of) (?:then|that(?: date| day| meeting| debate)?|it)\b|\bin time for (?:it|that)\b/i.exec(
      text,
    );
  if (!match || !context.date || context.kind === 'reply' || !(ANSWER.test(text) && REQUEST.test(text)))
    return [];
  const source = [...findDates(text.slice(0, match.index)), ...(previous ? findDates(previous.text) : [])];
  const end = source.length > 0 ? onOrAfter(source.at(-1)!.last, context.date) : null;
  if (end === null || end < context.date) return [];
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
function undated(sentence: Slice, text: string, context: DeadlineContext): FoundDeadline[] {
  const match = UNDATED_LIMIT.exec(text);
  const isAnswer = ANSWER.test(text) && REQUEST.test(text);
  if (!match || context.kind === 'reply' || !(isAnswer || isAsk(sentence, context.kind))) return [];
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

/** One deadline for each day; the answer asked for counts before the event on the same day. */
function onePerDay(found: readonly FoundDeadline[]): FoundDeadline[] {
  const kept: FoundDeadline[] = [];
  for (const one of found) {
    const at = kept.findIndex((other) =>
      one.end === null ? other.words.text === one.words.text : other.end === one.end || isWithin(one, other),
    );
    if (at < 0) kept.push(one);
    else if (one.kind === 'response' && kept[at].kind !== 'response' && kept[at].start === kept[at].end)
      kept[at] = one;
  }
  return kept;
}

/** A day inside an event that lasts several days, named again. */
function isWithin(one: FoundDeadline, other: FoundDeadline): boolean {
  return (
    other.kind === 'event' &&
    one.kind === 'event' &&
    other.start !== null &&
    other.end !== null &&
    one.end! >= other.start &&
    one.end! <= addDays(other.end, 0)
  );
}
