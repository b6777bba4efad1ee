import { Temporal } from 'temporal-polyfill';
import { buildCalendar } from '../deadlines/calendar.js';
import { isoDate } from '../deadlines/iso-date.js';
import { waitAfter } from './back-off.js';
import { digestHourAt } from './digest-hour.js';
import { failureOf, type SmtpFault, type Stage } from './smtp/delivery-failure.js';
import { readFrom, readSmtp } from './smtp/smtp-settings.js';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token.js';

describe('waitAfter', () => {
  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [7, 480],
    [8, null],
    [9, null],
  ])('after attempt %i: %j minutes', (attempts, minutes) => {
    expect(waitAfter(attempts)).toBe(minutes);
  });

  it.each([0, -1, 1.5])('refuses %j', (attempts) => {
    expect(() => waitAfter(attempts)).toThrow(RangeError);
  });
});

describe('digestHourAt', () => {
  const closures = ['2021-12-27', '2021-12-28'].map((on) => ({
    on: isoDate(on),
    title: 'Closed',
    notes: '',
  }));
  const calendar = buildCalendar({
    ...{ division: 'england-and-wales', version: 'v', closures },
    from: isoDate('2021-01-01'),
    until: isoDate('2022-12-31'),
  });

  it.each([
    ['a Friday in winter', '2021-11-26T08:59:59Z', { day: '2021-11-26', hour: 8, week: '2021-11-22' }],
    [
      'a Monday in summer, when London is ahead',
      '2022-06-20T07:00:00Z',
      { day: '2022-06-20', hour: 8, week: '2022-06-20' },
    ],
    [
      'just before midnight in summer, tomorrow in London',
      '2022-06-20T23:30:00Z',
      { day: '2022-06-21', hour: 0, week: '2022-06-20' },
    ],
    ['a Saturday', '2021-11-27T09:00:00Z', null],
    ['a Sunday', '2021-11-28T09:00:00Z', null],
    ['a bank holiday', '2021-12-27T09:00:00Z', null],
    ['the day after two of them', '2021-12-29T09:00:00Z', { day: '2021-12-29', hour: 9, week: '2021-12-27' }],
    [
      'a Tuesday beyond the table',
      '2023-01-03T09:00:00Z',
      { day: '2023-01-03', hour: 9, week: '2023-01-02' },
    ],
    ['a Sunday beyond the table', '2023-01-01T09:00:00Z', null],
  ])('on %s', (_, at, due) => {
    expect(digestHourAt(Temporal.Instant.from(at), calendar)).toEqual(due);
  });
});

describe('failureOf', () => {
  const cases: [string, Stage, SmtpFault, object][] = [
    ['nobody there', 'opening', { message: 'connect ECONNREFUSED' }, { kind: 'server', isUnsure: false }],
    [
      'a wrong password',
      'opening',
      { message: '', responseCode: 535, response: '535 No' },
      { kind: 'server', message: '535 No' },
    ],
    [
      'no such box',
      'mail',
      { message: '', responseCode: 550, response: '550 No' },
      { kind: 'refused', isUnsure: false },
    ],
    [
      'a full box',
      'mail',
      { message: '', responseCode: 452, response: '452 Full' },
      { kind: 'failed', isUnsure: false },
    ],
    [
      'spam',
      'handed-over',
      { message: '', responseCode: 554, response: '554 Spam' },
      { kind: 'refused', isUnsure: false },
    ],
    [
      'a line that drops',
      'handed-over',
      { message: 'Connection closed' },
      { kind: 'failed', isUnsure: true },
    ],
    [
      'too slow',
      'handed-over',
      { message: '', code: 'ETIMEDOUT' },
      { message: 'It did not answer in time.' },
    ],
  ];

  it.each(cases)('%s', (_, stage, fault, failure) => {
    expect(failureOf(stage, fault)).toMatchObject(failure);
  });

  it('names nobody’s address, keeps to one line and is never long', () => {
    const response = `550 5.1.1 <jo.bloggs@example.org>:\r\n jo@example.org unknown ${'x'.repeat(900)}`;
    const { message } = failureOf('mail', { message: '', responseCode: 550, response });
    expect(message).toMatch(/^550 5\.1\.1 <\(address\)>: \(address\) unknown x+$/);
    expect(message).toHaveLength(400);
  });
});

describe('The settings', () => {
  it.each([
    [
      'smtps://clerk:a%40b@mail.example.org',
      { host: 'mail.example.org', port: 465, isSecure: true, login: { user: 'clerk', password: 'a@b' } },
    ],
    ['smtp://mail.example.org', { port: 587, isSecure: false, isHere: false, login: null }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, isHere: true }],
  ])('%s', (text, settings) => {
    expect(readSmtp(text)).toMatchObject(settings);
  });

  it.each([
    'mail.example.org',
    'http://x',
    'smtp://user@host',
    'smtp://user:secret@host/path',
    'smtp://u:sec%ret@host',
  ])('refuses %s without repeating a password', (text) => {
    expect(() => readSmtp(text)).toThrow(/^(must look like|has a %)(?!.*secret)/);
  });

  it.each([
    ['postbag@example.org', { name: 'Postbag', address: 'postbag@example.org' }],
    ['Rights Group <post@example.org>', { name: 'Rights Group', address: 'post@example.org' }],
  ])('from %s', (text, from) => {
    expect(readFrom(text)).toEqual(from);
  });

  it.each(['postbag', 'a b@example.org', 'A <b@example.org', 'b@example.org>', 'A\n<b@example.org>'])(
    'not from %j',
    (text) => {
      expect(() => readFrom(text)).toThrow('must look like');
    },
  );
});

describe('unsubscribeToken', () => {
  const one = {
    accountId: '01934f5e-7b00-7000-8000-000000000001',
    groupId: '01934f5e-7b00-7000-8000-000000000002',
    kind: 'digest' as const,
  };
  const token = unsubscribeToken(one, 'secret');

  it('says whose mails of which group and kind they are', () => {
    expect(readUnsubscribeToken(token, 'secret')).toEqual(one);
  });

  it.each([
    ['cut short', token.slice(0, -1)],
    ['with more', `${token}A`],
    [
      'of another kind',
      unsubscribeToken({ ...one, kind: 'weekly' }, 'secret').slice(0, 44) + token.slice(44),
    ],
    ['changed', token.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))],
    ['sealed with another secret', unsubscribeToken(one, 'another')],
    ['nothing', ''],
  ])('is none of ours when %s', (_, other) => {
    expect(readUnsubscribeToken(other, 'secret')).toBeNull();
  });
});
