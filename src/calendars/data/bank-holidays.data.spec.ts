import { existsSync, readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { CalendarTooShort, DIVISIONS, type Closure, type Division } from '../../deadlines/calendar.js';
import { parseGovUkPublication, type Publication } from '../../deadlines/gov-uk-publication.js';
import { addDays, isoDate, weekday, type IsoDate } from '../../deadlines/iso-date.js';
import { mergePublication, type CoveredClosures } from '../../deadlines/merge-publication.js';
import { addWorkingDays, isWorkingDay } from '../../deadlines/working-days.js';
import {
  BANK_HOLIDAYS_FROM,
  BANK_HOLIDAYS_UNTIL,
  shippedCalendar,
  shippedClosures,
} from './bank-holidays.data.js';

const PUBLICATIONS = new URL('../../../../shared/data/bank-holidays/', import.meta.url);
const published = (name: string): Publication =>
  parseGovUkPublication(JSON.parse(readFileSync(new URL(name, PUBLICATIONS), 'utf8')));
const withPublications = existsSync(PUBLICATIONS)
  ? describe
  : (title: string, body: () => void): void =>
      describe.skip(`${title} (skipped: ../shared/data/bank-holidays is not here)`, body);

/** Proclaimed after both publications, and unknown to the oracle. */
const WORLD_CUP = '2026-06-15';
const isWorldCup = (division: Division, day: IsoDate): boolean =>
  division === 'scotland' && day === WORLD_CUP;

describe('the shipped table', () => {
  it.each(DIVISIONS)('has weekdays only, each once, in order, at least eight a year: %s', (division) => {
    const days = shippedClosures(division).map(({ on }) => on);
    expect(days.filter((day) => weekday(day) % 6 === 0)).toEqual([]);
    expect(days).toEqual([...new Set(days)].sort());
    for (let year = 2018; year <= 2028; year += 1) {
      expect(days.filter((day) => day.startsWith(`${year}`)).length).toBeGreaterThanOrEqual(8);
    }
  });

  it.each<[string, Division, boolean]>([
    ['2020-05-04', 'england-and-wales', true],
    ['2020-05-08', 'northern-ireland', false],
    ['2022-05-30', 'scotland', true],
    ['2022-06-03', 'scotland', false],
    ['2022-09-19', 'england-and-wales', false],
    ['2023-05-08', 'northern-ireland', false],
    ['2026-06-15', 'scotland', false],
    ['2026-06-15', 'england-and-wales', true],
    ['2021-11-30', 'scotland', false],
    ['2021-11-30', 'england-and-wales', true],
    ['2022-04-18', 'scotland', true],
    ['2025-07-14', 'northern-ireland', false],
  ])('%s in %s is a working day: %s', (day, division, isWorking) => {
    expect(isWorkingDay(isoDate(day), shippedCalendar(division))).toBe(isWorking);
  });

  it.each(DIVISIONS)('is not asked about days it does not know: %s', (division) => {
    const calendar = shippedCalendar(division);
    expect(() => isWorkingDay(isoDate('2017-12-31'), calendar)).toThrow(CalendarTooShort);
    expect(() => addWorkingDays(isoDate('2028-12-20'), 20, calendar)).toThrow(CalendarTooShort);
  });

  it.each<[Division, string]>([
    ['england-and-wales', 'ENG'],
    ['scotland', 'SCT'],
    ['northern-ireland', 'NIR'],
  ])('agrees with an independent source on every day of 2018 to 2028: %s', (division, state) => {
    const oracle = new Holidays('GB', state);
    const calendar = shippedCalendar(division);
    const theirs = new Set(closedDays(oracle));
    for (let day = BANK_HOLIDAYS_FROM; day <= BANK_HOLIDAYS_UNTIL; day = addDays(day, 1)) {
      const isOpen = weekday(day) % 6 !== 0 && !theirs.has(day) && !isWorldCup(division, day);
      expect(`${day} ${isWorkingDay(day, calendar)}`).toBe(`${day} ${isOpen}`);
    }
  });
});

withPublications('the shipped table and the GOV.UK publications', () => {
  let earlier: Publication;
  let later: Publication;
  beforeAll(() => {
    earlier = published('gov-uk-2019-2027.json');
    later = published('gov-uk-2024-2027.json');
  });

  it.each(DIVISIONS)('is the earlier publication, day, title and note, for its years: %s', (division) => {
    const within = shippedClosures(division).filter(({ on }) => on >= '2019-01-01' && on <= '2027-12-31');
    expect(within.filter(({ on }) => !isWorldCup(division, on))).toEqual(earlier[division]);
  });

  it.each(DIVISIONS)('merging either, or both, changes nothing that was known: %s', (division) => {
    const shipped = tableOf(shippedClosures(division));
    const lacking = shippedClosures(division).filter(({ on }) => isWorldCup(division, on));
    for (const publication of [earlier, later]) {
      const merge = mergePublication(shipped, publication[division]);
      expect(merge).toMatchObject({ closures: shipped.closures, added: [], changed: [], missing: lacking });
      expect(merge.coverage).toEqual({ from: BANK_HOLIDAYS_FROM, until: BANK_HOLIDAYS_UNTIL });
    }
  });

  it.each(DIVISIONS)(
    'the later does not take 2019 to 2023 from the earlier, however often: %s',
    (division) => {
      const first: CoveredClosures = {
        from: isoDate('2019-01-01'),
        until: isoDate('2027-12-31'),
        closures: earlier[division],
      };
      const once = mergePublication(first, later[division]);
      const twice = mergePublication({ ...once.coverage, closures: once.closures }, later[division]);
      expect(once.closures).toEqual(earlier[division]);
      expect(once.coverage).toEqual({ from: '2019-01-01', until: '2027-12-31' });
      expect(twice).toEqual(once);
    },
  );
});

function tableOf(closures: readonly Closure[]): CoveredClosures {
  return { from: BANK_HOLIDAYS_FROM, until: BANK_HOLIDAYS_UNTIL, closures };
}

function closedDays(oracle: Holidays): string[] {
  const years = Array.from({ length: 11 }, (_, i) => 2018 + i);
  return years
    .flatMap((year) => oracle.getHolidays(year))
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10));
}
