import { office, owed } from '../../../test/support/owed.js';
import { isoDate } from '../../deadlines/iso-date.js';
import { type OwedAnswer } from '../owed-letter.js';
import { chaserDraft } from './chaser-draft.js';
import { type CombinedKind, combinedDraft } from './combined-draft.js';
import { draftText, gapsOf } from './draft.js';

const on = isoDate('2021-12-21');
const context = { on, sender: 'Clerk Example' };
const first = owed('phone');
const second = owed('phone', {
  letter: { ...first.letter, reference: 'AG/2021/002', subject: 'Lamps', datedOn: isoDate('2021-11-01') },
  recipientId: 'recipient-2',
  asks: [],
  lastReply: { class: 'acknowledgement', receivedOn: isoDate('2021-11-03'), promisedBy: null },
});
const text = (kind: CombinedKind, ...all: OwedAnswer[]): string =>
  draftText(combinedDraft(kind, all, context));

describe('one draft about several letters', () => {
  it('lists every one with what was missed and what is open', () => {
    expect(text('letter', first, second)).toBe(
      `All-Party Parliamentary Group on Lamps

21 December 2021
Our reference: AG/2021/001 and AG/2021/002

A Minister MP
Prime Minister
10 Downing Street
London
SW1A 2AA

Dear Prime Minister,

The All-Party Parliamentary Group on Lamps waits for answers to 2 letters:

1. AG/2021/001, dated 22 November 2021, to the Prime Minister, A Minister MP: “An election in Istanbul”. A reply was due by 20 December 2021 and is 1 working day late. Nothing has come back. Still open: “Make nominations open”.
2. AG/2021/002, dated 1 November 2021, to the Prime Minister, A Minister MP: “Lamps”. A reply was due by 20 December 2021 and is 1 working day late. All that has come is an acknowledgement on 3 November 2021.

Please let us have an answer to each, or tell us on which day it will come and who will sign it. Please quote the reference of each. If one of them is not to hand, we will send it again at once.

Yours sincerely,

[who signs]
Secretariat
All-Party Parliamentary Group on Lamps
`,
    );
  });

  it('says until when an answer is of use for an event', () => {
    const before = { event: 'The vote in Istanbul', neededByOn: isoDate('2021-11-25') };
    const ask = { position: 1, text: 'Oppose the candidacy.', before };
    expect(text('letter', { ...first, asks: [ask, ...first.asks] }, second)).toContain(
      'Still open: “Oppose the candidacy” (an answer is of use until 25 November 2021, for “The vote in Istanbul”); “Make nominations open”.',
    );
  });

  it.each<CombinedKind>(['phone', 'email', 'letter'])('of one letter is its own draft: %s', (kind) => {
    expect(text(kind, first)).toBe(draftText(chaserDraft(kind, first, { ...context, recital: '' })));
  });

  it('as a mail names them in its subject', () => {
    const third = { ...second, letter: { ...second.letter, reference: 'AG/2021/003' } };
    const subject = (...all: OwedAnswer[]) => combinedDraft('email', all, context).mail?.subject;
    expect(subject(first, second)).toBe('Replies overdue: AG/2021/001 and AG/2021/002');
    expect(subject(first, second, third)).toBe('Replies overdue: AG/2021/001, AG/2021/002 and 1 other');
    expect(subject(first, { ...second, isLate: false })).toMatch(/^Replies awaited/);
    expect(combinedDraft('phone', [first, second], context).mail).toBeNull();
    expect(text('email', first, second)).toContain('Clerk Example\nSecretariat');
  });

  it('goes to the body when several of its offices owe answers, with gaps for the rest', () => {
    const other = { ...second, office: office('Minister for Lamps') };
    const draft = combinedDraft('letter', [first, other], context);
    expect(draftText(draft)).toContain('[whom to write to]\nthe Prime Minister’s Office\n[the address]');
    expect(gapsOf(draft)).toEqual(['whom to write to', 'the address', 'how to address them', 'who signs']);
    expect(draftText(combinedDraft('letter', [first, { ...other, body: 'Home Office' }], context))).toContain(
      '[whom to write to]\n[whom to write to]',
    );
  });

  it('takes an address that all share, and no other', () => {
    const to = (a: string | null, b: string | null) =>
      combinedDraft(
        'email',
        [
          { ...first, email: a },
          { ...second, email: b },
        ],
        context,
      ).mail?.to;
    expect([to('a@example.org', 'a@example.org'), to('a@example.org', 'b@example.org')]).toEqual([
      'a@example.org',
      null,
    ]);
  });
});
