import { isoDate } from '../deadlines/iso-date.js';
import { type InvalidInput } from '../errors/kinds.js';
import { reportPeriod } from './report-period.js';

const day = isoDate;

describe('reportPeriod', () => {
  it.each([
    ['2021-12-21', '2021-11-22'],
    ['2021-12-31', '2021-12-01'],
    ['2021-03-31', '2021-03-01'],
    ['2020-03-29', '2020-03-01'],
    ['2021-03-01', '2021-02-02'],
    ['2022-01-31', '2022-01-01'],
  ])('is by default the month up to %s, from %s', (asOf, from) => {
    expect(reportPeriod({}, day(asOf))).toEqual({ from, to: asOf });
  });

  it('without a first day is the month up to its last', () => {
    const period = reportPeriod({ to: day('2021-11-30') }, day('2021-12-21'));
    expect(period).toEqual({ from: '2021-10-31', to: '2021-11-30' });
  });

  it('without a last day runs to the day of the report, and may be a single day', () => {
    const asOf = day('2021-12-21');
    expect(reportPeriod({ from: day('2021-01-01') }, asOf)).toEqual({ from: '2021-01-01', to: asOf });
    expect(reportPeriod({ from: asOf }, asOf)).toEqual({ from: asOf, to: asOf });
  });

  it.each([
    ['2021-12-22', undefined, '/from', 'period-reversed'],
    ['2021-12-02', '2021-12-01', '/from', 'period-reversed'],
    [undefined, '2021-12-22', '/to', 'period-after-as-of'],
    ['2021-12-23', '2021-12-22', '/to', 'period-after-as-of'],
  ])('refuses %s to %s as of 21 December', (from, to, pointer, code) => {
    const asked = { from: from ? day(from) : undefined, to: to ? day(to) : undefined };
    const refusal = (): unknown => {
      try {
        return reportPeriod(asked, day('2021-12-21'));
      } catch (error) {
        return error;
      }
    };
    expect((refusal() as InvalidInput).code).toBe(code);
    expect((refusal() as InvalidInput).faults).toMatchObject([{ pointer }]);
  });
});
