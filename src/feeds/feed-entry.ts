import { type IsoDate } from '../deadlines/iso-date.js';

/** When an entry is: a whole day, wherever whoever reads it is; an RFC 3339 instant; or from one to another, the second not included. */
export type EntryTime =
  { readonly on: IsoDate } | { readonly at: string } | { readonly startsAt: string; readonly endsAt: string };

/** One entry of a calendar, before it is written as iCalendar. */
export interface FeedEntry {
  /** The same at each read, whatever becomes of the entry. */
  readonly uid: string;
  /** Goes up when the entry changes, and never down. */
  readonly sequence: number;
  /** RFC 3339 instant. */
  readonly changedAt: string;
  readonly time: EntryTime;
  /** Whether it matters no longer. */
  readonly isCancelled: boolean;
  readonly summary: string;
  /** A paragraph each. */
  readonly description: readonly string[];
  /** Path of the page to go to. */
  readonly path: string;
  readonly place: string | null;
}
