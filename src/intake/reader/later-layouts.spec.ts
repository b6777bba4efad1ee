import { type Proposal } from './proposal.js';
import { readLetter } from './read-letter.js';

const read = (text: string): Proposal => readLetter(text.trim()).proposal;
const names = ({ signatories }: Proposal): (string | null)[] =>
  signatories.map(({ name, organisation }) => name ?? organisation);

describe('letters in layouts met later', () => {
  it('ends the points of a numbered paragraph with that paragraph', () => {
    const { asks, deadlines } = read(`
Rt Hon Sylvia Dacre MP
Secretary of State for Posts

12 May 2022

Dear Secretary of State,

1. You came before us on 26 April.

2. We should be grateful for answers to these questions:

   a) When does the contract with Penny Post end?
   b) How many offices have closed since 1 January?

3. We mean to report on 14 July, before the House rises on 21 July. To be of use your reply should reach us by 6 June.

4. The Regulator begins its review on 1 September; of that we say nothing.

Yours sincerely,

Lord Amberwell`);
    expect(asks.map(({ text }) => text.slice(0, 8))).toEqual(['When doe', 'How many']);
    expect(deadlines.map(({ end }) => end)).toEqual(['2022-06-06']);
  });

  it('finds the points that a sentence above has announced, and names without a closing', () => {
    const letter = read(`
The Rt Hon Aidan Crosse KC MP
Lord Chancellor

19 March 2024

Dear Lord Chancellor

The Bill has its Second Reading on 26 March, and we write to ask for two changes to it.

A copy of the record costs £5 today. It would cost £40.

• Exempt the bereaved from the fee.
• Require the Chief Coroner to report by 31 March each year.

We look forward to hearing from you.

Sally Ormathwaite MP
On behalf of 14 officers and members of the APPG`);
    expect(letter.asks.map(({ text }) => text.slice(0, 7))).toEqual(['Exempt ', 'Require']);
    expect(letter.deadlines.map(({ end }) => end)).toEqual(['2024-03-26']);
    expect(names(letter)).toEqual(['Sally Ormathwaite']);
  });

  it('takes a minister called by his short name for the one written to, below the signature too', () => {
    const letter = read(`
Baroness Ardingly
House of Lords

14th November 2023

Dear Nick,

Might you find a quarter of an hour to see Mr Prosser and me?

Yours ever,

Joan

Rt Hon Nicholas Stavely MP
Minister for Mines`);
    expect(letter.kind).toBe('outgoing');
    expect(letter.recipients.map(({ name }) => name)).toEqual(['Nicholas Stavely']);
  });

  it.each([
    ['Baroness Skelwith', 'Hermione Skelwith\nBaroness Skelwith'],
    ['Gerald Wimple', 'Your Lordship’s obedient servant,\n\nGerald Wimple MP'],
    ['Lord Wisbech', 'Lord Wisbech\n(for the Group)'],
    ['Jo Roe', 'Jo Roe MP\n\nChair: Dr A Pym CBE\nChief Executive: B Moss'],
    ['Jo Roe', 'Jo Roe MP\n\nWK/12 v3, printed 8 May 2023'],
    ['Jo Roe', 'Jo Roe MP\n\nRegistered charities. Accounts made up to 31 March 2023.'],
  ])('has only %s sign in %j', (name, tail) => {
    const letter = read(
      `A Vane MP\nMinister for Ports\n\n5 May 2023\n\nDear Minister,\n\nPlease act.\n\nYours sincerely,\n\n${tail}`,
    );
    expect(names(letter)).toEqual([name]);
  });

  it('tells the heading of the paper and the House from the subject and the addressee', () => {
    const letter = read(`
THE ROOKERY GROUP
(of Members of both Houses)

HOUSE OF COMMONS
LONDON SW1A 0AA

Sir Evan Tull, Chairman, Rooks Board, Elm Park, London HA9 0WS

5 May 2023

Dear Sir Evan,

Please count the rooks.

Yours sincerely,

Jo Roe MP`);
    expect([letter.subject, letter.recipients.map(({ name }) => name)]).toEqual([null, ['Evan Tull']]);
  });

  it('reads the class of a reply to a group’s letter named in its heading', () => {
    const { reply } = read(`
Department for Rivers

Rosa Kavanagh MP
House of Commons

10 March 2025

Dear Rosa (if I may),

The Minister was interested to read the APPG's letter of 24 February. She has asked for a note on the points about the Test and hopes to send you a proper answer before the recess.

Theo Marlowe
Assistant Private Secretary to the Minister for Rivers`);
    expect(reply).toMatchObject({ category: 'holding', inReplyToDate: '2025-02-24' });
  });

  it('holds a reply that tells what was done to be an answer, though more will be written', () => {
    const { reply } = read(`
Wick Ambulance Trust

Sharon Gittins MP
House of Commons

6 December 2023

Dear Ms Gittins

Thank you for your letter of 13 November. The call was coded Amber. We have changed the way in which falls are sorted. A review will be finished in January, when I shall write to you again. You ask whether the station is to close. It is not.

Yours sincerely

Jason Killick
Chief Executive`);
    expect(reply).toMatchObject({ category: 'substantive', inReplyToDate: '2023-11-13' });
  });

  it('takes lines set in, which end in semicolons, for points', () => {
    const { asks } = read(`
Emma Brightwell
Secretary of State for Rivers

11 June 2018

Dear Emma,

The Group invites you:

\tto publish the figures every quarter;
\tto ask the regulator for more; and
\tto say who pays.

Yours ever

Jo Roe MP`);
    expect(asks).toHaveLength(3);
  });

  it('reads names without a closing down to those who are only counted', () => {
    const letter = read(`
To the Prime Minister

Signed by 30 Members of Parliament

6 July 2021

Prime Minister,

We urge the Government to open it to every child.

Abigail Sefton MP
Craig Haworth MP
Calder Valley South
and 28 others`);
    expect([names(letter), letter.otherSignatories, letter.subject]).toEqual([
      ['Abigail Sefton', 'Craig Haworth'],
      28,
      null,
    ]);
    expect(letter.signatories[1].constituency).toBe('Calder Valley South');
  });

  it('never takes the minister at the head of a reply, who signs it, for its addressee', () => {
    const { recipients, signatories, reply } = read(`
Scottish Government

Minister for Crofting
Ùna Macaskill MSP

Donald Gunn-Ross MP
By email

1 March 2024

Dear Donald

Thank you for your letter of 9 February. It is not our practice to answer before an election. A reply will be sent after 12 May.

ÙNA MACASKILL

Scottish Ministers, special advisers and the Permanent Secretary are covered by the terms of an Act.`);
    expect(recipients.map(({ name }) => name)).toEqual(['Donald Gunn-Ross']);
    expect(signatories.map(({ name }) => name)).toEqual(['ÙNA MACASKILL']);
    expect(reply).toMatchObject({ category: 'holding', promisedBy: null });
  });

  it('finds the addressee below the names, with a label and a copy list', () => {
    const letter = read(`
14 January 2021

Dear Secretary of State,

We ask that no town be turned down without a reason.

Yours sincerely,

Cllr Dmitri Hale
Douglas Arkle MSP

To: The Rt Hon Robin Askew MP, Secretary of State for Towns, 2 Marsham Street, London SW1P 4DF
Copy: Sir Guy Tull`);
    expect(letter.recipients.map(({ name, role }) => [name, role])).toEqual([
      ['Robin Askew', 'Secretary of State for Towns'],
    ]);
    expect([names(letter), letter.cc.map(({ name }) => name)]).toEqual([
      ['Dmitri Hale', 'Douglas Arkle'],
      ['Guy Tull'],
    ]);
  });
});
