import { type IsoDate } from '../deadlines/iso-date.js';
import { nextRung, RUNGS } from '../deadlines/ladder.js';
import { addWorkingDays, nextWorkingDay } from '../deadlines/working-days.js';
import { type ChaserFact, type LetterFacts, type RecipientFacts } from './letter-facts.js';
import { BARE, type LetterDeadline } from './deadline-parts.js';
import { type CalendarOf, type Leg } from './letter-legs.js';

/**
 * When the next step of the ladder is due, on each leg: the first on the working day after the due day, then
 * so many working days after each chaser, never before the first. Each is settled by the next chaser.
 */
export function chaseDeadlines(
  facts: LetterFacts,
  recipient: RecipientFacts,
  legs: readonly Leg[],
  calendarOf: CalendarOf,
): LetterDeadline[] {
  return legs.flatMap((leg) => {
    const made = recipient.chasers.filter(
      ({ on }) => leg.startedOn <= on && !(leg.endedOn && leg.endedOn <= on),
    );
    return [null, ...made].map((chaser, index) =>
      chase(
        leg,
        chaser,
        made.slice(0, index),
        made[index]?.on ?? leg.endedOn,
        facts.chaseEveryDays,
        calendarOf,
      ),
    );
  });
}

function chase(
  leg: Leg,
  last: ChaserFact | null,
  used: readonly ChaserFact[],
  settledOn: IsoDate | null,
  everyDays: number,
  calendarOf: CalendarOf,
): LetterDeadline {
  const calendar = calendarOf(leg.division);
  const first = nextWorkingDay(leg.target.dueOn, calendar);
  const again = last && addWorkingDays(last.on, everyDays, calendar);
  const isAgain = again !== null && again > first;
  const rung = nextRung(used.map(({ kind }) => kind)) ?? RUNGS[RUNGS.length - 1];
  return {
    ...BARE,
    kind: 'chase',
    dueOn: isAgain ? again : first,
    sinceOn: last?.on ?? leg.startedOn,
    settledOn,
    recipientId: leg.recipientId,
    legPosition: leg.position,
    rule: isAgain
      ? { rule: 'chase', rung, after: 'last_chaser', afterOn: last!.on, days: everyDays }
      : { rule: 'chase', rung, after: 'due_day', afterOn: leg.target.dueOn, days: 1 },
  };
}
