import fc from 'fast-check';
import { type AddresseeProposal, type Proposal, type Reading } from './proposal.js';
import { readLetter } from './read-letter.js';

const LETTER = `APPG on Harbours

4 March 2024

The Rt Hon Dame Ada Quill MP
Secretary of State for Transport
Great Minster House
33 Horseferry Road
London SW1P 4DR

By email: secretary@dft.example

Dear Secretary of State,

Harbour dues

On 2 February 2023 dues were doubled. Mr Tom Lark told us: "We urge you to sink the lot." The Council votes on the rise between 18th and 20th March.

We ask you to halve the dues. Would you also publish [the review](https://example.org/review)? We would be grateful for your reply by noon on Friday 15 March.

Yours sincerely,

Joan Mallow MP
Chair, APPG on Harbours

Lord Tern of Wick CBE
and 12 others

cc: Una Reed, Chief Executive, Harbour Board`;

/** Every text or day of a proposal with its path, as evidence names it. */
function valuesOf({ proposal }: Reading): Map<string, string> {
  const values = new Map<string, string>();
  const put = (path: string, value: string | null): void => {
    if (value) values.set(path, value);
  };
  put('/salutation', proposal.salutation);
  put('/subject', proposal.subject);
  put('/references/ours', proposal.references.ours);
  put('/references/yours', proposal.references.yours);
  proposal.asks.forEach(({ text }, index) => put(`/asks/${index}`, text));
  for (const key of ['recipients', 'cc', 'signatories'] as const) {
    proposal[key].forEach((one, index) => {
      const path = `/${key}/${index}`;
      for (const field of ['name', 'role', 'organisation'] as const) put(`${path}/${field}`, one[field]);
      if (key !== 'signatories') put(`${path}/address`, (one as AddresseeProposal).address);
    });
  }
  return values;
}

const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** Each stretch lies in the text and holds every word of the value that it is evidence for. */
function expectQuotes(text: string, reading: Reading): void {
  const values = valuesOf(reading);
  for (const [path, { start, end, confidence }] of Object.entries(reading.evidence)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    const value = values.get(path);
    const quoted = squash(text.slice(start, end));
    for (const word of value?.split(/[^\p{L}\p{N}\p{M}]+/u) ?? []) expect(quoted).toContain(squash(word));
  }
}

describe('readLetter', () => {
  const reading = readLetter(LETTER);
  const { proposal, evidence } = reading;

  it('reads a plain letter whole', () => {
    expect(proposal).toMatchObject<Partial<Record<keyof Proposal, unknown>>>({
      kind: 'outgoing',
      date: '2024-03-04',
      salutation: 'Dear Secretary of State',
      delivery: ['email'],
      subject: 'Harbour dues',
      otherSignatories: 12,
      reply: null,
    });
    expect(proposal.recipients).toEqual([
      {
        name: 'Ada Quill',
        style: 'Rt Hon Dame',
        postNominals: ['MP'],
        role: 'Secretary of State for Transport',
        organisation: null,
        address: 'Great Minster House, 33 Horseferry Road, London SW1P 4DR',
        emails: ['secretary@dft.example'],
      },
    ]);
    expect(proposal.signatories.map(({ name, role, organisation }) => [name, role, organisation])).toEqual([
      ['Joan Mallow', 'Chair', 'APPG on Harbours'],
      ['Lord Tern of Wick', null, null],
    ]);
    expect(proposal.cc.map(({ name, role, organisation }) => [name, role, organisation])).toEqual([
      ['Una Reed', 'Chief Executive', 'Harbour Board'],
    ]);
    expect(proposal.sources).toEqual([{ url: 'https://example.org/review', label: 'the review' }]);
  });

  it('takes the window whole and the day of the answer, and no day that is past', () => {
    expect(proposal.deadlines.map(({ kind, start, end, time }) => [kind, start, end, time])).toEqual([
      ['event', '2024-03-18', '2024-03-20', null],
      ['response', null, '2024-03-15', '12:00'],
    ]);
  });

  it('takes what the writers ask and not what they quote', () => {
    expect(proposal.asks.map(({ text }) => text.slice(0, 24))).toEqual([
      'We ask you to halve the ',
      'Would you also publish t',
      'We would be grateful for',
    ]);
  });

  it('says where each value stands', () => {
    const quoted = (path: string): string => LETTER.slice(evidence[path].start, evidence[path].end);
    expect(quoted('/date')).toBe('4 March 2024');
    expect(quoted('/recipients/0/name')).toBe('Ada Quill');
    expect(quoted('/recipients/0/style')).toBe('Rt Hon Dame');
    expect(quoted('/signatories/1/postNominals/0')).toBe('CBE');
    expect(quoted('/deadlines/0')).toBe('18th and 20th March');
    expect(quoted('/sources/0')).toBe('the review');
    expectQuotes(LETTER, reading);
    expect([...valuesOf(reading).keys()].filter((path) => !evidence[path])).toEqual([]);
  });

  it('leaves the date of an undated letter empty and says so', () => {
    const undated = readLetter(LETTER.replace('4 March 2024', ''));
    expect(undated.proposal.date).toBeNull();
    expect(undated.warnings.map(({ code }) => code)).toContain('no-date');
  });

  it('takes headers that are given apart', () => {
    const headers = {
      from: 'Joan Mallow MP <j@example.org>',
      to: 'HM Treasury <t@example.org>',
      subject: 'Re: Dues',
    };
    const mail = readLetter('Dear all,\n\nPlease halve the dues.\n\nJoan', {
      headers: { ...headers, date: 'Mon, 4 Mar 2024 09:00:00 +0000' },
    });
    expect(mail.proposal).toMatchObject({ date: '2024-03-04', subject: 'Dues', delivery: ['email'] });
    expect(mail.proposal.recipients.map(({ emails }) => emails)).toEqual([['t@example.org']]);
    expect(mail.evidence['/date']).toBeUndefined();
  });

  it('believes the person who says that it is a reply', () => {
    expect(readLetter(LETTER, { kind: 'reply' }).proposal.reply?.category).toBe('substantive');
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    ...LETTER.split(/(?<=\s)/),
    '\n\n',
    '> ',
    'From: a <a@b.example>\nTo: c\nSubject: FW: d\n',
    'Page 1 of 2\n',
    '          ',
    '5/6/24 ',
    'ﬁ',
    'e\u0301',
    '“',
    '[x](y) ',
    'On 5 May 2024, A wrote:\n',
    'and 4 others',
    '😀',
    '\u0000',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(word, { maxLength: 150 }).map((words) => words.join('')),
    fc
      .tuple(fc.nat(LETTER.length), fc.nat(80), fc.string({ maxLength: 20 }))
      .map(([at, cut, put]) => LETTER.slice(0, at) + put + LETTER.slice(at + cut)),
  );

  it('gives a proposal whose evidence quotes its values', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const reading = readLetter(text);
        expect(['outgoing', 'reply']).toContain(reading.proposal.kind);
        expectQuotes(text, reading);
      }),
      { numRuns: 400 },
    );
  });

  it('takes each word of a salutation for a word, whatever JavaScript means by it', () => {
    const { recipients } = readLetter('A Vane MP\n\nDear Constructor,\n\nPlease act.\n\nJo Roe MP').proposal;
    expect(recipients.map(({ name }) => name)).toEqual(['A Vane']);
  });

  it.each([
    ['letters', LETTER],
    ['no line ends', 'We ask you by 5 May 2024, Jane Doe MP; '],
    ['line ends', '\n'],
    ['columns', 'Ann Bee MP      Cy Dee MP\n'],
    ['broken words', 'muse-\n'],
    ['salutations', 'Dear '],
    ['links', '[a](b) https://c.example '],
    ['quotation marks', '“"‘'],
    ['mail headers', 'From: a\nTo: b\nDate: c\nSubject: d\n\n'],
  ])('reads a megabyte of %s and says that it is too long', (_, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    const reading = readLetter(text);
    expectQuotes(text, reading);
  });
});
