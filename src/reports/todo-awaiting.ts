import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { counted } from '../deadlines/words.js';
import { isRacing, type StepContext } from './next-step.js';
import { type AwaitingFacts, type AwaitingItem } from './sections/awaiting.js';
import { type Todo } from './sections/todo.js';

/** What an unanswered letter calls for: at most one thing, the most pressing. Nothing while its due day is to come. */
export function awaitingTodo(facts: AwaitingFacts, item: AwaitingItem, context: StepContext): Todo[] {
  const { letter, nextStep } = item;
  const of = `${nextStep.what} (${letter.reference}, ${item.body})`;
  if (isRacing(facts, context)) {
    const kind = item.race!.isOpen ? 'window_open' : 'window_coming';
    return [{ kind, what: of, letter, why: waiting(item), by: nextStep.by }];
  }
  if (item.isLate) {
    const why = [late(item), promise(item, context.on), nextStep.questionNote && `${nextStep.questionNote}.`];
    return [{ kind: 'reply_late', what: of, letter, why: why.filter(Boolean).join(' '), by: nextStep.by }];
  }
  const broken = promise(item, context.on);
  if (!broken) return [];
  const what = `Ring ${item.body} about the reply it promised (${letter.reference})`;
  return [{ kind: 'promise_broken', what, letter, why: broken, by: context.on }];
}

function late({ dueOn, workingDaysLate, body }: AwaitingItem): string {
  const so = workingDaysLate ? `, and is ${counted(workingDaysLate, 'working day')} late` : ' and is late';
  return `The reply of ${body} was due on ${formatDay(dueOn)}${so}.`;
}

function waiting({ sentOn, dueOn, isLate, body }: AwaitingItem): string {
  const due = isLate ? `was due on ${formatDay(dueOn)}` : `is due only on ${formatDay(dueOn)}`;
  return `Sent on ${formatDay(sentOn)} and not answered; by the rule the reply of ${body} ${due}.`;
}

function promise({ promisedBy }: AwaitingItem, on: IsoDate): string | null {
  return promisedBy !== null && promisedBy < on
    ? `It was promised by ${formatDay(promisedBy)} and did not come.`
    : null;
}
