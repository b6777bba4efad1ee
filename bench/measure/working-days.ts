import { shippedCalendar } from '../../src/calendars/data/bank-holidays.data.js';
import { epochDay, isoDate, type IsoDate } from '../../src/deadlines/iso-date.js';
import { addWorkingDays, addWorkingDaysToNumber } from '../../src/deadlines/working-days.js';
import { median } from './rounds.js';

/** How many due days a second, each 20 working days after another day. */
export interface WorkingDayFigures {
  readonly onText: number;
  readonly onNumbers: number;
}

const DAYS = 1 << 16;

/** Adds 20 working days to days of 2019 to 2027 over and over. The sum of the answers is used, so that none is left out. */
export function measureWorkingDays(seconds: number, rounds: number): WorkingDayFigures {
  const calendar = shippedCalendar('england-and-wales');
  const first = epochDay(isoDate('2019-01-01'));
  const numbers = Array.from({ length: DAYS }, (_, index) => first + ((index * 7919) % 3200));
  const texts = numbers.map((number) => textOf(number));
  const onText = (): number =>
    texts.reduce((sum, day) => sum + addWorkingDays(day, 20, calendar).charCodeAt(9), 0);
  const onNumbers = (): number =>
    numbers.reduce((sum, day) => sum + addWorkingDaysToNumber(day, 20, calendar), 0);
  return { onText: speedOf(onText, seconds, rounds), onNumbers: speedOf(onNumbers, seconds, rounds) };
}

/** A day with its text made anew, as one that came in with a request. */
function textOf(number: number): IsoDate {
  return isoDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' }).format(number * 86_400_000));
}

function speedOf(work: () => number, seconds: number, rounds: number): number {
  const speeds: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const begin = performance.now();
    let count = 0;
    let sum = 0;
    while (performance.now() - begin < seconds * 500) {
      sum += work();
      count += DAYS;
    }
    if (!Number.isFinite(sum)) throw new Error('The sum of all days is not a number.');
    if (round > 0) speeds.push((count * 1000) / (performance.now() - begin));
  }
  return median(speeds);
}
