import { addDays, formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { DEFINITIONS } from './definitions.js';
import { disclaimer } from './disclaimer.js';
import { nextStep, type StepContext } from './next-step.js';
import { orderTodos } from './order-todos.js';
import { type LaterFacts } from './queries/later-facts.js';
import { type ReportFacts } from './report-facts.queries.js';
import { type Period } from './report-period.js';
import { type ChaserItem, type NewLetter, type ReplyItem } from './sections/activity.js';
import { type Asks } from './sections/asks.js';
import { type AwaitingItem } from './sections/awaiting.js';
import { type Since } from './sections/since.js';
import { type Todo } from './sections/todo.js';
import { type WindowItem, type Windows } from './sections/windows.js';
import { changesSince } from './since/changes-since.js';
import { type ComposedReport, SectionText } from './report-text.js';
import { type AtAGlance } from './status-report.js';
import { awaitingTodo } from './todo-awaiting.js';
import { choreTodos, outcomeTodos } from './todo-chores.js';
import { draftTodos } from './todo-drafts.js';
import { whatCameOf } from './what-came-of-chaser.js';

/** Puts the facts of a report in order and adds the words. The same facts always give the same report. */
export function composeStatusReport(facts: ReportFacts, period: Period, on: IsoDate): ComposedReport {
  const { activity, measures, promises, asks } = facts;
  const { slug, name, windowSoonDays } = activity.group;
  const context: StepContext = { on, windowSoonDays, sittings: facts.sittings };
  const awaiting = facts.awaiting.map((item) => awaitingItem(item, context));
  const windows = sortWindows(facts.windows);
  const glance = atAGlance(facts, awaiting, windows);
  const todos = whatToDoNext(facts, awaiting, windows, context);
  return {
    group: { slug, name },
    period,
    asOf: on,
    note: disclaimer(name),
    nilReturn: nilReturn(glance, period),
    atAGlance: glance,
    measures: measures.measures,
    medianWorkingDays: measures.times,
    awaiting,
    overdue: awaiting.filter(({ isLate }) => isLate),
    windows,
    promises,
    asks: new SectionText(asks),
    chasers: chaserItems(activity),
    replies: new SectionText(activity.replies),
    newLetters: new SectionText(activity.newLetters),
    drafts: activity.drafts,
    whatToDoNext: todos,
    since: facts.later && sinceReport(facts.later, awaiting, todos),
    overTime: facts.course.overTime,
    answers: facts.course.answers,
    definitions: DEFINITIONS,
  };
}

function sinceReport(
  { before, activity, asks, windows, promises, fates }: LaterFacts,
  awaiting: readonly AwaitingItem[],
  whatToDoNext: readonly Todo[],
): Since {
  const now = {
    ...{ awaiting, whatToDoNext, promises, windows: sortWindows(windows) },
    asks: JSON.parse(asks) as Asks,
    replies: JSON.parse(activity.replies) as ReplyItem[],
    newLetters: JSON.parse(activity.newLetters) as NewLetter[],
    chasers: chaserItems(activity),
  };
  return changesSince(before, now, fates);
}

function chaserItems({ chasers }: ReportFacts['activity']): ChaserItem[] {
  return chasers.map((chaser) => ({ ...chaser, whatCameOfIt: whatCameOf(chaser) }));
}

function awaitingItem(facts: ReportFacts['awaiting'][number], context: StepContext): AwaitingItem {
  const { rung, stepOn, houses, ...item } = facts;
  return { ...item, nextStep: nextStep({ ...item, rung, stepOn, houses }, context) };
}

function sortWindows(windows: readonly WindowItem[]): Windows {
  const closed = windows.filter(({ state }) => state === 'closed');
  return {
    open: windows.filter(({ state }) => state === 'open'),
    coming: windows.filter(({ state }) => state === 'before'),
    closedUnanswered: closed.filter(isUnanswered),
    closedAnswered: closed.filter(
      (window) => !isUnanswered(window) && window.asks.some(({ isSent }) => isSent),
    ),
  };
}

function isUnanswered({ asks }: WindowItem): boolean {
  return asks.some(
    ({ isSent, answered }) => isSent && (answered === 'unanswered' || answered === 'after_event'),
  );
}

function atAGlance(facts: ReportFacts, awaiting: readonly AwaitingItem[], windows: Windows): AtAGlance {
  const { sent, received, chasers, drafts, answered } = facts.activity;
  return {
    sent,
    answered,
    awaiting: letters(awaiting),
    late: letters(awaiting.filter(({ isLate }) => isLate)),
    windowsOpen: windows.open.length,
    windowsComing: windows.coming.length,
    windowsOpenOrComing: windows.open.length + windows.coming.length,
    windowsClosedUnanswered: windows.closedUnanswered.length,
    promisesBroken: facts.promises.broken,
    replies: received,
    chasers: chasers.length,
    drafts: drafts.length,
  };
}

function letters(items: readonly AwaitingItem[]): number {
  return new Set(items.map(({ letter }) => letter.id)).size;
}

function nilReturn(glance: AtAGlance, { from, to }: Period): string | null {
  if (Object.values(glance).some((count: number) => count > 0)) return null;
  return `Nil return: from ${formatDay(from)} to ${formatDay(to)} nothing was sent, received or chased, and nothing is outstanding.`;
}

function whatToDoNext(
  facts: ReportFacts,
  awaiting: readonly AwaitingItem[],
  windows: Windows,
  context: StepContext,
): Todo[] {
  const { drafts, group } = facts.activity;
  const soonOn = addDays(context.on, group.signaturesSoonDays);
  return orderTodos([
    ...facts.awaiting.flatMap((item, index) => awaitingTodo(item, awaiting[index], context)),
    ...drafts.flatMap((draft) => draftTodos(draft, context.on, soonOn)),
    ...outcomeTodos(windows.closedUnanswered),
    ...choreTodos(facts.chores),
  ]);
}
