import { type TimelineEvent } from '../../timeline/timeline-event.js';
import { type EventFacts, type EventWords, type TellEvent } from './history-entry.js';
import { changesInWords, dayAt, ended, reasonOf, textAt } from './value-words.js';

type PartEvent = Extract<
  TimelineEvent,
  | `recipient-${string}`
  | `holder-change-${string}`
  | `signatory-${string}`
  | `ask-${string}`
  | `attachment-${string}`
>;

/** What happens to recipients, signatories, asks and files. */
export const PART_EVENTS: Readonly<Record<PartEvent, TellEvent>> = {
  'recipient-added': ({ after, about }) => ({
    title: textAt(after, 'role') === 'cc' ? 'Copy added' : 'Recipient added',
    details: [ended(firstLine(textAt(after, 'printed')) ?? about ?? 'A recipient')],
  }),
  'recipient-changed': (facts) => changed('Recipient', facts),
  'recipient-removed': ({ before, about }) => ({
    title: 'Recipient removed',
    details: [ended(firstLine(textAt(before, 'printed')) ?? about ?? 'A recipient')],
  }),
  'holder-change-settled': ({ after }) => ({
    title: 'No need to write again',
    details: [tookOffice(after), ...reasonOf(after)],
  }),
  'holder-change-reopened': ({ after }) => ({
    title: 'Whether to write again is open',
    details: [tookOffice(after)],
  }),
  'signatory-added': ({ after, about }) => ({
    title: 'Signatory added',
    details: [ended(textAt(after, 'signedAs') ?? about ?? 'A Member')],
  }),
  'signatory-changed': signatoryChanged,
  'signatory-removed': ({ before, about }) => ({
    title: 'Signatory removed',
    details: [ended(textAt(before, 'signedAs') ?? about ?? 'A Member')],
  }),
  'ask-added': ({ after }) => ({ title: 'Ask added', details: quoted(textAt(after, 'text')) }),
  'ask-changed': ({ about, ...facts }) => changed(about ? `Ask ${about}` : 'Ask', { ...facts, about: null }),
  'ask-removed': ({ before }) => ({ title: 'Ask removed', details: quoted(textAt(before, 'text')) }),
  'attachment-added': ({ after, about }) => ({
    title: 'File added',
    details: quoted(textAt(after, 'name') ?? about),
  }),
  'attachment-removed': ({ before, after, about }) => ({
    title: 'File removed',
    details: [...quoted(textAt(before, 'name') ?? about), ...reasonOf(after)],
  }),
};

function changed(thing: string, { before, after, about }: EventFacts): EventWords {
  return {
    title: `${thing} changed`,
    details: [...(about ? [ended(about)] : []), ...changesInWords(before, after), ...reasonOf(after)],
  };
}

/** What a Member said is told as that; anything else as a change. */
const STEPS = [
  ['withdrawnOn', 'Signature withdrawn', 'withdrew'],
  ['declinedOn', 'Declined to sign', 'declined'],
  ['agreedOn', 'Agreed to sign', 'agreed'],
  ['invitedOn', 'Invited to sign', 'was asked'],
] as const;

function signatoryChanged({ before, after, about }: EventFacts): EventWords {
  if (Array.isArray(after.order))
    return { title: 'Order of the signatures changed', details: reasonOf(after) };
  const name = about ?? textAt(after, 'signedAs') ?? 'A Member';
  const step = STEPS.find(([field]) => dayAt(after, field));
  if (!step) return changed('Signatory', { before, after, about: name });
  const [field, title, did] = step;
  const { [field]: _told, ...rest } = after;
  return {
    title,
    details: [
      `${name} ${did} on ${dayAt(after, field)}.`,
      ...changesInWords(before, rest),
      ...reasonOf(after),
    ],
  };
}

function tookOffice(after: EventFacts['after']): string {
  const since = dayAt(after, 'fromOn');
  return `${textAt(after, 'holder') ?? 'Somebody else'} has the office${since ? ` since ${since}` : ''}.`;
}

function firstLine(text: string | null): string | null {
  return text?.split('\n')[0].trim() ?? null;
}

function quoted(text: string | null): string[] {
  return text ? [`“${text}”`] : [];
}
