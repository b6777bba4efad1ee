import { isoDate } from '../../deadlines/iso-date.js';
import { clockWords } from '../../deadlines/zone-words.js';
import { LONDON, londonDayOf } from '../../deadlines/zoned-days.js';
import { actorWords, eventWords } from './event-words.js';
import { type EventWords, type HistoryEntry } from './history-entry.js';

/** One line of history as pages show it. */
export interface TimelineItem extends EventWords {
  readonly by: string;
  /** The day it happened on. */
  readonly on: string;
  /** When it was recorded, in words; null when that was on the same day. */
  readonly recorded: string | null;
}

/** History for people, in the order given. */
export function timelineItems(entries: readonly HistoryEntry[]): TimelineItem[] {
  return entries.map((entry) => ({
    ...eventWords(entry),
    by: actorWords(entry),
    on: entry.happenedOn,
    recorded:
      londonDayOf(entry.recordedAt) === isoDate(entry.happenedOn)
        ? null
        : clockWords(entry.recordedAt, LONDON),
  }));
}
