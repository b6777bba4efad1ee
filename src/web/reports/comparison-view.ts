import { formatDay, isoDate } from '../../deadlines/iso-date.js';
import { clockWords } from '../../deadlines/zone-words.js';
import { LONDON } from '../../deadlines/zoned-days.js';
import { type ReportComparison } from '../../reports/compare-report.use-case.js';
import { type ReportPart } from '../../reports/differing-parts.js';
import { type RecordedSince } from '../../reports/recorded-since.queries.js';
import { actorWords, eventWords } from '../history/event-words.js';
import { type HistoryEntry } from '../history/history-entry.js';

/** One act in words. */
export interface RecordedRow {
  readonly letter: RecordedSince['letter'];
  readonly title: string;
  readonly details: readonly string[];
  /** Who did it and when, e.g. `By A Clerk, about 22 November 2021, recorded at 9:00 on 1 December 2021`. */
  readonly by: string;
}

/** An issued report and what was recorded since, as the page tells it. */
export interface ComparisonView {
  readonly number: number;
  readonly asOf: string;
  readonly period: ReportComparison['period'];
  readonly issuedAt: string;
  readonly isSame: boolean;
  readonly parts: readonly string[];
  readonly recorded: readonly RecordedRow[];
  readonly hasMore: boolean;
}

/** What the page calls the parts of a report. */
const PARTS: Readonly<Record<ReportPart, string>> = {
  group: 'the group',
  period: 'its period',
  asOf: 'its day',
  note: 'its note',
  nilReturn: 'whether there is anything to report',
  atAGlance: 'at a glance',
  longLists: 'which lists end early',
  measures: 'answers by body',
  medianWorkingDays: 'time to answer',
  awaiting: 'letters awaiting reply',
  overdue: 'late replies',
  ages: 'letters awaiting reply, by age',
  windows: 'event windows',
  promises: 'promises',
  asks: 'asks by outcome',
  chasers: 'chasers',
  replies: 'replies',
  signed: 'who signed',
  newLetters: 'new letters',
  drafts: 'letters not sent yet',
  whatToDoNext: 'what to do next',
  toDoByKind: 'how much there is to do',
  since: 'what changed since the report before',
  overTime: 'answers owed over time',
  answers: 'the last answers',
  definitions: 'what the words mean',
};

/** Puts a comparison into words. */
export function comparisonView({ parts, recorded, ...rest }: ReportComparison): ComparisonView {
  return { ...rest, parts: parts.map((part) => PARTS[part]), recorded: recorded.map(rowOf) };
}

function rowOf({ entry, letter }: RecordedSince): RecordedRow {
  const told = entry as HistoryEntry;
  const recorded = clockWords(told.recordedAt, LONDON);
  const by = `By ${actorWords(told)}, about ${formatDay(isoDate(told.happenedOn))}, recorded at ${recorded}`;
  return { letter, ...eventWords(told), by };
}
