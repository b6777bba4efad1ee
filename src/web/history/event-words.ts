import { type TimelineEvent } from '../../timeline/timeline-event.js';
import { ANSWER_EVENTS } from './answer-events.js';
import { FLAG_EVENTS } from './flag-events.js';
import { GROUP_EVENTS } from './group-events.js';
import { type EventWords, type HistoryEntry, type TellEvent } from './history-entry.js';
import { LETTER_EVENTS } from './letter-events.js';
import { MAIL_EVENTS } from './mail-events.js';
import { PART_EVENTS } from './part-events.js';
import { PEOPLE_EVENTS } from './people-events.js';
import { WEBHOOK_HISTORY } from './webhook-events.js';

/** How each event is told. One that is missing here does not compile. */
const EVENTS: Readonly<Record<TimelineEvent, TellEvent>> = {
  ...LETTER_EVENTS,
  ...PART_EVENTS,
  ...ANSWER_EVENTS,
  ...FLAG_EVENTS,
  ...GROUP_EVENTS,
  ...PEOPLE_EVENTS,
  ...MAIL_EVENTS,
  ...WEBHOOK_HISTORY,
};

/** One line of history in words. Works from what the line carries alone, so the past is told as it was recorded. */
export function eventWords({
  event,
  before,
  after,
  about,
}: Pick<HistoryEntry, 'event' | 'before' | 'after' | 'about'>): EventWords {
  return EVENTS[event]({ before: before ?? {}, after: after ?? {}, about });
}

/** By whom, e.g. `A Clerk`, `Mail merge, through the API`; what Postbag does by itself, Postbag does. */
export function actorWords({ actor, door }: Pick<HistoryEntry, 'actor' | 'door'>): string {
  if (actor.kind === 'system' && (door === 'job' || door === 'mail')) return 'Postbag';
  if (actor.name === 'command line') return 'the operator';
  return door === 'api' ? `${actor.name}, through the API` : actor.name;
}
