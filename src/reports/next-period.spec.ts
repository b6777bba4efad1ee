import { isoDate } from '../deadlines/iso-date.js';
import { proposedFrom } from './next-period.js';

describe('the period proposed for the next report', () => {
  it.each([
    ['2021-11-20', '2021-12-21', '2021-11-01'],
    ['2021-11-01', '2021-11-30', '2021-11-01'],
    ['2020-02-29', '2021-12-21', '2020-02-01'],
  ])('begins, after one as of %s, for one as of %s, on %s', (last, asOf, from) => {
    expect(proposedFrom(isoDate(last), isoDate(asOf))).toBe(from);
  });

  it('has thirty days when none was issued before', () => {
    expect(proposedFrom(null, isoDate('2021-12-21'))).toBe('2021-11-22');
    expect(proposedFrom(null, isoDate('2022-03-01'))).toBe('2022-01-31');
  });
});
