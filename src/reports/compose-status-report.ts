import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { DEFINITIONS } from './definitions.js';
import { disclaimer } from './disclaimer.js';
import { longListsOf, longListsOfPeriod, todoCounts } from './long-lists-of.js';
import { type StepContext } from './next-step.js';
import { type LaterFacts } from './queries/later-facts.js';
import { type ReportFacts } from './report-facts.queries.js';
import { type Period } from './report-period.js';
import { type ComposedReport, SectionText } from './report-text.js';
import { type ChaserItem, type NewLetter, type ReplyItem } from './sections/activity.js';
import { type Asks } from './sections/asks.js';
import { type Since } from './sections/since.js';
import { type WindowItem, type Windows } from './sections/windows.js';
import { changesSince } from './since/changes-since.js';
import { type AtAGlance, type StatusReport } from './status-report.js';
import { whatCameOf } from './what-came-of-chaser.js';
import { awaitingItem, whatToDoNext } from './what-to-do-next.js';

/** Puts the facts of a report in order and adds the words. The same facts always give the same report. */
export function composeStatusReport(facts: ReportFacts, period: Period, on: IsoDate): ComposedReport {
  const { activity, measures, promises, asks, most } = facts;
  const { slug, name, windowSoonDays } = activity.group;
  const context: StepContext = { on, windowSoonDays, sittings: facts.sittings };
  const awaiting = facts.awaiting.items.map((item) => awaitingItem(item, context));
  const windows = shownWindows(asks.windows);
  const glance = atAGlance(facts);
  const todos = whatToDoNext(facts, windows.closedUnanswered, context);
  const longLists = longListsOf(facts, todos);
  return {
    group: { slug, name },
    period,
    asOf: on,
    note: disclaimer(name),
    nilReturn: nilReturn(glance, period),
    atAGlance: glance,
    longLists,
    measures: measures.measures,
    medianWorkingDays: measures.times,
    awaiting,
    overdue: awaiting.filter(({ isLate }) => isLate),
    ages: facts.awaiting.ages,
    windows,
    promises: promises.promises,
    asks: new SectionText(asks.asks),
    chasers: chaserItems(activity),
    replies: new SectionText(activity.replies),
    signed: activity.signed,
    newLetters: new SectionText(activity.newLetters),
    drafts: activity.drafts.slice(0, most),
    whatToDoNext: todos,
    toDoByKind: todoCounts(facts),
    since: facts.later && sinceReport(facts.later, { awaiting, whatToDoNext: todos, longLists }),
    overTime: facts.course.overTime,
    answers: facts.course.answers,
    definitions: DEFINITIONS,
  };
}

/** What is told of all days since the earlier report began takes the place of what is told of the period. */
function sinceReport(
  later: LaterFacts,
  now: Pick<StatusReport, 'awaiting' | 'whatToDoNext' | 'longLists'>,
): Since {
  const { before, activity, asks, promises, fates } = later;
  const compared = {
    ...now,
    ...{ promises: promises.promises, windows: shownWindows(asks.windows), chasers: chaserItems(activity) },
    asks: JSON.parse(asks.asks) as Asks,
    replies: JSON.parse(activity.replies) as ReplyItem[],
    newLetters: JSON.parse(activity.newLetters) as NewLetter[],
    longLists: { ...now.longLists, ...longListsOfPeriod(later) },
  };
  return changesSince(before, compared, fates);
}

function chaserItems({ chasers }: ReportFacts['activity']): ChaserItem[] {
  return chasers.map((chaser) => ({ ...chaser, whatCameOfIt: whatCameOf(chaser) }));
}

/** An event says how many asks there are only when it does not have them all. */
function shownWindows(windows: Windows): Windows {
  const shown = (items: readonly WindowItem[]): WindowItem[] =>
    items.map(({ asksInAll, ...window }) =>
      asksInAll === window.asks.length ? window : { ...window, asksInAll },
    );
  return {
    open: shown(windows.open),
    coming: shown(windows.coming),
    closedUnanswered: shown(windows.closedUnanswered),
    closedAnswered: shown(windows.closedAnswered),
  };
}

function atAGlance({ activity, awaiting, asks, promises }: ReportFacts): AtAGlance {
  const { open, coming, closedUnanswered } = asks.windowCounts;
  return {
    sent: activity.sent,
    answered: activity.answered,
    awaiting: awaiting.counts.letters,
    late: awaiting.counts.lateLetters,
    windowsOpen: open,
    windowsComing: coming,
    windowsOpenOrComing: open + coming,
    windowsClosedUnanswered: closedUnanswered,
    promisesBroken: promises.promises.broken,
    replies: activity.received,
    chasers: activity.chased,
    drafts: activity.drafted,
  };
}

function nilReturn(glance: AtAGlance, { from, to }: Period): string | null {
  if (Object.values(glance).some((count: number) => count > 0)) return null;
  return `Nil return: from ${formatDay(from)} to ${formatDay(to)} nothing was sent, received or chased, and nothing is outstanding.`;
}
