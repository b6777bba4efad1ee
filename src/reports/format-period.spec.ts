import { formatPeriod } from './format-period.js';

describe('formatPeriod', () => {
  it.each([
    ['2021', '2021'],
    ['2021-11', 'Nov 2021'],
    ['2022-05', 'May 2022'],
  ])('writes %s for people as %s', (period, words) => {
    expect(formatPeriod(period)).toBe(words);
  });
});
