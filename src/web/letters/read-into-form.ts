import { type IsoDate } from '../../deadlines/iso-date.js';
import {
  type AddresseeProposal,
  type DeadlineProposal,
  type Reading,
  type SignatoryProposal,
} from '../../intake/reader/proposal.js';
import { partsOfDay } from '../forms/day-input.js';
import { nameInWords } from '../reading/name-in-words.js';
import { eventNameIn } from './event-name.js';
import { evidenceBelow, linesAt, shareLine, stretchOf } from '../reading/found-lines.js';
import { type LetterFormValues, NO_ASK, NO_RECIPIENT, type RecipientValues } from './letter-form-values.js';

/** What joins a point of a list to the next one. */
const END_OF_POINT = /\s*[;,](?:\s+(?:and|or))?\s*$/i;

/** What was read of a letter: its text and the reader's proposal. */
export interface ReadText {
  readonly text: string;
  readonly reading: Pick<Reading, 'proposal' | 'evidence'>;
}

/**
 * The form of a new letter filled with what was read, each block and line as printed; what was not found is left empty, the days above all: a
 * letter without a date has none here.
 *
 * @param empty the form as it is first shown
 * @param today a letter dated later is a draft
 */
export function readIntoForm(read: ReadText, empty: LetterFormValues, today: IsoDate): LetterFormValues {
  const { proposal } = read.reading;
  const { date } = proposal;
  const event = proposal.deadlines.find(({ kind, end }) => kind === 'event' && end !== null);
  const response = proposal.deadlines.find(({ kind, end }) => kind === 'response' && end !== null);
  const recipients = [
    ...proposal.recipients.map((one, index) => recipientOf(read, one, 'to', `/recipients/${index}`)),
    ...proposal.cc.map((one, index) => recipientOf(read, one, 'cc', `/cc/${index}`)),
  ];
  const asks = proposal.asks.map(({ text }) => ({
    text: text.replace(END_OF_POINT, ''),
    horizon: horizonOf(text, event !== undefined),
  }));
  return {
    ...empty,
    subject: proposal.subject ?? '',
    text: read.text.trim(),
    channel: channelOf(proposal.delivery) ?? empty.channel,
    recipients: recipients.length > 0 ? recipients : [NO_RECIPIENT],
    signatories: signatoriesOf(read).join('\n'),
    ...eventOf(event, empty),
    asks: asks.length > 0 ? asks : [NO_ASK],
    isSent: date !== null && date > today ? 'no' : 'yes',
    datedOn: partsOfDay(date),
    sentOn: partsOfDay(date !== null && date > today ? null : date),
    replyRequestedOn: partsOfDay(response?.end),
    reference: proposal.references.ours ?? '',
  };
}

function recipientOf(
  { text, reading: { evidence } }: ReadText,
  one: AddresseeProposal,
  role: 'to' | 'cc',
  path: string,
): RecipientValues {
  const parts = ['name', 'style', 'postNominals', 'role', 'organisation', 'address'];
  const found = parts.flatMap((part) => evidenceBelow(evidence, `${path}/${part}`));
  const block =
    found.length > 0
      ? linesAt(text, {
          start: Math.min(...found.map(({ start }) => start)),
          end: Math.max(...found.map(({ end }) => end)),
        })
      : [];
  const printed = block.filter((line) => !/@|^by (?:e-?mail|post|hand)\b/i.test(line));
  const inWords = [nameInWords(one), one.role, one.organisation, one.address].filter(Boolean);
  return {
    role,
    printed: (printed.length > 0 && printed.length < 12 ? printed : inWords).join('\n'),
    office: one.role ?? one.organisation ?? '',
    email: one.emails[0] ?? '',
  };
}

/** Each signatory as printed: the whole lines, or of several on one line the words of each. */
function signatoriesOf({ text, reading: { proposal, evidence } }: ReadText): string[] {
  const stretches = proposal.signatories.map((_, index) => stretchOf(evidence, `/signatories/${index}`));
  return proposal.signatories.map((one, index) => {
    const own = stretches[index];
    if (!own) return signatoryInWords(one);
    const isAlone = [stretches[index - 1], stretches[index + 1]].every(
      (other) => !other || !shareLine(text, own, other),
    );
    return isAlone
      ? linesAt(text, own).join(' – ')
      : text.slice(own.start, own.end).replace(/\s+/g, ' ').trim();
  });
}

function signatoryInWords(one: SignatoryProposal): string {
  const capacity = [one.role, one.organisation].filter(Boolean).join(', ');
  return [nameInWords(one), capacity].filter(Boolean).join(' – ');
}

function eventOf(
  event: DeadlineProposal | undefined,
  { newEvent }: LetterFormValues,
): Pick<LetterFormValues, 'event' | 'newEvent'> {
  if (!event) return { event: 'none', newEvent };
  const firstOn = partsOfDay(event.start ?? event.end);
  const lastOn = partsOfDay(event.start === event.end ? null : event.end);
  return { event: 'new', newEvent: { ...newEvent, name: eventNameIn(event), firstOn, lastOn } };
}

const LONGER_TERM = /\b(?:long(?:er)?[- ]term|in (?:the )?future|in years to come)\b/i;

function horizonOf(ask: string, hasEvent: boolean): string {
  if (LONGER_TERM.test(ask)) return 'longer_term';
  return hasEvent ? 'before_event' : 'standard';
}

function channelOf(delivery: readonly string[]): string | null {
  return ['email', 'hand', 'post'].find((channel) => delivery.includes(channel)) ?? null;
}
