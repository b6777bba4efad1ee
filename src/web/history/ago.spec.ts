import { agoWords } from './ago.js';

describe('how long ago', () => {
  it.each([
    ['2021-12-06T09:00:00Z', 'just now'],
    ['2021-12-06T08:59:01Z', 'just now'],
    ['2021-12-06T08:59:00Z', '1 minute ago'],
    ['2021-12-06T08:01:00Z', '59 minutes ago'],
    ['2021-12-06T08:00:00Z', '1 hour ago'],
    ['2021-12-06T00:00:00Z', '9 hours ago'],
    ['2021-12-05T23:59:00Z', 'yesterday'],
    ['2021-12-04T09:00:00Z', '2 days ago'],
    ['2021-11-22T09:00:00Z', '14 days ago'],
    ['2021-11-21T09:00:00Z', 'on 21 November 2021'],
  ])('%s is, at nine on 6 December, %s', (at, expected) => {
    expect(agoWords(at, '2021-12-06T09:00:00Z')).toBe(expected);
  });

  it('counts days as London does, not as UTC does', () => {
    expect(agoWords('2021-06-30T22:30:00Z', '2021-07-01T00:30:00Z')).toBe('yesterday');
    expect(agoWords('2021-06-30T23:30:00Z', '2021-07-01T01:30:00Z')).toBe('2 hours ago');
  });
});
