import { type Proposal } from './proposal.js';
import { readLetter } from './read-letter.js';

const letter = (body: string, foot = 'Yours sincerely,\n\nJo Roe MP'): Proposal =>
  readLetter(
    `The Rt Hon A Vane MP\nMinister for Ports\n\n5 May 2023\n\nDear Minister,\n\nWick is silting up. ${body}\n\n${foot}`,
  ).proposal;

const CLOSINGS: readonly string[] = [
  'Ever yours,',
  'Yours ever,',
  'As ever,',
  'As always,',
  'Yours as always,',
  'With every good wish',
  'With all good wishes,',
  'With high regard,',
  'With great respect,',
  'Sincerely,',
  'In friendship,',
  'Very truly yours,',
  'Believe me, yours very truly,',
  'Gyda dymuniadau gorau,',
  'Gyda phob dymuniad da / With warm regards,',
  'Pob hwyl,',
  'Le dùrachd,',
  'Le deagh dhùrachd,',
  'Slàn leibh,',
  'Is mise le meas,',
];

const COPIES: readonly string[] = [
  'Copies:',
  'Copïau / Copies:',
  'Copi / Copy:',
  'Copïau at / Copies to:',
  'Copied to:',
  'c.c.',
  'cc',
  'Copy for information:',
  'Also sent to',
  'With copies to',
];

const ASKS: readonly (readonly [asks: number, sentence: string])[] = [
  [1, 'Could the works be put in hand this month?'],
  [1, 'Might a dredger be lent to the harbour?'],
  [1, 'May the report be published?'],
  [1, 'Should the report not be published in full now?'],
  [1, 'Is there any objection to our seeing the report?'],
  [1, 'Would there be any prospect of a grant?'],
  [0, 'Could it be that nobody cared?'],
  [1, 'First, that the sale be stopped.'],
  [1, 'Secondly, that no boat be moved.'],
  [0, 'That it was a mistake is plain.'],
  [1, 'We seek two undertakings: that the sale be stopped; and that the boats be kept.'],
  [1, 'We put to you three questions: who pays, who gains and who decides.'],
  [1, 'It is our request that the boats be kept.'],
  [1, 'It is our earnest hope that the sale be stopped.'],
  [1, 'We should be glad, too, if the boats could be kept.'],
  [1, 'We should very much like one of your officers to meet the trust.'],
  [1, 'We would like your officials to visit Wick.'],
  [1, 'It would be a help to know who pays.'],
  [1, 'It would be a kindness if the boats were kept.'],
  [1, 'Let Parliament see the text.'],
  [1, 'Let the boats be kept.'],
  [0, 'Let me be clear about this.'],
  [0, 'Let us not forget the boats.'],
  [0, 'Let there be no doubt about this.'],
  [1, 'Our Chair would like to know who pays.'],
  [1, 'She also asks that you send the log.'],
  [1, 'He asks your officials to send the log.'],
  [1, 'On behalf of the APPG on Rail we would like to propose a short inquiry.'],
  [
    3,
    'We ask you to take the following steps.\n\nFirst, lend a crane. Second, train its crew. Third, pay them all well.',
  ],
  [0, 'We met the following needs.\n\nFirst, a crane was lent. Second, its crew was trained.'],
  [0, 'The harbour master asks for a grant each year.'],
  [0, 'They want to know nothing of boats.'],
  [0, 'She wants to know why her boat was sold.'],
  [0, 'That may be so.'],
  [0, 'That would be a mistake.'],
  [0, 'Let down by the harbour, the boats left.'],
  [0, 'We have taken three steps of our own.'],
  [0, 'The harbour trust will be ready by 3 May.'],
];

const DEADLINES: readonly (readonly [end: string, sentence: string])[] = [
  [
    '2023-05-19',
    'We would welcome a reply by 19 May, so that members have it before them at our meeting on 1 June.',
  ],
  ['2023-05-19', 'An answer that reaches us by 19 May would be in time for our meeting.'],
  ['2023-05-19', 'A line from you by 19 May would be a great encouragement.'],
  ['2023-05-19', 'We should be obliged for this by noon on Friday 19 May.'],
  ['2023-05-31', 'Do let our secretary know by the end of this month.'],
  ['2023-06-16', 'A joint reply within six weeks of today’s date is not, we think, too much to expect.'],
  ['2023-05-19', 'Your answers should reach the Clerk within a fortnight.'],
  ['2023-05-19', 'Kindly write back to us by 19 May at the latest.'],
  ['2023-06-20', 'Your committee takes evidence from the company on Tuesday 20 June.'],
  ['2023-06-20', 'The parties meet in Tallinn between the 18th and the 20th of June.'],
  ['2023-06-20', 'The trial opens on 16 June and is listed until 20 June.'],
  ['2023-06-20', 'The inquiry sits from 16 June to 20 June.'],
  ['2023-06-20', 'The exhibition begins on Friday 16 June and closes on Tuesday 20 June.'],
  ['2023-05-19', 'We are finishing our report and it would be a help to have the figures by noon on 19 May.'],
  ['', 'We are finishing our report, which we will publish on 19 May.'],
  ['', 'We trust that you will say before the delegation leaves what it is to do.'],
  ['', 'You replied on 2 May to say that an answer would be sent within 15 days.'],
  ['', 'It opened on 1 April and closed on 3 April.'],
];

const reply = (body: string, signed: string, to = 'Alan Moss MP\nChair, APPG on Ports'): Proposal =>
  readLetter(
    `Department for Rivers\n1 Towpath Row\nLondon SE1 4ZZ\n\n12 June 2024\n\n${to}\nHouse of Commons\n\nDear Mr Moss,\n\n${body}\n\nAs ever,\n\n${signed}`,
  ).proposal;

const REPLIES: readonly (readonly [category: string, body: string])[] = [
  [
    'acknowledgement',
    'This is to let you know that your letter to the Minister dated 3 June came safely to this office on 8 June. It has been entered in our register.',
  ],
  ['acknowledgement', 'Your letter of 3 June has come to hand and is now on our files.'],
  ['acknowledgement', 'Your letter of 3 June reached this office on 8 June.'],
  [
    'holding',
    'You wrote to me on the 3rd of June about the canal. The figures came only yesterday. I cannot give you a proper reply until they are put right. You shall hear from me by 30 June.',
  ],
  [
    'holding',
    'You kindly wrote on 3 June. Forgive the delay; I cannot yet send you an answer, and you shall hear from me again.',
  ],
  [
    'transfer',
    'The Minister has seen what you sent him on the 3rd of June. Rates are a matter for the Department for Towns. Your letter has therefore gone to Sir Ivo Bose MP, the Minister there.',
  ],
  [
    'transfer',
    'You wrote on 3 June about rates. Rates are a matter for HM Treasury. Your letter is being handed to the Chief Secretary, who will answer it.',
  ],
  [
    'substantive',
    'Yours of 3 June crossed with mine of 1 June. The ruling stands, since the covenant of 1951 allows a lock to be let. We have no power to pay costs; the Act forbids it, and there is nothing more that this office can do.',
  ],
];

describe('other wordings', () => {
  it.each(CLOSINGS)('a letter closes with “%s”', (closing) => {
    const { signatories } = letter('We ask you to dredge it.', `${closing}\n\nJo Roe MP\nLord Tern of Wick`);
    expect(signatories.map(({ name }) => name)).toEqual(['Jo Roe', 'Lord Tern of Wick']);
  });

  it.each(COPIES)('those copied to come after “%s”', (label) => {
    const { cc, signatories } = letter('Please dredge it.', `Yours,\n\nJo Roe MP\n\n${label} Dr Una Reed`);
    expect([cc, signatories].map((people) => people.map(({ name }) => name))).toEqual([
      ['Una Reed'],
      ['Jo Roe'],
    ]);
  });

  it.each(ASKS)('%i asks in “%s”', (count, sentence) => {
    expect(letter(sentence).asks).toHaveLength(count);
  });

  it.each(DEADLINES)('the deadline “%s” in “%s”', (end, sentence) => {
    const found = letter(sentence).deadlines;
    expect(found.map((one) => one.end).join()).toBe(end);
  });

  it('takes the first and the last day of an event told with verbs', () => {
    const [trial] = letter('The trial opens on 16 June and is listed until 20 June.').deadlines;
    expect([trial.start, trial.end]).toEqual(['2023-06-16', '2023-06-20']);
  });

  it('does not take the line that says who runs the group for a body that signs', () => {
    const foot =
      'Yours sincerely,\n\nJo Roe MP\n\nThe secretariat of the APPG is provided by Wick Advice. Enquiries: wick@fiction.example';
    expect(letter('', foot).signatories.map(({ name }) => name)).toEqual(['Jo Roe']);
  });

  it('keeps the words of a limit that names what happens', () => {
    const [limit] = letter(
      'We trust that you will say before the delegation leaves what it is to do.',
    ).deadlines;
    expect([limit.kind, limit.text]).toEqual(['response', 'before the delegation leaves']);
  });

  it.each(['We put four questions to you.', 'We have these requests to make of you.'])(
    'takes the points after “%s”',
    (lead) => {
      const { asks } = letter(`${lead}\n\n1. On what evidence was it refused?\n2. The names of the bidders.`);
      expect(asks).toHaveLength(2);
    },
  );

  it('takes no points for asks that others made or that were granted', () => {
    const { asks } = letter('The Board has made three commitments.\n\n1. A new crane.\n2. A longer quay.');
    expect(asks).toEqual([]);
  });

  it('does not close a letter at a line that only begins like a closing', () => {
    const { asks } = letter('The trust has met the cost\nwith great regret.\n\nPlease dredge it.');
    expect(asks).toHaveLength(1);
  });

  it.each(REPLIES)('%s: %s', (category, body) => {
    const { kind, reply: read } = reply(body, 'Kilmahog\n\nLORD KILMAHOG\nMinister for Canals');
    expect([kind, read?.category, read?.inReplyToDate]).toEqual(['reply', category, '2024-06-03']);
  });

  it('needs what should reach the writer by a day', () => {
    const { deadlines } = reply(`${REPLIES[1][1]} If they reach me by 21 June I can check them.`, 'A Poole');
    expect(deadlines.map(({ kind, end }) => [kind, end])).toEqual([['action', '2024-06-21']]);
  });

  it('tells one copied to by the office alone', () => {
    const { cc } = letter('Please dredge it.', 'Yours,\n\nJo Roe MP\n\ncc Committee Clerk');
    expect(cc.map(({ role }) => role)).toEqual(['Committee Clerk']);
  });

  it('does not take the surname above the full name for another signatory', () => {
    const { signatories } = reply(REPLIES[3][1], 'Kilmahog\n\nLORD KILMAHOG');
    expect(signatories).toHaveLength(1);
  });

  it('reads party and seat on the line below a name', () => {
    const { signatories } = letter('Please dredge it.', 'Yours,\n\nJo Roe MP\n(Lab, Leith Harbour)\nChair');
    const [{ role, organisation, party, constituency }] = signatories;
    expect([role, organisation, party, constituency]).toEqual(['Chair', null, 'Lab', 'Leith Harbour']);
  });

  it('takes a heading in capitals with a colon before the salutation for the subject', () => {
    const { proposal } = readLetter(
      'To: Ms Ada Quill, Chief Executive, Office of Heat\n\nHEAT BILLS: STANDING CHARGES\n\nDear Ms Quill\n\nPlease cap them.\n\nYours,\n\nJo Roe MP',
    );
    expect(proposal.subject).toBe('HEAT BILLS: STANDING CHARGES');
    expect(proposal.recipients.map(({ name }) => name)).toEqual(['Ada Quill']);
  });

  it('gives an office in the plural to both of those above it', () => {
    const { recipients } = reply(
      REPLIES[3][1],
      'A Poole',
      'Ed Moss MP and Lord Tern of Wick\nCo-Chairs, APPG on Ports',
    );
    expect(recipients.map(({ role }) => role)).toEqual(['Co-Chairs', 'Co-Chairs']);
  });
});
