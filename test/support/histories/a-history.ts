import fc from 'fast-check';
import { addDays, isoDate, type IsoDate } from '../../../src/deadlines/iso-date.js';
import { type Pick } from '../undoable-acts.js';
import { CORRECTIONS, DATED_ACTS, logLetter } from './acts.js';
import { type History } from './history.js';

/** The first day of a history, and how many days it lasts after that. */
export const FIRST_DAY = isoDate('2021-11-22');
export const LENGTH = 31;
export const DAYS: readonly IsoDate[] = Array.from({ length: LENGTH + 1 }, (_, n) => addDays(FIRST_DAY, n));
export const LAST_DAY = DAYS[LENGTH];

/** One act on a day of the history, dated that day or some days before. */
interface Chosen {
  readonly day: number;
  readonly back: number;
  readonly corrects: boolean;
  readonly which: number;
  readonly choices: readonly number[];
}

const choices = fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 });
const which = fc.nat(1000);
const day = fc.integer({ min: 1, max: LENGTH });

/** Everything is recorded on the day on which it happens. */
const inTime: fc.Arbitrary<Chosen> = fc.record({
  day,
  back: fc.constant(0),
  corrects: fc.constant(false),
  which,
  choices,
});

/** Some of it is recorded days later, and some is corrected. */
const anyhow: fc.Arbitrary<Chosen> = fc.record({
  day,
  back: fc.constantFrom(0, 0, 1, 5, 12),
  corrects: fc.constantFrom(false, false, true),
  which,
  choices,
});

/** What happens to one group: whether all was recorded in time, what came before the first day, and what on each. */
export interface Plan {
  readonly isInTime: boolean;
  readonly before: readonly Chosen[];
  readonly acts: readonly Chosen[];
}

const planOf = (isInTime: boolean): fc.Arbitrary<Plan> =>
  fc.record({
    isInTime: fc.constant(isInTime),
    before: fc.array(
      fc.record({ day: fc.constant(0), back: fc.nat(30), corrects: fc.constant(false), which, choices }),
      { minLength: 3, maxLength: 6 },
    ),
    acts: fc.array(isInTime ? inTime : anyhow, { minLength: 12, maxLength: 24 }),
  });

/** Histories, as many in time as not. */
export const somePlans = (length: number): fc.Arbitrary<Plan[]> =>
  fc.tuple(...Array.from({ length }, (_, n) => planOf(n % 2 === 0)));

const picker = (chosen: readonly number[]): Pick => {
  let place = 0;
  return (...of) => of[chosen[place++ % chosen.length] % of.length];
};

async function perform(h: History, { day: recorded, back, corrects, ...act }: Chosen): Promise<void> {
  const acts = corrects ? CORRECTIONS : DATED_ACTS;
  await acts[act.which % acts.length](h, addDays(FIRST_DAY, recorded - back), picker(act.choices));
}

/** Two bodies, two letters, and what came before the first day. */
export async function begin(h: History, { before }: Plan): Promise<void> {
  await h.body(`${h.f.group}-one`, 'england-and-wales');
  await h.body(`${h.f.group}-two`, 'scotland');
  await logLetter(h, '2021-10-25', picker([1, 1, 0, 1, 0]));
  await logLetter(h, '2021-11-19', picker([3, 1, 1, 0, 0]));
  for (const act of before) await perform(h, act);
}

/** What is recorded on one day. */
export async function liveThrough(h: History, { acts }: Plan, number: number): Promise<void> {
  for (const act of acts) if (act.day === number) await perform(h, act);
}
