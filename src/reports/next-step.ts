import { daysBetween, formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { isInParliament, rungAct } from '../deadlines/ladder.js';
import { type AwaitingFacts, type NextStep, type Race, type Sitting } from './sections/awaiting.js';
import { questionDay } from './question-day.js';

/** What the next step is judged by, beside the letter itself. */
export interface StepContext {
  readonly on: IsoDate;
  /** Days before an event opens from which it can't wait; a setting of the group. */
  readonly windowSoonDays: number;
  readonly sittings: readonly Sitting[];
}

/**
 * What to do next about an unanswered letter: ring before an event that the rule would miss, else take the next rung
 * when late, else wait for the due day.
 */
export function nextStep(item: AwaitingFacts, context: StepContext): NextStep {
  if (isRacing(item, context)) return ringBefore(item.race!);
  return item.isLate ? climb(item, context) : wait(item);
}

/** Whether an event is too near for the rule: open, opening soon, or over before the reply is due. */
export function isRacing({ race, dueOn }: AwaitingFacts, { on, windowSoonDays }: StepContext): boolean {
  if (race === null) return false;
  return race.isOpen || daysBetween(on, race.opensOn) <= windowSoonDays || dueOn > race.neededByOn;
}

function ringBefore(race: Race): NextStep {
  const opening = race.isOpen ? 'is open' : `opens on ${formatDay(race.opensOn)}`;
  const what = `${sentence(rungAct('phone'))}: “${race.window}” ${opening} and an answer is of use until ${formatDay(race.neededByOn)}`;
  return { rung: 'phone', what, by: race.neededByOn, questionNotBefore: null, questionNote: null };
}

function climb({ rung, stepOn, houses }: AwaitingFacts, { on, sittings }: StepContext): NextStep {
  const question = questionDay(on, houses, sittings);
  const { notBefore } = question;
  const isHeld = rung !== null && isInParliament(rung) && notBefore !== null;
  return {
    rung,
    what: rung === null ? 'Decide with the officers what to do' : sentence(rungAct(rung)),
    by: isHeld && (stepOn === null || stepOn < notBefore) ? notBefore : stepOn,
    questionNotBefore: notBefore,
    questionNote: question.note,
  };
}

function wait({ dueOn }: AwaitingFacts): NextStep {
  const what = `Wait for the reply, due on ${formatDay(dueOn)}`;
  return { rung: null, what, by: null, questionNotBefore: null, questionNote: null };
}

function sentence(act: string): string {
  return act[0].toUpperCase() + act.slice(1);
}
