import { readLetter } from '../../intake/reader/read-letter.js';
import { readIntoReply } from './read-into-reply.js';

const reply = (words: string, post: string): string => `4 March 2024

Our ref: KITE/7

Dear Ms Example,

Thank you for your letter of 2 February about kites. ${words}

Yours sincerely,

A Fictional Signatory
${post}
`;

describe('readIntoReply', () => {
  const read = (text: string, isAutomatic = false): Record<string, unknown> =>
    readIntoReply({ text, reading: readLetter(text, { kind: 'reply' }) }, {}, isAutomatic);

  it.each([
    ['Minister of State for Kites', 'minister'],
    ['Parliamentary Under-Secretary of State', 'minister'],
    ['Home Secretary', 'minister'],
    ['Private Secretary to the Minister for Kites', 'official'],
    ['Permanent Secretary', 'official'],
    ['Ministerial Correspondence Unit', 'official'],
    ['Chief Executive, Kite Agency', 'agency_chief_executive'],
  ])('%s signs as %s', (post, level) => {
    expect(read(reply('The kites will be grounded.', post))).toMatchObject({
      signedBy: 'A Fictional Signatory',
      signedLevel: level,
    });
  });

  it.each([
    [
      'The Government has decided to ground all kites that pull boats. Regulations were laid last week, and will take effect in May. We do not agree that the pier should be lit, because ships have lamps of their own. The cost would be considerable, and no accident has been reported.',
      { class: 'substantive', 'promisedBy-day': '' },
    ],
    [
      'I am sorry for the delay. I will write to you with a full reply by 18 March.',
      { class: 'holding', 'promisedBy-day': '18', 'promisedBy-month': '3', 'promisedBy-year': '2024' },
    ],
    [
      'Kites are a matter for the Department of Weather, to which I have passed your letter.',
      { class: 'transfer', transferredTo: expect.stringContaining('Department of Weather') as string },
    ],
  ])('“%s”', (words, values) => {
    expect(read(reply(words, 'Minister of State'))).toMatchObject({
      ...values,
      theirReference: 'KITE/7',
      'datedOn-day': '4',
    });
  });

  it('what a machine sent is automatic, whatever it says', () => {
    expect(read(reply('Your message has arrived.', 'Kite Office'), true)).toMatchObject({
      class: 'automatic',
    });
  });

  it('what is not there is empty, the dates above all', () => {
    expect(read('Thank you.')).toMatchObject({ 'datedOn-day': '', signedBy: '', theirReference: '' });
  });
});
