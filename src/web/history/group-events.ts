import { type TimelineEvent } from '../../timeline/timeline-event.js';
import { counted } from '../../deadlines/words.js';
import { type EventFacts, type EventWords, type TellEvent } from './history-entry.js';
import { changesInWords, codeWords, countAt, dayAt, ended, reasonOf, textAt } from './value-words.js';

type DirectoryEvent = Extract<
  TimelineEvent,
  `organisation-${string}` | `target-${string}` | `office-${string}` | `person-${string}` | `tenure-${string}`
>;
type GroupEvent = Extract<
  TimelineEvent,
  | `group-${string}`
  | `window-${string}`
  | `view-${string}`
  | `message-${string}`
  | 'report-issued'
  | 'report-superseded'
  | 'report-mailed'
  | 'calendar-merged'
  | 'sitting-days-loaded'
>;

const added =
  (thing: string): TellEvent =>
  ({ after, about }) => ({ title: `${thing} added`, details: named(textAt(after, 'name') ?? about) });

const changed =
  (thing: string): TellEvent =>
  ({ before, after, about }: EventFacts): EventWords => ({
    title: `${thing} changed`,
    details: [...named(about), ...changesInWords(before, after), ...reasonOf(after)],
  });

const named = (name: string | null): string[] => (name ? [ended(name)] : []);

const mail = ({ after, about }: EventFacts): string[] => [
  ...named(textAt(after, 'subject') ?? textAt(after, 'name') ?? about),
  ...reasonOf(after),
];

/** What everybody shares: bodies, offices and who held them. */
const DIRECTORY_EVENTS: Readonly<Record<DirectoryEvent, TellEvent>> = {
  'organisation-added': added('Body'),
  'organisation-changed': changed('Body'),
  'target-added': added('Reply target'),
  'target-changed': changed('Reply target'),
  'office-added': added('Office'),
  'office-changed': changed('Office'),
  'person-added': added('Person'),
  'person-changed': changed('Person'),
  'tenure-added': added('Time in office'),
  'tenure-changed': changed('Time in office'),
};

/** What happens to a group, its event windows, and the days that everybody counts by. */
export const GROUP_EVENTS: Readonly<Record<GroupEvent | DirectoryEvent, TellEvent>> = {
  ...DIRECTORY_EVENTS,
  'group-created': added('Group'),
  'group-changed': changed('Settings'),
  'window-added': ({ after, about }) => {
    const [first, last] = [dayAt(after, 'firstOn'), dayAt(after, 'lastOn')];
    return {
      title: 'Event window added',
      details: [
        ...named(textAt(after, 'name') ?? about),
        ...(first && last ? [`From ${first} to ${last}.`] : []),
      ],
    };
  },
  'window-changed': changed('Event window'),
  'view-saved': added('View of the letters'),
  'view-removed': ({ before, about }) => ({
    title: 'View of the letters removed',
    details: named(textAt(before, 'name') ?? about),
  }),
  'message-kept': ({ after, about }) => ({
    title: 'Mail came in',
    details: named(textAt(after, 'name') ?? about),
  }),
  'message-filed': (facts) => ({
    title:
      countAt(facts.after, 'replies') > 1
        ? `Mail filed with ${countAt(facts.after, 'replies')} letters`
        : 'Mail filed',
    details: mail(facts),
  }),
  'message-set-aside': (facts) => ({ title: 'Mail put aside', details: mail(facts) }),
  'message-taken-back': (facts) => ({ title: 'Mail taken back', details: mail(facts) }),
  'report-issued': ({ after }) => ({
    title: `Status report ${countAt(after, 'number')} issued`,
    details: [`As of ${dayAt(after, 'asOf') ?? 'a day that was not kept'}.`],
  }),
  'report-superseded': ({ after }) => ({
    title: `Status report ${countAt(after, 'number')} superseded`,
    details: [`By report ${countAt(after, 'by')}: ${textAt(after, 'reason') ?? 'no reason was kept'}`],
  }),
  'report-mailed': ({ after }) => ({
    title: `Status report ${countAt(after, 'number')} sent by email`,
    details: [`To ${counted(countAt(after, 'members'), 'member')}.`],
  }),
  'calendar-merged': ({ after }) => ({
    title: 'Bank holidays merged',
    details: [
      `For ${codeWords(textAt(after, 'division') ?? 'a division')}: ${countAt(after, 'added')} added, ${countAt(after, 'changed')} changed.`,
    ],
  }),
  'sitting-days-loaded': ({ after }) => ({
    title: 'Sitting days loaded',
    details: [`Of the House of ${textAt(after, 'house') === 'lords' ? 'Lords' : 'Commons'}.`],
  }),
};
