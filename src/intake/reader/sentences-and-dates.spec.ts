import { readLetter } from './read-letter.js';
import { type Proposal } from './proposal.js';

const letter = (date: string, body: string, foot = ''): string =>
  `The Rt Hon A Vane MP\nMinister for Ports\n\n${date}\n\nDear Minister,\n\n${body}\n\nYours sincerely,\n\nJo Roe MP\n\n${foot}`;
const read = (body: string): Proposal =>
  readLetter(letter('5 May 2023', `Wick is silting up. ${body}`)).proposal;

const DATES: readonly string[] = [
  'Dated: 5 May 2023',
  'Dated this 5th day of May 2023',
  '05 May 2023',
  '5/5/23',
  '05.05.2023',
  'London, 5 May 2023',
  'Date 5 May 2023',
  '5 May, 2023',
  'Fri 5 May 2023',
  '5th. May 2023',
  'Friday, May 5, 2023',
  'FRIDAY 5 MAY 2023',
  '5-May-2023',
  '5 May ’23',
  '2023-05-05',
  'Westminster, Friday 5th May 2023',
  'Date of letter: 5 May 2023',
  '5 Mai 2023',
  'Friday the 5th of May 2023',
  '5th May 2023 (by email)',
  'Our ref: AB/12          5 May 2023',
  '5 May 2023.',
  'Sent: 5 May 2023',
  'Issued 5 May 2023',
  'As from: House of Lords     5 May 2023',
  '5 v 2023',
  '5.v.23',
  'By hand, 5 May 2023',
  '5 May 2023 – by email',
  'Signed at Wick on 5 May 2023',
  'Given under our hands at Westminster, this 5th day of May 2023',
  'May 5th 2023',
  '5May 2023',
  'Date: 5 May 2023    Ref: A/1',
  'DATE – 5 May 2023',
];

const ASKS: readonly (readonly [asks: number, sentence: string])[] = [
  [1, 'We ask that you act.'],
  [0, 'We are grateful for all that you have done.'],
  [0, 'The Committee asked the Government to act.'],
  [0, 'You asked us to wait, and we have waited.'],
  [1, 'I would be most grateful if you would look into this.'],
  [1, 'We would therefore strongly urge you to act.'],
  [1, 'It would be very helpful to know when this will end.'],
  [0, 'We look forward to hearing from you.'],
  [1, 'What steps is your Department taking?'],
  [0, 'How many more must die?'],
  [0, 'In our letter of March we asked you to act.'],
  [1, 'Our request is simple: publish the report.'],
  [0, 'Please find enclosed our report.'],
  [1, 'Can you confirm when it will be published?'],
  [1, 'I therefore write to request a meeting.'],
  [1, 'We seek your assurance that it will be published.'],
  [0, 'Ministers have urged councils to act.'],
  [0, 'We have repeatedly called on the Government to act.'],
  [1, 'We repeat our call on the Government to act.'],
  [0, 'He asks for nothing more than his pension.'],
  [1, 'We would welcome the opportunity to discuss this with you.'],
  [1, 'Will the Government now publish the review?'],
  [0, 'I wonder whether anybody has read it.'],
  [1, 'We implore you to think again.'],
  [1, 'I hope you will agree to meet us.'],
  [0, 'We thank you for your request for evidence.'],
  [1, 'The APPG calls on the Government to act.'],
  [0, 'The union calls on the Government to act.'],
  [1, 'May I invite you to visit Wick?'],
  [0, 'People ask us why nothing is done.'],
  [1, 'I should be grateful for sight of the review.'],
  [1, 'Might you consider extending the scheme?'],
  [1, 'We want you to reconsider.'],
  [1, 'We need to know what you intend.'],
  [1, 'I ask you, Minister, to think again.'],
  [1, 'Let us have the figures, please.'],
  [0, 'We do not ask you to agree.'],
  [1, 'We believe that you should withdraw the order, and we ask you to do so.'],
  [1, 'I would appreciate your views.'],
  [1, 'We also recommend that the scheme be reopened.'],
  [0, 'The report recommends that the scheme be reopened.'],
  [1, 'Kindly confirm receipt of this letter.'],
  [1, 'You are urged to act.'],
  [0, 'Please reply by 19 May.'],
  [0, 'Please respond to us by Friday 19 May at the latest.'],
  [1, 'Please reply by 19 May, setting out what you will do.'],
  [1, 'Please reply by 19 May and publish the log.'],
  [0, 'Let every child be taught to swim, the Act says.'],
  [1, 'Let every child be taught to swim.'],
  [1, 'We wonder whether the Committee might hold a session on it.'],
  [0, 'There are three matters on which we must press you.'],
  [1, 'We press you to act.'],
  [1, 'The second is simply a request for sight of the log.'],
  [1, 'It would be great if you could send me the log.'],
  [1, 'I would also like you, or one of your board, to visit Wick.'],
  [1, 'Then the least the company can do is keep the light on.'],
  [1, 'You should at the very least visit Wick.'],
  [1, 'Would you ask the Harbour Office to look?'],
  [1, 'And might they be told that the hut is ours?'],
  [1, 'And could somebody in your office telephone mine.'],
  [1, 'Will the council put off the sale?'],
  [1, 'Secondly, we should like the Treasury to publish its costings.'],
  [1, 'I am delighted to invite you to speak at the launch.'],
  [0, 'Our own request is more modest than either.'],
  [1, 'We respectfully submit that you should withdraw it and request that you do.'],
];

const DEADLINES: readonly (readonly [end: string, sentence: string])[] = [
  ['2023-05-19', 'Please reply by 19 May.'],
  ['2023-05-19', 'I would be grateful for your answer within two weeks.'],
  ['2023-05-19', 'May I have a reply within 14 days of the date of this letter?'],
  ['2023-05-31', 'Please let us have your reply by the end of the month.'],
  ['2023-05-12', 'Could we have your response by next Friday?'],
  ['2023-06-05', 'We would appreciate a response within a month.'],
  ['2023-05-19', 'We hope to hear from you no later than Friday 19th May at 5pm.'],
  ['', 'We met your officials on 2 May.'],
  ['', 'The Act came into force on 1 April.'],
  ['2023-06-20', 'There will be a debate on 20 June.'],
  ['2023-06-20', 'The tribunal is due to hear the case on 20 June 2023.'],
  ['', 'Our next meeting is on 20 June.'],
  ['', 'This has to end before 2030.'],
  ['2023-05-19', 'A fortnight from today we must tell our members, and we ask for your answer by then.'],
  ['2023-06-01', 'We ask you to publish the review by 1 June.'],
  ['2023-05-19', 'We ask for your answer within ten days of 9 May.'],
  ['', 'Under the Act he must publish it within ten days of 9 May.'],
  ['2023-05-19', 'We should like a meeting with you within the next fortnight.'],
  ['2023-05-19', 'We’d need the figures by 5pm on Friday 19 May to put them in the papers.'],
  ['2023-05-19', 'A full answer within 14 days would mean that it could be considered.'],
  ['2023-06-20', 'You are to be host to ministers in Wick on 20 June.'],
  ['2023-06-20', 'He says that the branch is to shut for good on 20 June.'],
  ['', 'Your office said on 2 May that an answer would reach us by 4 May.'],
  ['', 'We ask you to lay the order before Parliament in this session.'],
  ['2023-05-26', 'Please respond by close of business on 26 May.'],
  ['2023-06-20', 'We ask for your answer ahead of the debate on 20 June.'],
  ['2023-06-20', 'Your Budget on Tuesday 20 June is the chance to put it right.'],
  ['', 'When the trade gathers on 20 June for its annual fair nobody will speak of it.'],
  ['2023-06-20', 'The leases are to be surrendered on 20 June.'],
  ['', 'The money runs out on 20 June and will not be renewed.'],
  [
    '2023-06-13',
    'Parliament returns on 5 June, and we would welcome a reply by Tuesday the 13th of that month.',
  ],
  ['2023-05-20', 'We need your answer by the 20th.'],
  ['2023-05-31', 'May we hear from you before the month is out?'],
  ['2023-05-19', 'Your early reply, no later than 19 May, would oblige us.'],
  ['2023-05-19', 'I shall table a question unless I have an answer by 19 May.'],
  ['2023-05-19', 'We should like to hear from you within 14 days.'],
  ['2023-06-04', 'Please reply by noon on the 4th.'],
  ['2023-05-28', 'We look forward to hearing from you by 5pm on the 28th of this month.'],
];

describe('the date of a letter', () => {
  it.each([
    'House of Commons, London SW1A 0AA, 5 May 2023',
    'House of Commons, London, SW1A 0AA. 5 May 2023',
    'House of Commons, Westminster, London, 5 May 2023',
    'House of Lords, 5 May 2023',
  ])('is read behind the sender’s address in “%s”', (line) => {
    const { date, recipients } = readLetter(
      `${line}\n\nA Vane MP\nMinister for Ports\n\nDear Minister,\n\nPlease act.\n\nYours,\n\nJo Roe MP`,
    ).proposal;
    expect([date, recipients.map(({ name, address }) => [name, address])]).toEqual([
      '2023-05-05',
      [['A Vane', null]],
    ]);
  });

  it.each(DATES)('is read from “%s”, above or below the text', (line) => {
    const past = 'On 1 March 2022 it broke. Please mend it.';
    const above = readLetter(letter(line, past)).proposal;
    const below = readLetter(letter('', past, line)).proposal;
    expect([above.date, below.date]).toEqual(['2023-05-05', '2023-05-05']);
    expect([above.signatories.length, below.signatories.length]).toEqual([1, 1]);
  });
});

describe('a date in words at the end', () => {
  it.each([
    ['2023-05-05', 'We ask you to act. Written at Wick, this 5th of May 2023.'],
    [null, 'We ask you to act. The quay fell in at Wick, on the 5th of May 2023.'],
    [null, 'We ask you to act. The order was signed on 5 May 2023.'],
  ])('is %s in “%s”', (date, body) => {
    expect(readLetter(letter('', body)).proposal.date).toBe(date);
  });
});

describe('asks', () => {
  it.each(ASKS)('%i in “%s”', (count, sentence) => {
    expect(read(sentence).asks).toHaveLength(count);
  });
});

describe('deadlines of a letter of 5 May 2023', () => {
  it.each(DEADLINES)('“%s” in “%s”', (end, sentence) => {
    expect(
      read(sentence)
        .deadlines.map((one) => one.end)
        .join(),
    ).toBe(end);
  });
});
