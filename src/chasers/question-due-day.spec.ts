import { buildCalendar } from '../deadlines/calendar.js';
import { isoDate } from '../deadlines/iso-date.js';
import { type House, type SittingDays } from '../deadlines/sitting-days.js';
import { checkNamedDay, checkTablingDay, ordinaryAnswerDue } from './question-due-day.js';

const day = isoDate;
const commons: SittingDays = {
  house: 'commons',
  from: day('2021-12-01'),
  until: day('2022-01-14'),
  runs: [
    [day('2021-12-13'), day('2021-12-16')],
    [day('2022-01-05'), day('2022-01-06')],
    [day('2022-01-10'), day('2022-01-13')],
  ],
};
const calendar = buildCalendar({
  division: 'england-and-wales',
  version: 'test',
  from: day('2021-12-01'),
  until: day('2022-01-31'),
  closures: ['2021-12-27', '2021-12-28', '2022-01-03'].map((on) => ({ on: day(on), title: '', notes: '' })),
});

describe('an ordinary written question', () => {
  it.each<[House, string, string]>([
    ['commons', '2021-12-16', '2021-12-23'],
    ['lords', '2021-12-16', '2022-01-04'],
    ['commons', '2022-01-05', '2022-01-12'],
  ])('tabled in the %s on %s should be answered by %s', (house, tabledOn, due) => {
    expect(ordinaryAnswerDue(house, day(tabledOn), calendar)).toBe(due);
  });
});

describe('the day of tabling', () => {
  it('may be a sitting day', () => {
    expect(() => checkTablingDay(day('2022-01-05'), commons)).not.toThrow();
  });

  it.each([
    ['2021-12-21', 'Wednesday 5 January 2022'],
    ['2022-01-07', 'Monday 10 January 2022'],
  ])('may not be %s; the next is %s', (tabledOn, next) => {
    expect(() => checkTablingDay(day(tabledOn), commons)).toThrow(`A question can be tabled from ${next}.`);
  });
});

describe('the named day of a question tabled on 5 January 2022', () => {
  const check = (named: string | null): void =>
    checkNamedDay(day('2022-01-05'), named === null ? null : day(named), commons);

  it.each(['2022-01-10', '2022-01-13'])('may be %s', (named) => {
    expect(() => check(named)).not.toThrow();
  });

  it.each([
    [
      null,
      'give answerDueOn. The earliest for a question tabled on Wednesday 5 January 2022 is Monday 10 January 2022.',
    ],
    [
      '2022-01-06',
      'The earliest for a question tabled on Wednesday 5 January 2022 is Monday 10 January 2022.',
    ],
  ])('may not be %s', (named, words) => {
    expect(() => check(named)).toThrow(words);
  });

  it('may not fall between sittings', () => {
    const later = { ...commons, runs: [...commons.runs, [day('2022-01-17'), day('2022-01-20')] as const] };
    const check2 = (): void =>
      checkNamedDay(day('2022-01-05'), day('2022-01-14'), { ...later, until: day('2022-01-31') });
    expect(check2).toThrow(
      'does not sit on Friday 14 January 2022. The next sitting day is Monday 17 January 2022.',
    );
  });
});
