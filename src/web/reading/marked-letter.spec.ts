import { Calendar } from '../../deadlines/calendar.js';
import { isoDate } from '../../deadlines/iso-date.js';
import { readLetter } from '../../intake/reader/read-letter.js';
import { markedLetter } from './marked-letter.js';

const calendar = new Calendar({
  ...{ division: 'england-and-wales', version: 'test', closures: [] },
  ...{ from: isoDate('2021-01-01'), until: isoDate('2022-12-31') },
});
const TEXT =
  '6 December 2021\n\nOur ref: KITE/2021/77\nYour ref: PHRG/2021/001\n\nDear Ms Example,\n\nThank you for your letter.\n\nYours sincerely,\n\nA Fictional Minister\n';

it('calls the references of a reply by whose they are, and loses no word of it', () => {
  const pieces = markedLetter(TEXT, readLetter(TEXT, { kind: 'reply', calendar }));
  const found = new Map(pieces.map((piece) => [piece.found, piece.text]));
  expect(found.get('Their reference')).toContain('KITE/2021/77');
  expect(found.get('Our reference')).toContain('PHRG/2021/001');
  expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
});

it('marks an addressee of a mail at its header and in the letter, and nothing between', () => {
  const mail = `From: Minister Example <minister@fiction.example>
Date: Mon, 06 Dec 2021 10:00:00 +0000
To: chair@appg.example
Subject: Kites
Message-ID: <1@fiction.example>

Chair Example
House of Commons
London SW1A 0AA

Dear Chair Example,

Thank you for your letter.

Yours sincerely,
A Fictional Minister
`;
  const pieces = markedLetter(mail, readLetter(mail, { kind: 'reply', calendar }));
  expect(pieces.flatMap(({ found, text }) => (found === 'Recipient' ? [text] : []))).toEqual([
    'chair@appg.example',
    'Chair Example\nHouse of Commons\nLondon SW1A 0AA',
  ]);
  expect(pieces).toContainEqual({ found: 'Subject', text: 'Kites' });
  expect(pieces.map(({ text }) => text).join('')).toBe(mail);
});
