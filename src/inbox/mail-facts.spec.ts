import { type MailHeaders } from '../intake/openers/opened-file.js';
import { readLetter } from '../intake/reader/read-letter.js';
import { answeredBy, classOf, instantOf, kindOf, threadOf } from './mail-facts.js';

const headers = (changes: Partial<MailHeaders>): MailHeaders => ({
  ...{ from: [], to: [], cc: [], date: null, subject: null, messageId: null, inReplyTo: null },
  ...{ references: [], autoSubmitted: null, automatic: {}, ...changes },
});

const READ = readLetter('I acknowledge receipt of your letter of 3 June 2024.', { kind: 'reply' });

describe('what a message is by its headers', () => {
  it.each<[string, Partial<MailHeaders>]>([
    ['Auto-Submitted: auto-replied', { autoSubmitted: 'auto-replied' }],
    ['Auto-Submitted: auto-generated', { autoSubmitted: 'auto-generated' }],
    ['Auto-Submitted with more', { autoSubmitted: ' Auto-Replied (vacation); owner-email="a@b.example"' }],
    ['a kind that RFC 3834 does not name', { autoSubmitted: 'nobody-knows' }],
    ['Precedence: auto_reply', { automatic: { precedence: 'auto_reply' } }],
    ['X-Autoreply', { automatic: { 'x-autoreply': 'yes' } }],
  ])('a machine’s: %s', (_what, changes) => {
    const kind = kindOf(headers(changes), null);
    expect([kind, classOf(kind, READ)]).toEqual(['automatic', 'automatic']);
  });

  it.each<[string, Partial<MailHeaders>]>([
    ['nothing said', {}],
    ['Auto-Submitted: no', { autoSubmitted: 'no' }],
    ['the same with a comment', { autoSubmitted: ' NO (a person)' }],
    ['Precedence: bulk, as newsletters of ministers have', { automatic: { precedence: 'bulk' } }],
  ])('somebody’s: %s', (_what, changes) => {
    expect(kindOf(headers(changes), null)).toBe('reply');
  });

  it('tells a failure from what is only told of delivery', () => {
    const report = (...actions: string[]): string =>
      kindOf(headers({ autoSubmitted: 'auto-replied' }), {
        ...{ messageId: null, subject: null },
        recipients: actions.map((action) => ({
          address: 'a@b.example',
          action,
          status: null,
          diagnostic: null,
        })),
      });
    expect([report(), report('failed'), report('delayed', 'failed'), report('delayed')]).toEqual([
      ...['undelivered', 'undelivered', 'undelivered'],
      'delivery_notice',
    ]);
  });
});

it('tells what a message answers from the rest of its thread, the nearest first', () => {
  const mail = headers({
    inReplyTo: '<3@a.example>',
    references: ['<1@a.example>', '<2@a.example>', '<3@a.example>'],
  });
  expect(answeredBy(mail)).toEqual(['<3@a.example>']);
  expect(threadOf(mail, null)).toEqual(['<3@a.example>', '<2@a.example>', '<1@a.example>']);
  expect([answeredBy(null), threadOf(null, null)]).toEqual([[], []]);
});

it.each<[string, string | null]>([
  ['Mon, 06 Dec 2021 10:00:00 +0000', '2021-12-06T10:00:00Z'],
  ['6 Dec 2021 23:30 -0500', '2021-12-07T04:30:00Z'],
  ['Mon, 6 Dec 2021 10:00:60 GMT (a leap second)', '2021-12-06T10:00:59Z'],
  ['31 Feb 2021 10:00:00 +0000', null],
  ['06/12/2021 10:00', null],
  ['', null],
])('reads the day and hour of %j', (written, instant) => {
  expect(instantOf(written)).toBe(instant);
});
