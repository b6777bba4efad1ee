import { type Reading } from '../../intake/reader/proposal.js';
import { evidenceBelow } from './found-lines.js';

type Read = Pick<Reading, 'proposal' | 'evidence'>;

/** Something of the form for a person to look at; `field` is the id of its box. */
export interface Doubt {
  readonly field: string;
  readonly text: string;
}

/** Below this a value is asked for, not only shown. */
const SURE = 0.7;

const UNSURE = 'Postbag is not sure of it';

/** What was not found, or found without being sure of it, in the order of the form. */
export function letterDoubts(reading: Read): Doubt[] {
  const { proposal } = reading;
  const isUnsure = (path: string): boolean => isUnsureOf(reading, path);
  const one = (isFound: boolean, path: string, field: string, label: string): Doubt[] =>
    doubtOf(reading, isFound, { path, field, label });
  const many = (list: string, field: (number: number) => string, label: string): Doubt[] =>
    proposal[list as 'asks'].flatMap((_, index) =>
      isUnsure(`/${list}/${index}`)
        ? [{ field: field(index + 1), text: `${label} ${index + 1}: ${UNSURE}` }]
        : [],
    );
  const event = proposal.deadlines.findIndex(({ kind }) => kind === 'event');
  return [
    ...one(proposal.subject !== null, '/subject', 'subject', 'The subject'),
    ...(proposal.recipients.length === 0
      ? [{ field: 'recipient-1-printed', text: 'Nobody to whom it goes was found' }]
      : many('recipients', (number) => `recipient-${number}-printed`, 'Recipient')),
    ...(proposal.signatories.length === 0
      ? [{ field: 'signatories', text: 'Nobody who signs it was found' }]
      : many('signatories', () => 'signatories', 'Signatory')),
    ...(event === -1
      ? []
      : [
          {
            field: 'event-name',
            text: 'The event: check its name and days, and enter its place when it is abroad',
          },
        ]),
    ...(proposal.asks.length === 0
      ? [{ field: 'ask-1-text', text: 'Nothing that it asks for was found' }]
      : many('asks', (number) => `ask-${number}-text`, 'Ask')),
    ...one(proposal.date !== null, '/date', 'datedOn-day', 'The date on it'),
    ...(proposal.otherSignatories
      ? [{ field: 'signatories', text: `${proposal.otherSignatories} others signed it who are not named` }]
      : []),
  ];
}

/** The same of a reply, in the order of its form. What kind of reply it is, is always for a person to say. */
export function replyDoubts(reading: Read): Doubt[] {
  const { date, signatories, reply } = reading.proposal;
  return [
    { field: 'class', text: 'What kind of reply it is: check it' },
    ...(reply?.category === 'holding' && reply.promisedBy === null
      ? [{ field: 'promisedBy-day', text: 'A day by which it promises an answer was not found' }]
      : []),
    ...doubtOf(reading, date !== null, { path: '/date', field: 'datedOn-day', label: 'The date on it' }),
    ...doubtOf(reading, signatories.length > 0, {
      path: '/signatories/0',
      field: 'signedBy',
      label: 'Who signed it',
    }),
  ];
}

interface Place {
  readonly path: string;
  readonly field: string;
  readonly label: string;
}

function doubtOf(reading: Read, isFound: boolean, { path, field, label }: Place): Doubt[] {
  if (!isFound) return [{ field, text: `${label} was not found` }];
  return isUnsureOf(reading, path) ? [{ field, text: `${label}: ${UNSURE}` }] : [];
}

function isUnsureOf({ evidence }: Read, path: string): boolean {
  return evidenceBelow(evidence, path).some(({ confidence }) => confidence < SURE);
}

/** What is to be looked at beside each box, by the box’s id. */
export function doubtsByField(doubts: readonly Doubt[]): Readonly<Record<string, string>> {
  const at: Record<string, string> = {};
  for (const { field, text } of doubts) at[field] = at[field] ? `${at[field]}. ${text}` : text;
  return at;
}
