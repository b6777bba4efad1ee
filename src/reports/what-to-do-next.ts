import { addDays } from '../deadlines/iso-date.js';
import { nextStep, type StepContext } from './next-step.js';
import { orderTodos } from './order-todos.js';
import { type ReportFacts } from './report-facts.queries.js';
import { type AwaitingFacts, type AwaitingItem } from './sections/awaiting.js';
import { type Todo } from './sections/todo.js';
import { type WindowItem } from './sections/windows.js';
import { awaitingTodo } from './todo-awaiting.js';
import { choreTodos, outcomeTodos } from './todo-chores.js';
import { draftTodos } from './todo-drafts.js';

/** One line of the list of unanswered letters, with what to do next about it. */
export function awaitingItem(facts: AwaitingFacts, context: StepContext): AwaitingItem {
  const { rung, stepOn, houses, ...item } = facts;
  return { ...item, nextStep: nextStep({ ...item, rung, stepOn, houses }, context) };
}

/**
 * Everything to do, the most urgent first. What presses is in it also when the list that it would stand in ends before it.
 *
 * @param closed events that are over without an answer in time
 */
export function whatToDoNext(
  { activity, awaiting, asks, chores }: ReportFacts,
  closed: readonly WindowItem[],
  context: StepContext,
): Todo[] {
  const soonOn = addDays(context.on, activity.group.signaturesSoonDays);
  return orderTodos([
    ...[...awaiting.items, ...awaiting.pressing].flatMap((item) =>
      awaitingTodo(item, awaitingItem(item, context), context),
    ),
    ...activity.drafts.flatMap((draft) => draftTodos(draft, context.on, soonOn)),
    ...outcomeTodos(closed),
    ...choreTodos({ ...chores, notAssessed: asks.notAssessed }),
  ]);
}
