import { isoDate } from '../../deadlines/iso-date.js';
import { holidaysView, sittingView, spansOf } from './year-view.js';

const day = (on: string, title: string, notes = '') => ({ on: isoDate(on), title, notes });

describe('holidaysView', () => {
  it('has a row for each day on which any division is shut, in order', () => {
    const view = holidaysView([
      { division: 'england-and-wales', items: [day('2021-12-27', 'Christmas Day', 'Substitute day')] },
      {
        division: 'scotland',
        items: [day('2021-11-30', 'St Andrew’s Day'), day('2021-12-27', 'Christmas Day')],
      },
    ]);
    expect(view).toEqual({
      divisions: ['England and Wales', 'Scotland'],
      rows: [
        { day: 'Tuesday 30 November 2021', cells: ['', 'St Andrew’s Day'] },
        { day: 'Monday 27 December 2021', cells: ['Christmas Day (substitute day)', 'Christmas Day'] },
      ],
    });
  });
});

describe('sittingView', () => {
  it('says on which days a House sits, and its recesses', () => {
    const items = ['2021-11-22', '2021-11-23', '2021-11-29'].map(isoDate);
    const recesses = [{ name: 'Christmas', firstOn: isoDate('2021-12-17'), lastOn: isoDate('2022-01-04') }];
    expect(sittingView({ house: 'commons', items, recesses })).toEqual({
      name: 'House of Commons',
      count: 3,
      spans: ['22 to 23 November 2021', '29 November 2021'],
      recesses: [{ name: 'Christmas', days: '17 December 2021 to 4 January 2022' }],
    });
    expect(spansOf([])).toEqual([]);
  });
});
