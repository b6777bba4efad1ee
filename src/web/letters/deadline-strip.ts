import { addDays, daysBetween, formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';

/** A span of days that a letter lives through: an event, or the time a body has for its answer. Both ends included. */
export interface StripSpan {
  readonly label: string;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  /** `window` for an event, `reply` for an answer owed, `promise` for a day promised. */
  readonly kind: 'window' | 'reply' | 'promise';
  /** Whether it still matters. */
  readonly isOpen: boolean;
  /** How far away its end is, in words; in calendar days when left out. */
  readonly left?: string;
}

/** One row of the strip: where its bar lies, in per cent of the width, and what it says in words. */
export interface StripRow {
  readonly label: string;
  readonly words: string;
  readonly kind: StripSpan['kind'];
  readonly left: number;
  readonly width: number;
  readonly tone: 'open' | 'late' | 'over';
}

/** A day on the axis: where it lies, in per cent, and its name; `anchor` keeps the name within the width. */
export interface StripMark {
  readonly at: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The strip: from the day of sending to the last day of any row or the day it is looked at. */
export interface Strip {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Where the day it is looked at lies, in per cent. */
  readonly today: number;
  readonly todayAnchor: StripMark['anchor'];
  readonly marks: readonly StripMark[];
  readonly rows: readonly StripRow[];
}

/**
 * Lays spans out to scale, a day as wide as every other, the ends of the days included.
 *
 * @param sentOn the day the strip begins, unless a span begins earlier
 * @param on the day it is looked at
 */
export function deadlineStrip(sentOn: IsoDate, on: IsoDate, spans: readonly StripSpan[]): Strip {
  const days = [sentOn, on, ...spans.flatMap(({ firstOn, lastOn }) => [firstOn, lastOn])].sort();
  const from = days[0];
  const to = days[days.length - 1];
  const whole = daysBetween(from, to) + 1;
  const place = (day: IsoDate): number => rounded((daysBetween(from, day) / whole) * 100);
  const rows = spans.map((span) => ({
    label: span.label,
    words: wordsOf(span, on),
    kind: span.kind,
    left: place(span.firstOn),
    width: Math.max(rounded(((daysBetween(span.firstOn, span.lastOn) + 1) / whole) * 100), 0.5),
    tone: toneOf(span, on),
  }));
  const today = rounded(((daysBetween(from, on) + 0.5) / whole) * 100);
  return { from, to, today, todayAnchor: anchorAt(today), marks: marksOf(from, whole), rows };
}

/** How many parts the axis has at most; their names must fit on a phone. */
const PARTS = 4;

/** The first day and days at even steps after it. In a strip of more than a year they are told with their years. */
function marksOf(from: IsoDate, whole: number): StripMark[] {
  const isLong = whole > 366;
  const step = Math.ceil(whole / (isLong ? PARTS - 1 : PARTS));
  const count = Math.ceil(whole / step);
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(from, index * step);
    return {
      at: rounded(((index * step) / whole) * 100),
      text: isLong ? `${shortDay(day)} ${day.slice(0, 4)}` : shortDay(day),
      anchor: 'start',
    };
  });
}

/** `22 Nov`. */
function shortDay(day: IsoDate): string {
  const [date, month] = formatDay(day).split(' ');
  return `${date} ${month.slice(0, 3)}`;
}

function anchorAt(place: number): StripMark['anchor'] {
  if (place < 12) return 'start';
  return place > 88 ? 'end' : 'middle';
}

const rounded = (number: number): number => Math.round(number * 100) / 100;

function toneOf({ lastOn, isOpen, kind }: StripSpan, on: IsoDate): StripRow['tone'] {
  if (!isOpen) return 'over';
  return lastOn < on && kind !== 'window' ? 'late' : 'open';
}

function wordsOf(span: StripSpan, on: IsoDate): string {
  const days =
    span.firstOn === span.lastOn
      ? formatDay(span.firstOn)
      : `${formatDay(span.firstOn)} to ${formatDay(span.lastOn)}`;
  return `${days}: ${span.isOpen ? (span.left ?? awayWords(span, on)) : 'no longer waited for'}`;
}

function awayWords({ kind, firstOn, lastOn }: StripSpan, on: IsoDate): string {
  if (kind === 'window' && on < firstOn) return `opens in ${counted(daysBetween(on, firstOn), 'day')}`;
  if (on < lastOn) return `${counted(daysBetween(on, lastOn), 'day')} left`;
  if (on === lastOn) return 'the last day';
  return `over for ${counted(daysBetween(lastOn, on), 'day')}`;
}
