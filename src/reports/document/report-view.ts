import { counted } from '../../deadlines/words.js';
import { type Outcome } from '../../letters/ask.entity.js';
import { type AwaitingItem } from '../sections/awaiting.js';
import {
  type CountedLetters,
  type MeasureRow,
  type OldestOpen,
  type Share,
  type Spread,
} from '../sections/measures.js';
import { type Todo, TODO_KINDS, type TodoKind } from '../sections/todo.js';
import { type StatusReport } from '../status-report.js';

/** One figure at the head of the report, and where on the page the letters behind it are. */
export interface Glance {
  readonly count: number;
  readonly text: string;
  readonly href: string;
}

/** One line of the table of measures: figures with what they were taken of, in words. */
export interface MeasureLine {
  readonly name: string;
  readonly n: number;
  readonly withinTarget: string;
  readonly within20: string;
  readonly stillOpen: string;
  readonly transferredAway: number;
  readonly targetDays: string | null;
  readonly median: string | null;
  readonly longest: string | null;
  /** The median with what it was taken of and the spread around it, in words. */
  readonly usualTime: string;
  /** Those counted; null when there are too many to name. */
  readonly references: readonly string[] | null;
  readonly letters: CountedLetters | null;
  readonly oldestOpen: OldestOpen | null;
}

/** The same step, due for one or more late replies. */
export interface LateStep {
  readonly what: string;
  readonly items: readonly AwaitingItem[];
}

/** What a report is laid out from, beside itself. */
export interface ReportView {
  readonly glance: readonly Glance[];
  /** What officers are asked to decide or do, but for late replies. */
  readonly decisions: readonly Todo[];
  /** How many there are, also where not all are listed; undefined where it was not told yet. */
  readonly decisionsInAll?: number;
  /** What to do about late replies: one entry for each step of the ladder, with the letters it is for. */
  readonly lateSteps: readonly LateStep[];
  /** Where not all late replies are listed: of how many these are the steps. */
  readonly lateNote: string | null;
  /** Why a question can't be tabled at once, each reason said once. */
  readonly questionNotes: readonly string[];
  /** What the secretariat has still to write down. */
  readonly records: readonly Todo[];
  readonly recordsInAll?: number;
  readonly inTime: readonly AwaitingItem[];
  readonly inTimeInAll?: number;
  readonly measures: readonly MeasureLine[];
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[];
  readonly definitions: readonly { readonly term: string; readonly meaning: string }[];
}

/** What the page calls what a definition explains. One that is not here goes under its own name. */
const TERMS: Readonly<Record<string, string>> = {
  asOf: 'As of',
  period: 'Period',
  n: 'Letters counted',
  withinTarget: 'In its own target',
  within20: 'In 20 working days',
  answered: 'Answered',
  notYetDue: 'Not yet due',
  stillOpen: 'Still open',
  medianWorkingDays: 'Usual time to answer (the median)',
  awaiting: 'Waiting for an answer',
  windows: 'Events',
  since: 'What changed since the last report',
  overTime: 'Answers owed over time',
  promises: 'Answers promised',
  asks: 'What became of what we asked',
};

/** Things to do that are not listed one by one for the officers: late replies by step, and what completes the records. */
const RECORDS: readonly TodoKind[] = [
  'reply_unclassified',
  'record_outcome',
  'asks_not_assessed',
  'reply_not_circulated',
];

/** Lays a status report out for a page. An issued one is laid out the same way from its frozen content. */
export function reportView(report: StatusReport): ReportView {
  const { whatToDoNext, awaiting, overdue, measures, asks, longLists } = report;
  const isDecision = (kind: TodoKind): boolean => kind !== 'reply_late' && !RECORDS.includes(kind);
  const steps = lateSteps(report);
  return {
    glance: glanceOf(report),
    decisions: whatToDoNext.filter(({ kind }) => isDecision(kind)),
    decisionsInAll: countOf(report, isDecision),
    lateSteps: steps,
    lateNote: lateNote(
      steps,
      countOf(report, (kind) => kind === 'reply_late'),
    ),
    questionNotes: [...new Set(report.overdue.flatMap(({ nextStep }) => nextStep.questionNote ?? []))],
    records: whatToDoNext.filter(({ kind }) => RECORDS.includes(kind)),
    recordsInAll: countOf(report, (kind) => RECORDS.includes(kind)),
    inTime: awaiting.filter(({ isLate }) => !isLate),
    inTimeInAll: longLists?.awaiting && longLists.awaiting - (longLists.overdue ?? overdue.length),
    measures: [
      { ...measureLine('All bodies', measures), usualTime: usualTime(report.medianWorkingDays.sinceReceipt) },
      ...measures.byOrganisation.map(({ organisation, targetDays, ...row }) => ({
        ...measureLine(organisation.name, row),
        targetDays: targetDays.join(' or '),
        median: days(row.medianWorkingDays),
        longest: days(row.longestWorkingDays),
        usualTime: row.spread
          ? usualTime(row.spread, row.longestWorkingDays)
          : (days(row.medianWorkingDays) ?? NO_ANSWER),
      })),
    ],
    outcomes: Object.entries(asks.byOutcome).map(([outcome, count]) => ({
      outcome: outcome as Outcome,
      count,
    })),
    definitions: Object.entries(report.definitions).map(([name, meaning]) => ({
      term: TERMS[name] ?? name,
      meaning,
    })),
  };
}

/** Late replies whose letters race no event: those have an entry of their own among the decisions. */
function lateSteps({ whatToDoNext, overdue }: StatusReport): LateStep[] {
  const late = whatToDoNext.filter(({ kind }) => kind === 'reply_late');
  const items = overdue.filter(({ letter, body, nextStep }) =>
    late.some(({ what }) => what === `${nextStep.what} (${letter.reference}, ${body})`),
  );
  const steps = [...new Set(items.map(({ nextStep }) => nextStep.what))];
  return steps.map((what) => ({ what, items: items.filter(({ nextStep }) => nextStep.what === what) }));
}

function countOf({ toDoByKind }: StatusReport, which: (kind: TodoKind) => boolean): number | undefined {
  return toDoByKind && TODO_KINDS.filter(which).reduce((sum, kind) => sum + toDoByKind[kind], 0);
}

function lateNote(steps: readonly LateStep[], inAll: number | undefined): string | null {
  const listed = steps.reduce((sum, { items }) => sum + items.length, 0);
  if (inAll === undefined || inAll === listed) return null;
  return `These are the steps for the first ${listed} of ${inAll.toLocaleString('en-GB')} late replies.`;
}

function glanceOf({ atAGlance: it }: StatusReport): Glance[] {
  const letters = (count: number, what: string): string => `letter${count === 1 ? '' : 's'} ${what}`;
  return [
    { count: it.late, text: letters(it.late, 'late'), href: '#late' },
    { count: it.awaiting, text: letters(it.awaiting, 'awaiting a reply'), href: '#awaiting' },
    {
      count: it.windowsOpenOrComing,
      text: `event${it.windowsOpenOrComing === 1 ? '' : 's'} open or coming`,
      href: '#windows',
    },
    {
      count: it.windowsClosedUnanswered,
      text: `event${it.windowsClosedUnanswered === 1 ? '' : 's'} over without an answer`,
      href: '#windows-unanswered',
    },
    { count: it.sent, text: letters(it.sent, 'sent'), href: '#new-letters' },
    { count: it.replies, text: it.replies === 1 ? 'reply' : 'replies', href: '#replies' },
    { count: it.answered, text: letters(it.answered, 'answered'), href: '#replies' },
    { count: it.chasers, text: it.chasers === 1 ? 'chaser' : 'chasers', href: '#chasers' },
    {
      count: it.promisesBroken,
      text: it.promisesBroken === 1 ? 'promise broken' : 'promises broken',
      href: '#promises',
    },
    { count: it.drafts, text: it.drafts === 1 ? 'draft' : 'drafts', href: '#drafts' },
  ];
}

function measureLine(name: string, row: MeasureRow): MeasureLine {
  return {
    name,
    n: row.n,
    withinTarget: shareInWords(row.withinTarget),
    within20: shareInWords(row.within20),
    stillOpen: row.stillOpen === 0 ? '0' : `${row.stillOpen}, of which ${row.notYetDue} not yet due`,
    transferredAway: row.transferredAway,
    targetDays: null,
    median: null,
    longest: null,
    usualTime: NO_ANSWER,
    references: row.references,
    letters: row.letters ?? null,
    oldestOpen: row.oldestOpen ?? null,
  };
}

const NO_ANSWER = 'No answer yet';

/** `12.5 working days (half of 6 answers between 10 and 16, at most 24)`: never a middle without its spread. */
function usualTime(
  { n, median, lowerQuartile, upperQuartile }: Spread,
  longest: number | null = null,
): string {
  if (median === null) return NO_ANSWER;
  if (n === 1) return `${counted(median, 'working day')} (1 answer)`;
  const most = longest === null ? '' : `, at most ${longest}`;
  const middle = `half of ${n} answers between ${lowerQuartile} and ${upperQuartile}${most}`;
  return `${counted(median, 'working day')} (${middle})`;
}

/** `3 of 7 (43%)`: never a share without what it was taken of. Of nothing: `Nil return`. */
export function shareInWords({ n, answered, share }: Share): string {
  return share === null ? 'Nil return' : `${answered} of ${n} (${Math.round(share * 100)}%)`;
}

const days = (count: number | null): string | null => (count === null ? null : counted(count, 'working day'));
