import { Temporal } from 'temporal-polyfill';
import { DeadlineRefusal } from './deadline-refusal.js';
import { formatDay, type IsoDate } from './iso-date.js';
import { instantOf, lastLondonDayBefore, startOfDayIn } from './zoned-days.js';

/** An event's days as its own place counts them, both included, and the moment that decides it when one is known. */
export interface WindowDays {
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  /** IANA name, e.g. `Europe/Istanbul`. */
  readonly timeZone: string;
  /** RFC 3339 instant after which a reply is useless though the window is still open, e.g. the vote. */
  readonly decisiveAt?: string | null;
}

/** The same window as instants (RFC 3339, UTC) and as days on which London counts it open. */
export interface WindowSpan {
  /** Start of the first local day. */
  readonly opensAt: string;
  /** End of the last local day, which is the start of the next. The window is closed from this instant. */
  readonly closesAt: string;
  /**
   * The window's own first day. Where the day begins before London's the window opens on the evening before; as of that
   * day it still "opens tomorrow", which is how people speak of it. `opensAt` has the moment.
   */
  readonly opensOn: IsoDate;
  /** London day that contains the last moment before closing. */
  readonly closesOn: IsoDate;
  /** The decisive instant, or the closing when there is none. A reply is of use before it, not from it on. */
  readonly neededByAt: string;
  /** London day that contains the last moment at which a reply is of use. */
  readonly neededByOn: IsoDate;
}

/** The point from which something is judged: an instant, or with `at` null the day as a whole. */
export interface Moment {
  /** London day. */
  readonly on: IsoDate;
  /** RFC 3339 instant; null means "as of that day". */
  readonly at: string | null;
}

/** Where a moment lies with respect to a window. */
export type WindowState = 'before' | 'open' | 'closed';

/** A window whose last day comes before its first. */
export class WindowReversed extends DeadlineRefusal {
  readonly code = 'window-reversed';

  constructor({ firstOn, lastOn }: WindowDays) {
    super(
      `The window can't end on ${formatDay(lastOn)}, before its first day, ${formatDay(firstOn)}. Correct one of them.`,
    );
  }
}

/** A decisive moment that lies after the window has closed. */
export class DecisiveAfterWindow extends DeadlineRefusal {
  readonly code = 'decisive-after-window';

  constructor(decisiveAt: string, closesAt: string) {
    super(
      `The decisive moment ${decisiveAt} is after the window closes (${closesAt}). Correct the moment or the last day.`,
    );
  }
}

/**
 * The window as instants: from the start of its first day to the end of its last, in its own zone.
 *
 * @throws WindowReversed when the last day comes before the first
 * @throws UnknownTimeZone when the zone is not an IANA name
 * @throws InvalidInstant when `decisiveAt` is not an RFC 3339 instant
 * @throws DecisiveAfterWindow when `decisiveAt` lies after the closing
 */
export function windowSpan(window: WindowDays): WindowSpan {
  const key = `${window.firstOn} ${window.lastOn} ${window.timeZone} ${window.decisiveAt ?? ''}`;
  const known = spans.get(key);
  if (known) return known;
  const span = Object.freeze(spanOf(window));
  if (spans.size >= MOST_SPANS) spans.clear();
  spans.set(key, span);
  return span;
}

/** Windows that were asked about lately. Pages ask about one for each letter that has to do with it, and a span takes as long as a line of HTML. */
const spans = new Map<string, WindowSpan>();
const MOST_SPANS = 500;

function spanOf(window: WindowDays): WindowSpan {
  if (window.lastOn < window.firstOn) throw new WindowReversed(window);
  const opens = startOfDayIn(window.firstOn, window.timeZone);
  const closes = startOfDayIn(window.lastOn, window.timeZone, 1);
  const needed = window.decisiveAt ? instantOf(window.decisiveAt) : closes;
  if (Temporal.Instant.compare(needed, closes) > 0)
    throw new DecisiveAfterWindow(needed.toString(), closes.toString());
  return {
    opensAt: opens.toString(),
    closesAt: closes.toString(),
    opensOn: window.firstOn,
    closesOn: lastLondonDayBefore(closes),
    neededByAt: needed.toString(),
    neededByOn: lastLondonDayBefore(needed),
  };
}

/**
 * Whether a window is still to come, open or over. By the instant when the moment has one: open from `opensAt`, closed
 * from `closesAt` on. As of a day otherwise: open from its own first day, closed from the London day after its last moment.
 *
 * @throws InvalidInstant when `moment.at` is not an RFC 3339 instant
 */
export function windowState(span: WindowSpan, moment: Moment): WindowState {
  if (moment.at !== null) {
    if (isBefore(moment.at, span.opensAt)) return 'before';
    return isBefore(moment.at, span.closesAt) ? 'open' : 'closed';
  }
  if (moment.on < span.opensOn) return 'before';
  return moment.on <= span.closesOn ? 'open' : 'closed';
}

/**
 * Whether it is too late for a reply to be of use. By the instant: from `neededByAt` on. As of a day: from the London day
 * after `neededByOn`.
 *
 * @throws InvalidInstant when `moment.at` is not an RFC 3339 instant
 */
export function isPastNeededBy(span: WindowSpan, moment: Moment): boolean {
  return moment.at === null ? moment.on > span.neededByOn : !isBefore(moment.at, span.neededByAt);
}

const isBefore = (a: string, b: string): boolean => Temporal.Instant.compare(instantOf(a), instantOf(b)) < 0;
