import { CASES } from '../../../../test/support/reply-cases.js';
import { readLetter } from '../read-letter.js';

const MINISTER = 'Jane Poole MP\nMinister for Ports';
const reply = (body: string, signed = MINISTER): string =>
  `Department for Transport
Great Minster House
33 Horseferry Road
London SW1P 4DR

Our ref: MC/12/24

Alan Moss MP
Chair, APPG on Ports
House of Commons
London SW1A 0AA

12 June 2024

Dear Alan,

${body}

Yours sincerely,

${signed}`;

describe('the class of a reply', () => {
  it.each(CASES.map(([category, body, signed]) => [category, body, signed ?? MINISTER] as const))(
    '%s: %s',
    (category, body, signed) => {
      const { proposal } = readLetter(reply(body, signed));
      expect(proposal.kind).toBe('reply');
      expect(proposal.reply?.category).toBe(category);
      expect(proposal.reply?.inReplyToDate).toBe(body.includes('3 June') ? '2024-06-03' : null);
    },
  );

  it.each([
    [
      'Home Office',
      'This matter falls to the Home Office and I have therefore asked that Department to reply to you.',
    ],
    [
      'HM Treasury',
      'Policy is led by HM Treasury, to whom your letter has been transferred. They will reply.',
    ],
    [
      'Harbours Agency',
      'Dredging is run by the Harbours Agency. I have asked its head, Dr Una Reed, to reply to you.',
    ],
    [
      'Department for Ports',
      'As the Department for Ports leads on this, I have passed your letter to the Minister’s office there for a reply.',
    ],
    ['Welsh Government', 'It is a matter for the Welsh Government, to which I have sent your letter.'],
  ])('names %s as the place it went to', (place, body) => {
    expect(readLetter(reply(body)).proposal.reply?.transferredTo).toBe(place);
  });
});
