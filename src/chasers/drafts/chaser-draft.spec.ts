import { office, owed } from '../../../test/support/owed.js';
import { isoDate } from '../../deadlines/iso-date.js';
import { type Rung } from '../../deadlines/ladder.js';
import { type OwedAnswer } from '../owed-letter.js';
import { chaserDraft, draftCautions } from './chaser-draft.js';
import { draftText, gapsOf } from './draft.js';

const on = isoDate('2021-12-21');
const context = { on, sender: 'Clerk Example', recital: 'On Monday, the group wrote.' };
const draft = (kind: Rung, more: Partial<OwedAnswer> = {}, at: Partial<typeof context> = {}) =>
  chaserDraft(kind, owed(kind, more), { ...context, ...at });
const text = (...of: Parameters<typeof draft>): string => draftText(draft(...of));
const inLords = { letter: { ...owed('phone').letter, house: 'lords' } } as const;

describe('the draft of a chaser', () => {
  it('is a whole letter, from those who led the signatures to whoever holds the office now', () => {
    expect(text('letter')).toBe(
      `All-Party Parliamentary Group on Lamps

21 December 2021
Our reference: AG/2021/001

A Minister MP
Prime Minister
10 Downing Street
London
SW1A 2AA

Dear Prime Minister,

The All-Party Parliamentary Group on Lamps wrote to you in a letter dated 22 November 2021 about “An election in Istanbul” (our reference AG/2021/001). A reply was due by 20 December 2021 and is 1 working day late. Nothing has come back.

We still wait for an answer to this:

1. Make nominations open

Please let us have an answer, or tell us on which day it will come and who will sign it. Please quote AG/2021/001. If the letter is not to hand, we will send it again at once.

Yours sincerely,

First Fictional MP - Co-Chair
Baroness Fictional - Co-Chair
for the All-Party Parliamentary Group on Lamps
`,
    );
    expect(gapsOf(draft('letter'))).toEqual([]);
  });

  it.each<[string, Partial<OwedAnswer>, string]>([
    [
      'to the new holder',
      { office: office('Prime Minister', ['A New Minister MP']) },
      'wrote to your predecessor, A Minister MP, in a letter dated 22 November 2021',
    ],
    [
      'when nobody is known to hold the office',
      { office: office('Prime Minister') },
      'wrote to the Prime Minister, A Minister MP, in a letter',
    ],
    ['when nobody is known to have got it', { served: null }, 'wrote to the Prime Minister in a letter'],
    ['to no office', { office: null, served: null }, 'wrote to A Minister MP in a letter'],
    [
      'when it was passed on',
      { office: null, served: null, transferredOn: isoDate('2021-12-01'), body: 'Home Office' },
      'wrote to A Minister MP in a letter dated 22 November 2021 about “An election in Istanbul” (our reference AG/2021/001). We were told on 1 December 2021 that it was passed on to the Home Office.',
    ],
    [
      'with an ask that an event overtakes',
      {
        asks: [
          {
            position: 1,
            text: 'Oppose the candidacy.',
            before: { event: 'The vote in Istanbul', neededByOn: isoDate('2021-11-25') },
          },
        ],
      },
      '1. Oppose the candidacy (an answer is of use until 25 November 2021, for “The vote in Istanbul”)',
    ],
    ['that is not late', { isLate: false }, 'A reply is due by 20 December 2021. Nothing'],
    ['late on a weekend', { workingDaysLate: 0 }, 'A reply was due by 20 December 2021 and is late. '],
    [
      'outside the bank-holiday table',
      { workingDaysLate: null },
      'A reply was due by 20 December 2021 and is late. ',
    ],
    [
      'after a promise',
      {
        lastReply: { class: 'holding', receivedOn: isoDate('2021-12-06'), promisedBy: isoDate('2021-12-17') },
      },
      'All that has come is a holding reply on 6 December 2021, promising an answer by 17 December 2021.',
    ],
    [
      'after an answer to a part',
      { lastReply: { class: 'partial', receivedOn: isoDate('2021-12-06'), promisedBy: null } },
      'A part of it was answered on 6 December 2021.',
    ],
    [
      'after other chasers',
      {
        chasers: [
          { kind: 'phone', madeOn: isoDate('2021-12-21') },
          { kind: 'email', madeOn: isoDate('2021-12-30') },
        ],
      },
      'We have asked again by telephone on 21 December 2021 and by email on 30 December 2021.',
    ],
  ])('says what is known %s', (_words, more, part) => {
    for (const kind of ['letter', 'email'] as const) expect(text(kind, more)).toContain(part);
  });

  it('says nothing of a message that was not read through', () => {
    const lastReply = { class: 'unclassified', receivedOn: isoDate('2021-12-06'), promisedBy: null } as const;
    expect(text('letter', { lastReply })).not.toMatch(/6 December|Nothing has come/);
  });

  it('has no list when no ask is open', () => {
    expect(text('letter', { asks: [] })).not.toMatch(/^1\. /m);
    expect(text('letter', { asks: [] })).not.toContain('wait for an answer to this');
  });

  it.each<[Rung, Partial<OwedAnswer>, string[]]>([
    [
      'letter',
      { office: office('Prime Minister') },
      ['who holds the office', 'the address', 'how to address them'],
    ],
    ['letter', { office: null }, ['how to address them']],
    [
      'letter',
      { office: null, transferredOn: isoDate('2021-12-01'), body: 'Home Office' },
      ['whom to write to', 'the address', 'how to address them'],
    ],
    ['letter', { letter: { ...owed('letter').letter, signers: [] } }, ['who signs']],
    [
      'written_question',
      { office: null, bodyOffices: [] },
      ['the minister who answers for the Prime Minister’s Office'],
    ],
    ['point_of_order', {}, ['Mr or Madam Speaker']],
    ['phone', {}, ['the number']],
  ])('of the kind %s leaves gaps for what is not known', (kind, more, gaps) => {
    expect(gapsOf(draft(kind, more))).toEqual(gaps);
    for (const gap of gaps) expect(text(kind, more)).toContain(`[${gap}]`);
  });

  it('takes no bracket that a person wrote for a gap', () => {
    const asks = [{ position: 1, text: 'Light [sic] the lamps', before: null }];
    expect(gapsOf(draft('letter', { asks }))).toEqual([]);
  });

  it('as a mail is the secretariat’s, to the address of the office, or that on the letter', () => {
    expect(draft('email').mail).toEqual({
      to: null,
      subject: 'Reply overdue: An election in Istanbul (AG/2021/001)',
    });
    expect(draft('email', { email: 'pm@example.org' }).mail?.to).toBe('pm@example.org');
    const own = office('Prime Minister', [], { email: 'office@example.org' });
    expect(draft('email', { email: 'pm@example.org', office: own }).mail?.to).toBe('office@example.org');
    const passedOn = { email: 'pm@example.org', transferredOn: isoDate('2021-12-01'), office: null };
    expect(draft('email', passedOn).mail?.to).toBeNull();
    expect(text('email')).toMatch(/^Dear Prime Minister,\n/);
    expect(text('email')).toMatch(/Clerk Example\nSecretariat\nAll-Party Parliamentary Group on Lamps\n$/);
  });

  it.each<[string, Partial<OwedAnswer>, string, string]>([
    [
      'the Prime Minister',
      {},
      '2021-12-21',
      'To ask the Prime Minister, when they plan to reply to the letter of 22 November 2021 from the All-Party Parliamentary Group on Lamps about “An election in Istanbul”, reference AG/2021/001.',
    ],
    [
      'the Secretary of State, about a letter to a junior minister',
      {
        office: office('Minister of State for Security', ['A Minister MP']),
        bodyOffices: ['Home Secretary', 'Minister of State for Security'],
      },
      '2021-12-21',
      'To ask the Secretary of State for the Home Department, when they plan to reply to the letter of 22 November 2021 from the All-Party Parliamentary Group on Lamps to the Minister of State for Security about ',
    ],
    [
      'the Government in the Lords',
      inLords,
      '2021-12-21',
      'To ask Her Majesty’s Government when they plan to reply',
    ],
    [
      'the Government under the King',
      inLords,
      '2022-09-08',
      'To ask His Majesty’s Government when they plan to reply',
    ],
  ])('asks %s', (_words, more, day, part) => {
    expect(text('written_question', more, { on: isoDate(day) })).toContain(part);
  });

  it('asks why only when it is late', () => {
    const why = 'for what reason a reply was not sent by 20 December 2021';
    expect(text('written_question')).toContain(why);
    expect(text('written_question', { isLate: false })).not.toContain('for what reason');
  });

  it('asks the Leader of the House to get an answer from whoever holds the office now', () => {
    const leader = text('leader_of_the_house', { office: office('Prime Minister', ['A New Minister MP']) });
    expect(leader).toContain('A Leader MP\nLeader of the House of Commons\n[the address]');
    expect(leader).toContain('wrote to the Prime Minister, A Minister MP, in a letter dated');
    expect(leader).toContain('Could you raise this with the Prime Minister, A New Minister MP, and tell us');
  });

  it('warns of what would make a letter public that is not', () => {
    const letter = { ...owed('phone').letter, isPrivate: true };
    const cautions = (kind: Rung) => draftCautions(kind, owed(kind, { letter })).length;
    expect((['written_question', 'business_question', 'point_of_order'] as const).map(cautions)).toEqual([
      1, 1, 1,
    ]);
    expect((['phone', 'email', 'letter', 'leader_of_the_house'] as const).map(cautions)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(
      draftCautions(
        'point_of_order',
        owed('phone', { letter: { ...letter, isPrivate: false, isEmbargoed: true } }),
      ),
    ).toEqual(['This letter is under embargo, and this would break it.']);
    expect(draftCautions('point_of_order', owed('phone'))).toEqual([]);
    expect(draftCautions('point_of_order', owed('phone', inLords))[0]).toContain('has no points of order');
    const held = office('Prime Minister', ['A New Minister MP']);
    expect(draftCautions('letter', owed('phone', { office: held }))).toEqual([
      'The letter went to A Minister MP, who no longer holds the office.',
    ]);
  });

  it('can be said in the House', () => {
    expect(text('business_question')).toContain(
      'Will the Leader of the House ask the Prime Minister’s Office to answer it',
    );
    expect(text('point_of_order')).toContain(
      'On a point of order, [Mr or Madam Speaker]. On Monday, the group wrote.',
    );
    expect(text('phone')).toContain(
      'To ring: the office of the Prime Minister, A Minister MP, [the number].',
    );
  });
});
