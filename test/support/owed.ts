import { type OfficeToWriteTo, type OwedAnswer } from '../../src/chasers/owed-letter.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { type Rung } from '../../src/deadlines/ladder.js';
import { type House, type SittingDays } from '../../src/deadlines/sitting-days.js';

/** Around Christmas 2021, as far as 14 January 2022. */
export function sittingDays(house: House = 'commons'): SittingDays {
  return {
    house,
    from: isoDate('2021-12-01'),
    until: isoDate('2022-01-14'),
    runs: (
      [
        ['2021-12-13', '2021-12-16'],
        ['2022-01-05', '2022-01-06'],
        ['2022-01-10', '2022-01-14'],
      ] as const
    ).map(([first, last]) => [isoDate(first), isoDate(last)]),
  };
}

/** An office with nothing known of it but its name and who holds it, by name alone. */
export function office(
  name: string,
  holders: readonly string[] = [],
  more: Partial<OfficeToWriteTo> = {},
): OfficeToWriteTo {
  return {
    ...{ name, salutation: null, address: null, email: null },
    holders: holders.map((holder) => ({ id: holder, name: holder })),
    ...more,
  };
}

/** The letter of 22 November 2021 with invented signatories, unanswered on 21 December 2021, with this step next. */
export function owed(rung: Rung, more: Partial<OwedAnswer> = {}): OwedAnswer {
  const dueOn = isoDate('2021-12-21');
  return {
    letter: {
      id: 'letter-1',
      reference: 'AG/2021/001',
      subject: 'An election in Istanbul',
      datedOn: isoDate('2021-11-22'),
      sentOn: isoDate('2021-11-22'),
      group: 'All-Party Parliamentary Group on Lamps',
      house: 'commons',
      isPrivate: false,
      isEmbargoed: false,
      replays: 1,
      signers: [
        { signedAs: 'First Fictional MP - Co-Chair', house: 'commons', isLead: true },
        { signedAs: 'Baroness Fictional - Co-Chair', house: 'lords', isLead: true },
        { signedAs: 'Third Fictional MP', house: 'commons', isLead: false },
      ],
    },
    recipientId: 'recipient-1',
    printed: 'A Minister MP\nPrime Minister\n10 Downing Street',
    address: null,
    email: null,
    body: 'Prime Minister’s Office',
    organisationId: 'organisation-1',
    bodyKind: 'department',
    bodyOffices: ['Prime Minister'],
    dueOn: isoDate('2021-12-20'),
    isLate: true,
    workingDaysLate: 1,
    transferredOn: null,
    office: office('Prime Minister', ['A Minister MP'], {
      salutation: 'Dear Prime Minister',
      address: '10 Downing Street\nLondon\nSW1A 2AA',
    }),
    served: { id: 'A Minister MP', name: 'A Minister MP' },
    asks: [{ position: 2, text: 'Make nominations open', before: null }],
    lastReply: null,
    chasers: [],
    step: { dueOn, rule: { rule: 'chase', rung, after: 'due_day', afterOn: isoDate('2021-12-20'), days: 1 } },
    leader: office('Leader of the House of Commons', ['A Leader MP'], {
      salutation: 'Dear Leader of the House',
    }),
    ...more,
  };
}
