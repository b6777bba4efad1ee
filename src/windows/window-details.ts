import { DeadlineRefusal } from '../deadlines/deadline-refusal.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type WindowSpan, windowSpan } from '../deadlines/windows.js';
import { instantOf } from '../deadlines/zoned-days.js';
import { invalid } from '../errors/kinds.js';

/** What people say of an event window; the rest follows from it. */
export interface WindowDetails {
  readonly name: string;
  /** First and last day as the place of the event counts them, both included. */
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  /** IANA name, e.g. Europe/Istanbul. */
  readonly timeZone: string;
  readonly place: string | null;
  /** RFC 3339 instant after which an answer is of no use though the window is still open; kept to the second. */
  readonly decisiveAt: string | null;
  readonly source: string | null;
}

/** Where each refusal of the pure rule lies in the input. */
const POINTERS: Readonly<Record<string, string>> = {
  'window-reversed': '/lastOn',
  'unknown-time-zone': '/timeZone',
  'invalid-instant': '/decisiveAt',
  'decisive-after-window': '/decisiveAt',
};

/**
 * The window's instants and London days.
 *
 * @throws InvalidInput at the field that can't be
 */
export function spanOf(details: WindowDetails): WindowSpan {
  try {
    return windowSpan(details);
  } catch (error) {
    const pointer = error instanceof DeadlineRefusal ? POINTERS[error.code] : undefined;
    if (!(error instanceof DeadlineRefusal) || pointer === undefined) throw error;
    throw invalid(pointer, error.code, error.message);
  }
}

/** An instant as it is kept: in UTC, whole seconds. */
export function toTheSecond(instant: string | null): string | null {
  if (instant === null) return null;
  return instantOf(instant).round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
}
