import { codeWords } from '../history/value-words.js';
import { type News, type NewsItem } from '../../visits/look-at-group.use-case.js';
import { agoWords } from '../history/ago.js';
import { actorWords, eventWords } from '../history/event-words.js';
import { type HistoryEntry } from '../history/history-entry.js';

/** One thing that somebody else did, in words. */
export interface NewsRow {
  readonly letter: NewsItem['letter'];
  readonly title: string;
  readonly details: readonly string[];
  readonly by: string;
  readonly ago: string;
}

/** What others did since the last visit, in words. */
export interface ShownNews {
  /** How long ago that visit was. */
  readonly since: string;
  readonly items: readonly NewsRow[];
  readonly hasMore: boolean;
  /** Flags raised since, e.g. `reply overdue (2), chase due (1)`; null when there are none. */
  readonly flags: string | null;
}

/** Null for who looks for the first time, and for programs. */
export function shownNews(news: News | null, now: string): ShownNews | null {
  if (!news?.since) return null;
  const flags = news.flags.map(({ kind, count }) => `${codeWords(kind)} (${count})`).join(', ');
  return {
    since: agoWords(news.since, now),
    items: news.items.map((item) => newsRow(item, now)),
    hasMore: news.hasMore,
    flags: flags || null,
  };
}

function newsRow({ entry, letter }: NewsItem, now: string): NewsRow {
  const told = entry as HistoryEntry;
  return { letter, ...eventWords(told), by: actorWords(told), ago: agoWords(told.recordedAt, now) };
}
