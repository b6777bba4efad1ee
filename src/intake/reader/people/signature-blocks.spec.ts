import { type Proposal, type SignatoryProposal } from '../proposal.js';
import { readLetter } from '../read-letter.js';

const letter = (foot: string, head = 'The Rt Hon A Vane MP\nMinister for Ports'): Proposal =>
  readLetter(`${head}\n\n5 May 2023\n\nDear Minister,\n\nPlease dredge Wick.\n\nYours sincerely,\n\n${foot}`)
    .proposal;

/** `Sir Jo Roe MP; Chair; APPG on Rail (Labour, Wick)`: what was read of one signatory. */
function told({
  style,
  name,
  postNominals,
  role,
  organisation,
  party,
  constituency,
}: SignatoryProposal): string {
  const whole = [style, name, ...postNominals].filter(Boolean).join(' ');
  const seat = [party, constituency].filter(Boolean).join(', ');
  return [whole, role, organisation].filter(Boolean).join('; ') + (seat ? ` (${seat})` : '');
}

const BLOCKS: readonly (readonly [layout: string, foot: string, signed: readonly string[]])[] = [
  [
    'a proxy above the name',
    'pp Ann Smith\n\nJane Doe MP\nChair, APPG on Rail',
    ['Jane Doe MP; Chair; APPG on Rail'],
  ],
  ['a proxy for somebody not named again', 'pp Jane Doe MP', ['Jane Doe MP']],
  [
    'a body signed for, then by whom',
    'Signed on behalf of the APPG on Rail by:\nJane Doe MP, Chair\nLord Roe, Vice-Chair',
    ['Jane Doe MP; Chair; APPG on Rail', 'Lord Roe; Vice-Chair; APPG on Rail'],
  ],
  [
    'a body signed for, above the name',
    'For and on behalf of Rail Trust Ltd\n\nJane Doe\nDirector',
    ['Jane Doe; Director; Rail Trust Ltd'],
  ],
  ['members signed for', 'Jane Doe MP\n\non behalf of 23 members of the APPG on Rail', ['Jane Doe MP']],
  [
    'a list with a label and bullets',
    'Jane Doe MP\nChair, APPG on Rail\n\nCo-signed by:\n\n• Ann Bee MP (Labour, Leith)\n• Cy Dee MP – Conservative – Wick\n• The Rt Revd the Lord Bishop of Truro\n• Sir Ed Kay KCB',
    [
      'Jane Doe MP; Chair; APPG on Rail',
      'Ann Bee MP (Labour, Leith)',
      'Cy Dee MP (Conservative, Wick)',
      'Rt Revd Lord Bishop of Truro',
      'Sir Ed Kay KCB',
    ],
  ],
  [
    'columns in capitals',
    'JANE DOE MP          LORD ROE OF WICK\nCHAIR                VICE-CHAIR\nAPPG ON RAIL         APPG ON RAIL',
    ['JANE DOE MP; CHAIR; APPG ON RAIL', 'LORD ROE OF WICK; VICE-CHAIR; APPG ON RAIL'],
  ],
  [
    'a table with headings',
    'Name              Constituency          Party\nJane Doe MP       Leeds North West      Labour\nTom Roe MP        Wick                  SNP',
    ['Jane Doe MP (Labour, Leeds North West)', 'Tom Roe MP (SNP, Wick)'],
  ],
  [
    'a table in Markdown',
    '| Name | Party | Constituency |\n|---|---|---|\n| Jane Doe MP | Labour | Leeds North West |\n| Tom Roe MP | SNP | Wick |',
    ['Jane Doe MP (Labour, Leeds North West)', 'Tom Roe MP (SNP, Wick)'],
  ],
  [
    'a table of roles and bodies',
    'Jane Doe          Chief Executive, Buses Trust\nTom Roe           Director, Bus Users Society',
    ['Jane Doe; Chief Executive; Buses Trust', 'Tom Roe; Director; Bus Users Society'],
  ],
  [
    'seats in brackets in a column',
    'Jane Doe MP          (Leith and Wick)\nTom Roe MP           (Bath)\nBaroness Flint',
    ['Jane Doe MP (Leith and Wick)', 'Tom Roe MP (Bath)', 'Baroness Flint'],
  ],
  [
    'seats after a comma',
    'Jane Doe, MP for Wick\nTom Roe, MSP for Leith\nEd Kay MLA, South Down',
    ['Jane Doe MP (Wick)', 'Tom Roe MSP (Leith)', 'Ed Kay MLA (South Down)'],
  ],
  [
    'a seat and a party on the line below',
    'Jane Doe MP\nLabour MP for Wick\n\nTom Roe MP\nBath',
    ['Jane Doe MP (Labour, Wick)', 'Tom Roe MP (Bath)'],
  ],
  [
    'columns with party and seat below',
    'Jane Doe MP        Tom Roe MP\nLabour             SNP\nWick               Leith',
    ['Jane Doe MP (Labour, Wick)', 'Tom Roe MP (SNP, Leith)'],
  ],
  [
    'a role shared by two',
    '(signed electronically)\n\nLord Roe\nJane Doe MP\nCo-Chairs, APPG on Rail',
    ['Lord Roe; Co-Chairs; APPG on Rail', 'Jane Doe MP; Co-Chairs; APPG on Rail'],
  ],
  ['a surname in capitals', 'JANE FRITH\nPrivate Secretary', ['JANE FRITH; Private Secretary']],
  [
    'a role in brackets after the body',
    'Jane Doe\nAPPG on Rail (Vice Chair)',
    ['Jane Doe; Vice Chair; APPG on Rail'],
  ],
  [
    'a first name above the full one',
    'Peggy\n\nMargaret Doe\nClerk, APPG on Rail',
    ['Margaret Doe; Clerk; APPG on Rail'],
  ],
  ['who sent it', 'Jane Doe MP\n\nSent on her behalf by\nTom Roe\nSenior Caseworker', ['Jane Doe MP']],
  [
    'notes without marks',
    'Jane Doe MP\n\n1  See https://example.org/ports\n2  Port Review, page 4: www.example.net/p.pdf',
    ['Jane Doe MP'],
  ],
  [
    'a unit and its department',
    'Ports Correspondence Team\nDepartment for Transport',
    ['Ports Correspondence Team, Department for Transport'],
  ],
  [
    'a role known by its last word',
    'Jane Doe | Diary Secretary | Office of the Minister for Ports',
    ['Jane Doe; Diary Secretary; Office of the Minister for Ports'],
  ],
  [
    'a member with her seat and then her office below',
    'Jane Doe MP\nWick North\nChair, APPG on Rail',
    ['Jane Doe MP; Chair; APPG on Rail (Wick North)'],
  ],
  [
    'a member who says for whom she sits',
    'Jane Doe MP\nChair, APPG on Rail\nMember for Wick and the Isles',
    ['Jane Doe MP; Chair; APPG on Rail (Wick and the Isles)'],
  ],
  [
    'a run that ends with somebody without title',
    'Jane Doe MP, Lord Roe, Baroness Vane and Una Reed (Rail Trust)',
    ['Jane Doe MP', 'Lord Roe', 'Baroness Vane', 'Una Reed; Rail Trust'],
  ],
  ['a bishop and the see', 'The Rt Revd Una Doe\nBishop of Wick', ['Rt Revd Una Doe; Bishop of Wick']],
  [
    'the chair of a board',
    'Una Doe, Chair of Trustees, Rail Trust',
    ['Una Doe; Chair of Trustees; Rail Trust'],
  ],
  [
    'a mail program’s lines below two dashes',
    'Jane Doe MP\n\n--\nTom Roe, Clerk to the Group | 020 7946 0000',
    ['Jane Doe MP'],
  ],
  [
    'running text below',
    'Jane Doe\n\nMinisters and officials are covered by the terms of the Lobbying Act. See www.lobbying.example',
    ['Jane Doe'],
  ],
  ['party and seat on a line below', 'Jane Doe MP\nLabour, Wick North', ['Jane Doe MP (Labour, Wick North)']],
  ['letters of a party that are an honour too', 'Siân Doe MP (PC)', ['Siân Doe MP (PC)']],
  ['letters of a bench that are an honour too', 'Lord Doe (CB), Vice-Chair', ['Lord Doe; Vice-Chair (CB)']],
  ['a Gaelic closing', 'Is sinne le meas,\n\nJane Doe MSP', ['Jane Doe MSP']],
  [
    'a table with a rule under its headings',
    'Name            Party         Constituency\n------------------------------------------\nJane Doe MP     Labour        Wick\nLord Roe        Crossbench    -',
    ['Jane Doe MP (Labour, Wick)', 'Lord Roe (Crossbench)'],
  ],
  [
    'a rank of somebody retired, in capitals below the first name',
    'Tom\n\nCOLONEL (RETD) TOM ROE MBE MP',
    ['Col (Retd) TOM ROE MBE MP'],
  ],
  ['a rank with the retirement after the name', 'Major Tom Roe MC (Retd)', ['Major Tom Roe MC']],
  [
    'a hand above the same name in capitals',
    'Jane Doe\n\nJANE DOE MP\nECONOMIC SECRETARY TO THE TREASURY',
    ['Jane Doe MP; ECONOMIC SECRETARY TO THE TREASURY'],
  ],
  [
    'a peer’s title by hand above the title in full',
    'Vane\n\nLord Vane of Leith OBE\nChair, APPG on Rail',
    ['Lord Vane of Leith OBE; Chair; APPG on Rail'],
  ],
  [
    'columns with seats that look like names',
    'Jane Doe MP          Lord Roe KC\nBath Northgate       Crossbench\n\nTom Kay MP           Una Reed MP\nWick Bridge East     Leith\n\nBaroness Flint       The Lord Bishop of Truro',
    [
      'Jane Doe MP (Bath Northgate)',
      'Lord Roe KC (Crossbench)',
      'Tom Kay MP (Wick Bridge East)',
      'Una Reed MP (Leith)',
      'Baroness Flint',
      'Lord Bishop of Truro',
    ],
  ],
  [
    'members each with a colleague below',
    'Jane Doe MP\nTom Roe\n\nEd Kay MP\nUna Reed',
    ['Jane Doe MP', 'Tom Roe', 'Ed Kay MP', 'Una Reed'],
  ],
  [
    'an official and a body whose name might be a person’s',
    'Una Doe\nHead of Media\nLift Safety Regulator',
    ['Una Doe; Head of Media; Lift Safety Regulator'],
  ],
];

describe('a signature', () => {
  it.each(BLOCKS)('of %s', (_, foot, signed) => {
    expect(letter(foot).signatories.map(told)).toEqual(signed);
  });

  it('is the title alone of a peer whom the letter names in full', () => {
    const { signatories } = letter(
      'Roe\n\nJane Doe MP',
      'From the Earl of Roe\n\nA Vane MP\nMinister for Ports',
    );
    expect(signatories.map(told)).toEqual(['Roe', 'Jane Doe MP']);
  });

  it('is the title alone of several peers', () => {
    const { signatories } = letter('Roe of Wick\nLeith\nNorth Dale', 'Baroness Vane\nHouse of Lords');
    expect(signatories.map(told)).toEqual(['Roe of Wick', 'Leith', 'North Dale']);
    expect(signatories.every(({ organisation }) => organisation === null)).toBe(true);
  });

  it('is a body where charities sign with one word each', () => {
    const { signatories } = letter('Shelter\nCrisis\nBus Users Society');
    expect(signatories.map(({ organisation }) => organisation)).toEqual([
      'Shelter',
      'Crisis',
      'Bus Users Society',
    ]);
  });

  it('is not the addressee at the foot', () => {
    const { proposal } = readLetter(
      'House of Lords\n5 May 2023\n\nMy dear Minister,\n\nPlease dredge Wick.\n\nYours ever,\n\nRoe\n\nA Vane MP\nParliamentary Under-Secretary of State\nDepartment for Transport',
    );
    expect(proposal.signatories.map(({ name }) => name)).toEqual(['Roe']);
    expect(proposal.recipients.map(({ name }) => name)).toEqual(['A Vane']);
  });

  it('does not make of a department’s comma or `and` another person copied to', () => {
    const { cc } = letter(
      'Jane Doe MP\n\ncc Tom Roe MP, Secretary of State for Health and Social Care; Minister for Rail',
    );
    expect(cc.map(({ name, role }) => [name, role])).toEqual([
      ['Tom Roe', 'Secretary of State for Health and Social Care'],
      [null, 'Minister for Rail'],
    ]);
  });
});
