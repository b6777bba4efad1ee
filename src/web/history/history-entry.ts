import { type TimelineEvent } from '../../timeline/timeline-event.js';
import { type Snapshot } from '../../timeline/timeline.js';

/** One line of history, as `timelineEntry` of the letters writes it. */
export interface HistoryEntry {
  readonly id: string;
  readonly event: TimelineEvent;
  readonly happenedOn: string;
  readonly recordedAt: string;
  readonly actor: { readonly kind: 'token' | 'person' | 'system'; readonly name: string };
  readonly door: 'api' | 'web' | 'mail' | 'job' | 'cli';
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
  /** What the thing is called: a name, an ask’s number, the day a reply came; null when that is not known. */
  readonly about: string | null;
}

/** What an event is told from. */
export interface EventFacts {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly about: string | null;
}

/** A line of history in words: what happened in a few, and the rest in whole sentences. */
export interface EventWords {
  readonly title: string;
  readonly details: readonly string[];
}

/** How one kind of event is told. */
export type TellEvent = (facts: EventFacts) => EventWords;
