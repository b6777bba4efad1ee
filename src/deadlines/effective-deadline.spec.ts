import { type Deadline, type DeadlineKind, matters } from './deadline.js';
import { effectiveDeadline } from './effective-deadline.js';
import { isoDate } from './iso-date.js';

const deadline = (
  kind: DeadlineKind,
  dueOn: string,
  settledOn: string | null = null,
  sinceOn = '2021-11-22',
): Deadline => ({
  kind,
  dueOn: isoDate(dueOn),
  dueAt: null,
  sinceOn: isoDate(sinceOn),
  settledOn: settledOn === null ? null : isoDate(settledOn),
  recipientId: null,
  askIds: [],
  windowId: null,
  replyId: null,
  rule: { rule: 'requested', text: '' },
});
const founding = [
  deadline('twenty_days', '2021-12-20'),
  deadline('reply_target', '2021-12-20'),
  deadline('window_opens', '2021-11-22', '2021-11-23'),
  deadline('window_closes', '2021-11-25', '2021-11-26'),
  deadline('chase', '2021-11-23'),
  deadline('embargo_ends', '2021-11-22'),
];
const on = (day: string, deadlines: readonly Deadline[]): [string, string] | null => {
  const effective = effectiveDeadline(deadlines, isoDate(day));
  return effective && [effective.deadline.kind, effective.why];
};

describe('effectiveDeadline', () => {
  it('is the window of the founding letter until it has closed', () => {
    const why = 'the earliest that still matters: the window closes before the reply is due';
    expect(on('2021-11-22', founding)).toEqual(['window_closes', why]);
    expect(on('2021-11-25', founding)).toEqual(['window_closes', why]);
  });

  it('is then the target, still when it has passed unanswered', () => {
    const why =
      'the earliest that still matters: the reply is due on the same day as the 20-working-day ceiling is reached';
    expect(on('2021-11-26', founding)).toEqual(['reply_target', why]);
    expect(on('2022-01-05', founding)).toEqual(['reply_target', why]);
  });

  it('is nothing before the letter, after the reply, or among openings, chases and embargoes', () => {
    expect(on('2021-11-21', founding)).toBeNull();
    expect(on('2021-12-01', [deadline('reply_target', '2021-12-20', '2021-12-01')])).toBeNull();
    expect(on('2021-11-22', founding.slice(4))).toBeNull();
    expect(on('2021-11-22', [])).toBeNull();
  });

  it('is the closing of signatures before a letter goes', () => {
    const unsent = [deadline('window_closes', '2021-11-25'), deadline('signatures_close', '2021-11-22')];
    expect(on('2021-11-22', unsent)?.[0]).toBe('signatures_close');
  });

  it('breaks a tie by what can’t be got back', () => {
    const kinds = [
      'window_closes',
      'signatures_close',
      'requested',
      'promised',
      'reply_target',
      'twenty_days',
    ] as const;
    const tied = [...kinds].reverse().map((kind) => deadline(kind, '2021-12-20'));
    const order = kinds.map((_, i) => on('2021-12-01', tied.slice(0, tied.length - i))?.[0]);
    expect(order).toEqual(kinds);
  });

  it.each([
    [[deadline('promised', '2022-01-07')], 'the only one that still matters: the promised reply is due'],
    [
      [deadline('reply_target', '2021-12-20'), deadline('reply_target', '2021-12-21')],
      'the earliest that still matters of 2 of its kind: the reply is due',
    ],
    [
      [deadline('reply_target', '2021-12-20'), deadline('requested', '2021-11-30')],
      'the earliest that still matters: the day asked for in the letter comes before the reply is due',
    ],
  ])('says why (%#)', (deadlines, why) => {
    expect(on('2021-11-23', deadlines)?.[1]).toBe(why);
  });
});

describe('matters', () => {
  it.each([
    ['2021-11-21', false],
    ['2021-11-22', true],
    ['2021-12-19', true],
    ['2021-12-20', false],
  ])('on %s: %s', (day, answer) => {
    expect(matters(deadline('reply_target', '2021-12-20', '2021-12-20'), isoDate(day))).toBe(answer);
  });
});
