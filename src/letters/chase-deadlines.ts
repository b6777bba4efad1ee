import { type Calendar } from '../deadlines/calendar.js';
import { type ChaseRule } from '../deadlines/deadline.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { nextRung, RUNGS, stepOf } from '../deadlines/ladder.js';
import { addWorkingDays, nextWorkingDay } from '../deadlines/working-days.js';
import { type ChaserFact, type LetterFacts, type RecipientFacts } from './letter-facts.js';
import { BARE, type LetterDeadline } from './deadline-parts.js';
import { type CalendarOf, type Leg } from './letter-legs.js';

/**
 * When the next step of the ladder is due, on each leg: the first on the working day after the due day, then so many working
 * days after each chaser as the group waits after its step; never before the first, nor while a written question may still be
 * answered in time. Each is settled by the next chaser. At the top, the last step is due again: a chaser never lapses.
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
    return [...made.keys(), made.length].map((count) =>
      chase(facts, leg, made.slice(0, count), made[count]?.on ?? leg.endedOn, calendarOf(leg.division)),
    );
  });
}

function chase(
  facts: Pick<LetterFacts, 'chaseDays'>,
  leg: Leg,
  used: readonly ChaserFact[],
  settledOn: IsoDate | null,
  calendar: Calendar,
): LetterDeadline {
  const waits = waitsOf(facts, leg, used, calendar);
  const { dueOn, ...rule } = waits.reduce((latest, wait) => (wait.dueOn > latest.dueOn ? wait : latest));
  const rung = nextRung(used.map(({ kind }) => kind)) ?? RUNGS[RUNGS.length - 1];
  return {
    ...BARE,
    kind: 'chase',
    dueOn,
    sinceOn: used.at(-1)?.on ?? leg.startedOn,
    settledOn,
    recipientId: leg.recipientId,
    legPosition: leg.position,
    rule: { rule: 'chase', rung, ...rule },
  };
}

type Wait = Pick<ChaseRule, 'after' | 'afterOn' | 'days'> & { readonly dueOn: IsoDate };

/** What is waited for; the step is due when the last of these is over. */
function waitsOf(
  { chaseDays }: Pick<LetterFacts, 'chaseDays'>,
  leg: Leg,
  used: readonly ChaserFact[],
  calendar: Calendar,
): Wait[] {
  const dayAfter = (after: ChaseRule['after'], afterOn: IsoDate): Wait => ({
    ...{ after, afterOn, days: 1, dueOn: nextWorkingDay(afterOn, calendar) },
  });
  const last = used.at(-1);
  const days = last && chaseDays[stepOf(last.kind)];
  return [
    dayAfter('due_day', leg.target.dueOn),
    ...(last && days
      ? [
          {
            after: 'last_chaser',
            afterOn: last.on,
            days,
            dueOn: addWorkingDays(last.on, days, calendar),
          } as const,
        ]
      : []),
    ...used.flatMap(({ answerDueOn }) => (answerDueOn ? [dayAfter('question', answerDueOn)] : [])),
  ];
}
