import { FLAG_KINDS, flagSentence } from '../../flags/flag-rules.js';
import { type TimelineEvent } from '../../timeline/timeline-event.js';
import { type Snapshot } from '../../timeline/timeline.js';
import { type TellEvent } from './history-entry.js';
import { codeWords, dayAt, ended, textAt } from './value-words.js';

type FlagEvent = Extract<TimelineEvent, `flag-${string}`>;

/** What the sweep finds, and what people put aside. */
export const FLAG_EVENTS: Readonly<Record<FlagEvent, TellEvent>> = {
  'flag-raised': ({ after }) => ({
    title: after.isAgain === true ? 'Needs somebody again' : 'Needs somebody',
    details: [sentenceOf(after)],
  }),
  'flag-cleared': ({ after }) => ({
    title: 'No longer needs anybody',
    details: [`It was: ${sentenceOf(after)}`],
  }),
  'flag-snoozed': ({ after }) => {
    const until = dayAt(after, 'snoozedUntil');
    const reason = textAt(after, 'snoozeReason');
    return {
      title: until ? `Put aside until ${until}` : 'Taken up again',
      details: reason && until ? [`Reason: ${ended(reason)}`] : [],
    };
  },
};

function sentenceOf(after: Snapshot): string {
  const kind = textAt(after, 'kind') ?? '';
  if (!FLAG_KINDS.includes(kind)) return ended(codeWords(kind));
  return flagSentence(kind, after.details ?? {});
}
