import { isoDate } from '../deadlines/iso-date.js';
import { type DomainError } from '../errors/domain-error.js';
import { checkReply } from './check-reply.js';
import { replyFields, type ReplyFields } from './reply-fields.js';

const sentOn = isoDate('2021-11-22');
const today = isoDate('2021-12-10');
const holding = replyFields({
  recipientId: 'r',
  class: 'holding',
  datedOn: '2021-12-03',
  receivedOn: isoDate('2021-12-06'),
  promisedBy: '2021-12-06',
});

/** The code and the place of the refusal, or null. */
function refusal(changes: Partial<Record<keyof ReplyFields, string | null>>): string | null {
  try {
    checkReply({ ...holding, ...changes } as ReplyFields, sentOn, today);
    return null;
  } catch (error) {
    const { code, faults } = error as DomainError;
    return `${code} ${faults[0].pointer}`;
  }
}

describe('a reply is refused', () => {
  it.each<[string, Parameters<typeof refusal>[0], string]>([
    ['received the day before sending', { receivedOn: '2021-11-21' }, 'received-before-sent /receivedOn'],
    ['received tomorrow', { receivedOn: '2021-12-11' }, 'day-in-the-future /receivedOn'],
    ['dated after receipt', { datedOn: '2021-12-07' }, 'dated-after-received /datedOn'],
    ['promising yesterday', { promisedBy: '2021-12-05' }, 'promise-before-receipt /promisedBy'],
    ['substantive with a promise', { class: 'substantive' }, 'field-of-another-class /promisedBy'],
    ['holding and settled', { settledOn: '2021-12-06' }, 'field-of-another-class /isAllThatWillCome'],
    [
      'transfer to nobody',
      { class: 'transfer', promisedBy: null },
      'transfer-target-needed /transferredToOrganisationId',
    ],
    ['circulated before receipt', { circulatedOn: '2021-12-05' }, 'received-after-use /receivedOn'],
    [
      'transfer that arrived before sending',
      {
        class: 'transfer',
        promisedBy: null,
        transferredToOrganisationId: 'o',
        transferReceivedOn: '2021-11-21',
      },
      'transfer-before-sent /transferReceivedOn',
    ],
  ])('when %s', (_words, changes, expected) => {
    expect(refusal(changes)).toBe(expected);
  });
});

describe('a reply is taken', () => {
  it.each<[string, Parameters<typeof refusal>[0]]>([
    ['received on the day of sending', { receivedOn: '2021-11-22', datedOn: '2021-11-22' }],
    ['received today', { receivedOn: '2021-12-10', promisedBy: '2021-12-10' }],
    ['dated on the day of receipt', { datedOn: '2021-12-06' }],
    ['promising the day of receipt', {}],
    ['partial, settled at once', { class: 'partial', promisedBy: null, settledOn: '2021-12-06' }],
    [
      'transfer that arrived before its notice',
      {
        class: 'transfer',
        promisedBy: null,
        transferredToOrganisationId: 'o',
        transferReceivedOn: '2021-11-22',
      },
    ],
  ])('when %s', (_words, changes) => {
    expect(refusal(changes)).toBeNull();
  });
});
