import { existsSync, readFileSync } from 'node:fs';
import { addDays, isoDate, type IsoDate } from '../../deadlines/iso-date.js';
import {
  earliestNamedDay,
  earliestSittingDay,
  HOUSES,
  isSittingDay,
  recessOn,
  SittingDaysUnknown,
  type House,
} from '../../deadlines/sitting-days.js';
import { shippedRecesses } from './recesses.data.js';
import { SITTING_DAYS_FROM, shippedSittingDays } from './sitting-days.data.js';

const CALENDAR = new URL('../../../../shared/data/parliament-calendar/', import.meta.url);
const withCalendar = existsSync(CALENDAR)
  ? describe
  : (title: string, body: () => void): void =>
      describe.skip(`${title} (skipped: ../shared/data/parliament-calendar is not here)`, body);
const commons = shippedSittingDays('commons');

describe('the shipped sitting days', () => {
  it.each(HOUSES)('are in order, apart, and end with the last known day: %s', (house) => {
    const { from, until, runs } = shippedSittingDays(house);
    expect(from).toBe(SITTING_DAYS_FROM);
    expect(runs.at(-1)![1]).toBe(until);
    runs.slice(1).forEach(([first], i) => expect(first > addDays(runs[i][1], 1)).toBe(true));
  });

  it.each<[House, string, boolean]>([
    ['commons', '2021-11-26', true],
    ['lords', '2021-11-26', false],
    ['lords', '2021-11-25', true],
    ['commons', '2021-08-18', true],
    ['commons', '2022-09-12', false],
  ])('the %s on %s: %s', (house, day, sits) => {
    expect(isSittingDay(isoDate(day), shippedSittingDays(house))).toBe(sits);
  });

  it.each(HOUSES)('no question about the founding letter can be put before 5 January: %s', (house) => {
    expect(earliestSittingDay(isoDate('2021-12-21'), shippedSittingDays(house))).toBe('2022-01-05');
    expect(recessOn(isoDate('2021-12-21'), house, shippedRecesses(house))?.name).toBe('Christmas recess');
  });

  it('a question tabled then can name Monday 10 January', () => {
    expect(earliestNamedDay(isoDate('2022-01-05'), commons)).toBe('2022-01-10');
  });

  it.each(HOUSES)('are not made up where they are not known: %s', (house) => {
    const sitting = shippedSittingDays(house);
    expect(() => earliestSittingDay(sitting.until, sitting)).toThrow(SittingDaysUnknown);
    expect(() => isSittingDay(isoDate('2017-12-31'), sitting)).toThrow(SittingDaysUnknown);
  });

  it.each(HOUSES)('no House sits in its recess: %s', (house) => {
    const sitting = shippedSittingDays(house);
    const recesses = shippedRecesses(house);
    expect(daysOf(sitting.runs).filter((day) => recessOn(day, house, recesses))).toEqual([]);
  });
});

withCalendar('the shipped sitting days and recesses against the list of Parliament', () => {
  it.each(HOUSES)('are the same days: %s', (house) => {
    const theirs = rows('sitting-days.csv', house).flatMap(([from, until]) =>
      daysOf([[isoDate(from), isoDate(until)]]),
    );
    const known = [...new Set(theirs)].filter((day) => day >= SITTING_DAYS_FROM).sort();
    expect(daysOf(shippedSittingDays(house).runs)).toEqual(known);
  });

  it.each(HOUSES)('are the same recesses: %s', (house) => {
    const theirs = rows('recess-dates.csv', house)
      .filter(([, , until]) => until >= SITTING_DAYS_FROM)
      .map(([, from, until]) => `${from} ${until}`);
    const ours = shippedRecesses(house).map(({ firstOn, lastOn }) => `${firstOn} ${lastOn}`);
    expect(ours).toEqual(theirs.sort());
  });
});

function rows(file: string, house: House): string[][] {
  const lines = readFileSync(new URL(file, CALENDAR), 'utf8').trim().split(/\r?\n/).slice(1);
  return lines
    .map((line) => line.split(','))
    .filter(([name]) => name.toLowerCase() === house)
    .map(([, ...cells]) => cells);
}

function daysOf(runs: readonly (readonly [IsoDate, IsoDate])[]): IsoDate[] {
  return runs.flatMap(([first, last]) => {
    const days = [];
    for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
    return days;
  });
}
