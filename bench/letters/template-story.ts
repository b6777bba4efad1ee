import { addDays, type IsoDate, isoDate, weekday } from '../../src/deadlines/iso-date.js';

/** The day on which the benchmark takes place: fixed, so that every run has the same letters. A Wednesday. */
export const TODAY = isoDate('2026-10-14');

/** What becomes of a template letter. One in ten is `turning`: due today, so late tomorrow. */
export type Fate = 'turning' | 'waiting' | 'late' | 'draft' | 'closed' | 'withdrawn' | 'part' | 'answered';

/** One template letter: what is said of it, from its number alone. */
export interface Story {
  readonly number: number;
  readonly fate: Fate;
  /** Null of a draft. */
  readonly sentOn: IsoDate | null;
  /** How many of its recipients are expected to reply. */
  readonly toCount: number;
  readonly signatoryCount: number;
  /** Whether its first ask is of use only before an event. */
  readonly hasWindow: boolean;
}

const RARE: readonly Fate[] = ['draft', 'closed', 'withdrawn', 'part'];
const DAYS_OF_ANSWERED = 700;

/** The stories of `count` templates. In each twenty: two turning, one waiting, one late, one rare, fifteen answered. */
export function stories(count: number, turningSentOn: IsoDate): Story[] {
  return Array.from({ length: count }, (_, number) => {
    const fate = fateOf(number);
    const sentOn = fate === 'turning' ? turningSentOn : sentDay(fate, number, count);
    return {
      number,
      fate,
      sentOn,
      toCount: fate === 'turning' || fate === 'waiting' || number % 3 > 0 ? 1 : 2,
      signatoryCount: 4 + (number % 4),
      hasWindow: number % 5 === 2,
    };
  });
}

function fateOf(number: number): Fate {
  const place = number % 20;
  if (place < 2) return 'turning';
  if (place === 2) return 'waiting';
  if (place === 3) return 'late';
  return place === 4 ? RARE[Math.floor(number / 20) % RARE.length] : 'answered';
}

function sentDay(fate: Fate, number: number, count: number): IsoDate | null {
  if (fate === 'draft') return null;
  const round = Math.floor(number / 20);
  if (fate === 'waiting') return workday(-1 - (round % 27));
  if (fate === 'late') return workday(-45 - ((round * 9) % 120));
  return workday(-60 - Math.floor((number * DAYS_OF_ANSWERED) / count));
}

/** A day so many calendar days from today, moved back to a Friday when it falls on a weekend. */
function workday(days: number): IsoDate {
  const day = addDays(TODAY, days);
  const past = { 0: 2, 6: 1 }[weekday(day) as 0 | 6] ?? 0;
  return addDays(day, -past);
}
