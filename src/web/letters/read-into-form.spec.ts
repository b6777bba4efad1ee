import { isoDate } from '../../deadlines/iso-date.js';
import { readLetter } from '../../intake/reader/read-letter.js';
import { markedLetter } from '../reading/marked-letter.js';
import { letterDoubts } from '../reading/reading-doubts.js';
import { emptyLetter, type LetterFormValues } from './letter-form-values.js';
import { readIntoForm } from './read-into-form.js';

const TODAY = isoDate('2024-05-02');

const LETTER = `The Rt Hon Ada Example MP
Secretary of State for Kites
Department of Kites
1 Harbour Row
London SW1A 9ZZ

ada.example@kites.example

1 May 2024

By email and by post

Dear Secretary of State,

Kites and boats

We urge you to ground all kites before the Harbour Summit, to be held on 4 June 2024. In the longer term, we ask you to license them.

Please reply by 20 May 2024.

Yours sincerely,

Ben Example MP
Chair, APPG on Kites

Baroness Example
`;

describe('readIntoForm', () => {
  const read = (text: string, today = TODAY): LetterFormValues =>
    readIntoForm(
      { text, reading: readLetter(text, { kind: 'outgoing' }) },
      emptyLetter(today, 'Clerk'),
      today,
    );

  it('takes the points of a list without what joins them', () => {
    const points = LETTER.replace(
      /We urge you.*/,
      'We ask you to:\n\n1. ground all kites;\n2. license them; and\n3. say when.',
    );
    expect(read(points).asks.map(({ text }) => text)).toEqual([
      'ground all kites',
      'license them',
      'say when.',
    ]);
  });

  it('fills the form as printed', () => {
    expect(read(LETTER)).toMatchObject({
      ...{ subject: 'Kites and boats', channel: 'email', isSent: 'yes', owner: 'Clerk' },
      datedOn: { day: '1', month: '5', year: '2024' },
      sentOn: { day: '1', month: '5', year: '2024' },
      replyRequestedOn: { day: '20', month: '5', year: '2024' },
      recipients: [
        {
          role: 'to',
          printed:
            'The Rt Hon Ada Example MP\nSecretary of State for Kites\nDepartment of Kites\n1 Harbour Row\nLondon SW1A 9ZZ',
          office: 'Secretary of State for Kites',
          email: 'ada.example@kites.example',
        },
      ],
      signatories: 'Ben Example MP – Chair, APPG on Kites\nBaroness Example',
      event: 'new',
      newEvent: { name: 'Harbour Summit', firstOn: { day: '4', month: '6', year: '2024' } },
    });
  });

  it('an ask for the longer term is of use then, any other before the event', () => {
    const horizons = read(LETTER).asks.map(({ horizon }) => horizon);
    expect(horizons.slice(0, 2)).toEqual(['before_event', 'longer_term']);
  });

  it('a letter dated later than today is a draft', () => {
    expect(read(LETTER, isoDate('2024-04-30'))).toMatchObject({ isSent: 'no', sentOn: { day: '' } });
  });

  it('a letter without a date has none, not today', () => {
    const { datedOn, sentOn } = read(LETTER.replace('1 May 2024', ''));
    expect([datedOn.day, sentOn.day]).toEqual(['', '']);
  });

  it('a text that is no letter leaves the form empty but for the text', () => {
    expect(read('Kites.')).toMatchObject({
      text: 'Kites.',
      signatories: '',
      event: 'none',
      asks: [{ text: '' }],
    });
  });

  it('together the pieces beside the form are the letter', () => {
    const pieces = markedLetter(LETTER, readLetter(LETTER, { kind: 'outgoing' }));
    expect(pieces.map(({ text }) => text).join('')).toBe(LETTER);
    expect(pieces.filter(({ found }) => found === 'Signatory').map(({ text }) => text)[1]).toBe(
      'Baroness Example',
    );
  });

  it('what was not found is asked for at its box', () => {
    const fields = letterDoubts(readLetter('Kites.', { kind: 'outgoing' })).map(({ field }) => field);
    expect(fields).toEqual(['subject', 'recipient-1-printed', 'signatories', 'ask-1-text', 'datedOn-day']);
  });

  it.each([
    ['Wednesday 1 May 2024', false],
    ['Tuesday 1 May 2024', true],
  ])('a date with the wrong day of the week is to be checked: %s', (written, isDoubtful) => {
    const reading = readLetter(LETTER.replace('1 May 2024', written), { kind: 'outgoing' });
    expect(reading.proposal.date).toBe('2024-05-01');
    expect(letterDoubts(reading).some(({ field }) => field === 'datedOn-day')).toBe(isDoubtful);
  });
});
