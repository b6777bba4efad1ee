import { isoDate } from '../../deadlines/iso-date.js';
import { type DivisionCoverage, type HouseCoverage } from './calendar-read.js';
import { coverageView } from './coverage-view.js';

const division = (daysLeft: number, lettersBeyond = 0): DivisionCoverage => ({
  division: 'scotland',
  fromOn: isoDate('2018-01-01'),
  untilOn: isoDate('2028-12-31'),
  daysLeft,
  lettersBeyond,
  bankHolidays: 99,
  mergedAt: '2021-11-22T09:00:00Z',
});
const house = (daysLeft: number): HouseCoverage => ({
  house: 'lords',
  fromOn: isoDate('2018-01-01'),
  untilOn: isoDate('2022-12-31'),
  daysLeft,
  lettersBeyond: 3,
  isShipped: true,
  loadedAt: null,
});
const view = (one: DivisionCoverage) => coverageView({ items: [one], sittingDays: [] });

describe('coverageView', () => {
  it.each([
    [2594, 0, 'Suffices', 'for 7 years more', []],
    [181, 0, 'Suffices', 'for 181 days more', []],
    [180, 0, 'Ends soon', 'for 180 days more', ['known only for 180 more days']],
    [400, 1, 'Ends soon', 'for 400 days more', ['1 open letter of yours has a date after them']],
    [-1, 2, 'Over', 'ended 1 day ago', ['No due day can be worked out until newer ones are merged']],
  ])('%i days left and %i letters beyond: %s', (days, beyond, text, left, warnings) => {
    expect(view(division(days, beyond))).toMatchObject({
      divisions: [{ name: 'Scotland', tag: { text }, left }],
      warnings: warnings.map((words) => expect.stringContaining(words) as string),
    });
  });

  it.each([
    [31, []],
    [30, ['known only for 30 more days when the House of Lords sits']],
    [-5, ['no longer known when the House of Lords sits']],
  ])('warns of sitting days that end in %i days', (days, warnings) => {
    expect(coverageView({ items: [], sittingDays: [house(days)] })).toMatchObject({
      warnings: warnings.map((words) => expect.stringContaining(words) as string),
    });
  });
});
