import { readLetter } from '../read-letter.js';

const daysOf = (body: string): string =>
  readLetter(
    `The Rt Hon A Vane MP\nMinister for Ports\n\n5 May 2023\n\nDear Minister,\n\nWick is silting up. ${body}\n\nYours sincerely,\n\nJo Roe MP`,
  )
    .proposal.deadlines.map(({ start, end }) => (start && start !== end ? `${start}/${end}` : end))
    .join();

/** Days on which something is done, decided or held, so that an answer afterwards comes too late. */
const OCCASIONS: readonly (readonly [days: string, sentence: string])[] = [
  ['2023-06-20', 'The harbour board votes on the closure on 20 June.'],
  ['2023-06-20', 'Commissioners meet in Wick on Tuesday 20 June to settle the dues.'],
  ['2023-06-20', 'The licence will be decided on 20 June by the Marine Panel.'],
  ['2023-06-20', 'On 20 June the Cabinet considers whether to sell the pier.'],
  ['2023-06-20', 'The Bill, which the Lords amended in March, is to be debated on 20 June.'],
  ['2023-06-20', 'Second Reading has been fixed for Tuesday 20 June.'],
  ['2023-06-20', 'Your statement on 20 June will be read in every harbour.'],
  ['2023-06-20', 'Captain Rae’s appeal will be heard in Inverness on 20 June.'],
  ['2023-06-20', 'The inquest into her death resumes on 20 June.'],
  ['2023-06-20', 'Her execution has been set for 20 June.'],
  ['2023-06-20', 'He is to be deported on 20 June.'],
  ['2023-06-20', 'Ms Ito is due in court on 20 June.'],
  ['2023-06-20', 'The Supreme Court will give judgment on 20 June.'],
  ['2023-06-20', 'The bailiffs will evict Mr Rae on 20 June.'],
  ['2023-06-20', 'Forty families will be evicted on 20 June.'],
  ['2023-06-20', 'The lighthouse goes under the hammer on 20 June.'],
  ['2023-06-20', 'The old quay is to be demolished on 20 June.'],
  ['2023-06-20', 'The coal will last until 1 June, and the mine at Ord closes on 20 June.'],
  ['2023-06-20', 'The lifeboat station closes on 20 June.'],
  ['2023-06-20', 'The post office at Wick will shut for the last time on 20 June.'],
  ['2023-06-20', 'The signal is due to be switched off at noon on 20 June.'],
  ['2023-06-20', 'Your Department’s consultation on dredging closes on 20 June.'],
  ['2023-06-20', 'The consultation on the future of the licence ends on 20 June.'],
  ['2023-06-20', 'The next Board meeting is on 20 June, and the sailing lessons begin on 4 July.'],
  ['2023-06-20', 'The inquest, which was adjourned in April, is to resume on 20 June.'],
  ['2023-06-20', 'The debate has been put back to 20 June.'],
  [
    '2023-06-20/2023-06-23',
    'Members will choose a Master at the Ports Union’s yearly meeting, which runs from 20 to 23 June.',
  ],
  ['2023-06-20/2023-06-24', 'The court has set aside the week from 20 June to 24 June.'],
  ['2023-06-20', 'The pilots will be polled on 20 June.'],
  ['2023-06-20', 'This must be put right before the Estimates are laid on 20 June.'],
  ['2023-06-20', 'The hearing, which was adjourned until 20 June, concerns the quay.'],
  ['2023-06-20', 'You are to open the new terminal on 20 June.'],
  ['2023-06-20', 'Your officials will publish the tables on 20 June.'],
  ['2023-06-20', 'By-elections in three wards take place on 20 June.'],
  ['2023-06-20', 'Islanders go to the polls on 20 June.'],
  ['2023-06-20', 'The Prime Minister flies to Oslo on 20 June for the talks.'],
  ['2023-06-20', 'The matter comes before your Committee on the morning of 20 June.'],
  ['2023-06-20', 'We shall be thinking of Wick during the spending review on 20 June.'],
  ['2023-06-20', 'Ministers from nine countries gather in Bergen on 20 June.'],
  ['2023-06-20', 'The strike, which both unions have voted for, is to begin on 20 June.'],
  ['2023-06-20/2023-06-23', 'The North Sea Summit will be held in Aarhus from 20 to 23 June.'],
  [
    '2023-06-20/2023-06-23',
    'We fear his candidacy for the presidency, to be voted on between 20 and 23 June.',
  ],
  ['2023-06-20/2023-06-23', 'The owners will be in Wick from 20 to 23 June for the Congress of Ports.'],
  ['2023-06-20/2023-06-23', 'Voting takes place between 20 and 23 June.'],
  ['2023-06-20/2023-06-23', 'The hearing opens on 20 June and is expected to finish on 23 June.'],
  ['2023-06-20/2023-06-23', 'His trial begins in Kirkwall on 20 June and should last until 23 June.'],
];

/** Background: when things that last begin and end, what others publish, feasts and what is long decided. */
const BACKGROUND: readonly string[] = [
  'Nothing can be changed, we are told, before the pool of insurers is wound up on 31 March 2038.',
  'The dredging grant ends on 20 June.',
  'The present contract with the operator runs to 20 June 2025.',
  'The subsidy was agreed in 2019 and lapses on 20 June.',
  'Relief from the dues is due to expire on 20 June 2024.',
  'The pilot begins on 20 June in four harbours.',
  'The Ports Fund opens on 20 June and closes on 31 October.',
  'Applications to the fund close on 20 June.',
  'Claims may be made up to 20 June.',
  'The Regulations come into force on 20 June.',
  'The order takes effect on 20 June, and we do not seek to undo it.',
  'The chairman’s term of office expires on 20 June.',
  'The lease on the fish market falls in on 20 June.',
  'The moratorium on new moorings lasts until 20 June.',
  'Her visa runs out on 20 June.',
  'The company’s accounting year ends on 30 June.',
  'The next price review period starts on 20 June 2024.',
  'A licence granted in March expires on 20 June.',
  'The Harbours Panel will publish its second report on 20 June.',
  'Tickets for the regatta go on sale on 20 June.',
  'The new charts may be bought from 20 June.',
  'Sea Sunday is 9 July this year, as it happens.',
  'Permission for the hotel lapses if work has not begun by 20 June.',
  'The temporary speed limit applies until 20 June.',
  'The Act, your office told us on 2 May, is to be commenced on 20 June.',
  'The consultation opened on 1 February and closed on 1 May.',
  'Wick has had no pilot since 20 June.',
  'A bursary is held open for her until 20 June.',
  'Mr Rae retires on 20 June after forty years.',
  'The season for lobster starts on 20 June.',
  'The ferry timetable changes on 20 June.',
  'The Trust’s mandate was renewed and now ends on 20 June 2026.',
  'The pilot scheme was announced at the conference on 20 June.',
  'Payments under the scheme are made on 20 June and 20 December each year.',
  'The next break in the lease falls on 20 June.',
  'The price cap will be set again on 20 June.',
  'The sponsorship of the licence began in 2013 and expires on 20 June 2028.',
  'We would be grateful if you would confirm that works begun before 1 June will count.',
  'We ask you to pay those who applied before 20 June.',
  'Please tell us how many boats were registered by 1 June.',
  'The inquiry is expected to report on 20 June.',
  'Lord Reay, who will be in Wick from 20 to 23 June, hopes to see the quay.',
  'Does the Government intend to renew the licence which expires on 20 June?',
  'The regatta committee is large and the races begin on 20 June.',
  'A survey by the Harbours Panel is due to appear on 20 June.',
  'The dues are decided on 20 June each year.',
  'I shall be at Wick on 20 June.',
  'I am meeting the pilots on 20 June.',
  'Nominations for the award close on 20 June.',
  'We ask you to require the Board to report by 20 June each year.',
  'Would you tell us whether it will be done before the summer recess?',
  'The ceasefire expires on 20 June.',
  'The three-year trial of the dredger comes to an end on 20 June.',
  'The hearing ends on 20 June.',
  'Boats over ten metres will need a licence from 20 June.',
  'You said that an answer would come on 20 June.',
  'The scheme was to have closed on 20 June.',
  'The new Harbour Master takes up his post on 20 June.',
  'My own daughter is to be married on 20 June.',
  'The Minister replied that vessels built before 20 June would be exempt.',
];

/** The same days, once a request is tied to them. */
const TIED: readonly (readonly [days: string, sentence: string])[] = [
  ['2023-06-20', 'The dredging grant ends on 20 June. We ask you to renew it before then.'],
  ['2023-06-20', 'The lease runs out on 20 June. Before it does, you should see the harbour for yourself.'],
  ['2023-06-20', 'The order takes effect on 20 June, and we urge you to withdraw it before that happens.'],
  ['2023-06-20', 'The fund closes on 20 June. Please let us have your decision by then.'],
  ['2023-06-20', 'We ask you to extend the moratorium, which expires on 20 June.'],
  ['2023-06-20', 'The apprentices start on 20 June. Please release the money in time for them to be paid.'],
  [
    '2023-06-20',
    'Sixty pupils begin their course on 20 June. It is hard enough. We ask you to send the charts in good time for the pupils to learn them.',
  ],
  ['2023-06-20', 'We call on you to stop the sale of the pier, which is due to begin on 20 June.'],
  ['2023-06-20', 'It would help us to have an answer before the licence lapses on 20 June.'],
  ['2023-06-20', 'The harbour office needs your response no later than noon on Tuesday 20 June.'],
];

describe('the days that a letter of 5 May 2023 turns on', () => {
  it.each(OCCASIONS)('are %s in “%s”', (days, sentence) => {
    expect(daysOf(sentence)).toBe(days);
  });

  it.each(BACKGROUND)('are none in “%s”', (sentence) => {
    expect(daysOf(sentence)).toBe('');
  });

  it.each(TIED)('are %s in “%s”', (days, sentence) => {
    expect(daysOf(sentence)).toBe(days);
  });
});

describe('the days that a reply of 5 May 2023 turns on', () => {
  it.each([
    ['2023-06-20', 'The names of your two members should reach my office by 20 June.'],
    ['', 'The papers reached my office by 20 April, and the works end on 20 June.'],
  ])('are %s in “%s”', (days, sentence) => {
    const text = `Jo Roe MP\nHouse of Commons\n\n5 May 2023\n\nDear Ms Roe,\n\nThank you for your letter of 3 April. ${sentence}\n\nYours sincerely,\n\nA Vane\nMinister for Ports`;
    const { kind, deadlines } = readLetter(text).proposal;
    expect({ kind, days: deadlines.map(({ end }) => end).join() }).toEqual({ kind: 'reply', days });
  });
});
