import { type LaterFacts } from './queries/later-facts.js';
import { type ReportFacts } from './report-facts.queries.js';
import { type List, type LongLists } from './sections/long-lists.js';
import { type Todo, TODO_KINDS, type TodoCounts } from './sections/todo.js';

/** What the lists of the days of a report come from. */
type PeriodFacts = Pick<LaterFacts, 'activity' | 'asks' | 'promises' | 'most'>;

/** How many things there are to do, listed or not, the most urgent kind first. */
export function todoCounts({ activity, awaiting, asks, choreTodos }: ReportFacts): TodoCounts {
  const counts: TodoCounts = { ...awaiting.todos, ...activity.todos, ...asks.todos, ...choreTodos };
  return Object.fromEntries(TODO_KINDS.map((kind) => [kind, counts[kind]])) as TodoCounts;
}

/** The lists of a report that have only the first of what there is. */
export function longListsOf(facts: ReportFacts, todos: readonly Todo[]): LongLists {
  const { most } = facts;
  const { answers, late } = facts.awaiting.counts;
  const toDo = Object.values(todoCounts(facts)).reduce((sum, count) => sum + count, 0);
  return {
    ...(late > most || answers - late > most ? { awaiting: answers } : {}),
    ...longer(most, { overdue: late, drafts: facts.activity.drafted }),
    ...longListsOfPeriod(facts),
    ...longer(todos.length, { whatToDoNext: toDo }),
  };
}

/** Those of them that tell of the days since the first of a report. */
export function longListsOfPeriod({ activity, asks, promises, most }: PeriodFacts): LongLists {
  const { open, coming, closedUnanswered, closedAnswered } = asks.windowCounts;
  return longer(most, {
    ...{ windowsOpen: open, windowsComing: coming },
    ...{ windowsClosedUnanswered: closedUnanswered, windowsClosedAnswered: closedAnswered },
    ...{ promises: promises.shown, asks: asks.resolved, chasers: activity.chased },
    ...{ replies: activity.received, newLetters: activity.sent },
  });
}

function longer(most: number, counts: Partial<Record<List, number>>): LongLists {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > most));
}
