import { formatDay, isoDate } from '../../deadlines/iso-date.js';
import { counted, listed } from '../../deadlines/words.js';
import { type TimelineEvent } from '../../timeline/timeline-event.js';
import { type Snapshot } from '../../timeline/timeline.js';
import { type EventFacts, type EventWords, type TellEvent } from './history-entry.js';
import { changesInWords, codeWords, countAt, dayAt, ended, reasonOf, textAt } from './value-words.js';

type LetterEvent = Extract<
  TimelineEvent,
  `letter-${string}` | 'sending-corrected' | 'status-changed' | 'due-day-moved'
>;

const act =
  (title: string): TellEvent =>
  ({ after }) => ({ title, details: reasonOf(after) });

/** What happens to a letter as a whole, and what follows from it. */
export const LETTER_EVENTS: Readonly<Record<LetterEvent, TellEvent>> = {
  'letter-logged': ({ after }) => ({ title: 'Letter logged', details: partsOf(after) }),
  'letter-changed': ({ before, after }) => ({
    title: 'Letter changed',
    details: [...changesInWords(before, after), ...reasonOf(after)],
  }),
  'letter-sent': ({ after }) => ({ title: 'Letter sent', details: sendingWords(after) }),
  'sending-corrected': corrected,
  'letter-closed': act('Letter closed'),
  'letter-reopened': act('Letter reopened'),
  'letter-withdrawn': act('Letter withdrawn'),
  'letter-reinstated': act('Letter reinstated'),
  'letter-brought-in': ({ after }) => ({
    title: 'Brought in with a workbook',
    details: [
      'What stands before this line is as the workbook tells it.',
      ...named(textAt(after, 'fileName')),
    ],
  }),
  'status-changed': ({ before, after }) => ({
    title: `Status: ${codeWords(textAt(after, 'status') ?? 'changed')}`,
    details: textAt(before, 'status') ? [`Before: ${codeWords(textAt(before, 'status')!)}.`] : [],
  }),
  'due-day-moved': moved,
};

const named = (file: string | null): string[] => (file ? [`The file: ${file}.`] : []);

function partsOf(after: Snapshot): string[] {
  const counts = [
    counted(countAt(after, 'recipients'), 'recipient'),
    counted(countAt(after, 'signatories'), 'signatory').replace(/signatorys$/, 'signatories'),
    counted(countAt(after, 'asks'), 'ask'),
  ];
  const reference = textAt(after, 'reference');
  return [...(reference ? [`As ${reference}, with ${listed(counts)}.`] : [`With ${listed(counts)}.`])];
}

function sendingWords(after: Snapshot): string[] {
  const day = dayAt(after, 'sentOn');
  const channel = textAt(after, 'channel');
  if (!day) return [];
  return [`On ${day}${channel ? ` by ${codeWords(channel)}` : ''}.`];
}

function corrected({ before, after }: EventFacts): EventWords {
  const isTakenBack = 'sentOn' in after && after.sentOn === null;
  const was = dayAt(before, 'sentOn');
  const taken = `It was not sent after all${was ? `, as had been recorded for ${was}` : ''}.`;
  return {
    title: 'Sending corrected',
    details: [...(isTakenBack ? [taken] : changesInWords(before, after)), ...reasonOf(after)],
  };
}

/** What moves besides the day on which a body’s reply is due. */
const OTHER_DAYS: Readonly<Record<string, string>> = {
  chase: 'The next chaser is due',
  twenty_days: 'The common ceiling of 20 working days is',
};

function moved({ before, after, about }: EventFacts): EventWords {
  const { rule } = after as { rule?: { body?: unknown } };
  const body = typeof rule?.body === 'string' ? rule.body : about;
  const what = OTHER_DAYS[textAt(after, 'kind') ?? ''] ?? `The reply${body ? ` from ${body}` : ''} is due`;
  const [was, is] = [textAt(before, 'dueOn'), textAt(after, 'dueOn')];
  const because = textAt(after, 'because');
  return {
    title: 'Due day moved',
    details: [
      ...(is
        ? [`${what} on ${formatDay(isoDate(is))}${was ? `, no longer on ${formatDay(isoDate(was))}` : ''}.`]
        : []),
      ...(because ? [ended(because)] : []),
    ],
  };
}
