import { type IsoDate } from '../deadlines/iso-date.js';
import { type Period } from './report-period.js';
import { type ChaserItem, type DraftItem, type NewLetter, type ReplyItem } from './sections/activity.js';
import { type Asks } from './sections/asks.js';
import { type AgeBand, type AwaitingItem } from './sections/awaiting.js';
import { type Answer, type OwedThen } from './sections/course.js';
import { type LongLists } from './sections/long-lists.js';
import { type AnswerTimes, type Measures } from './sections/measures.js';
import { type Promises } from './sections/promises.js';
import { type SignedBy } from './sections/signed.js';
import { type Since } from './sections/since.js';
import { type Todo, type TodoCounts } from './sections/todo.js';
import { type Windows } from './sections/windows.js';

/** The figures at the head of the report. Letters are counted, unless a name says something else. */
export interface AtAGlance {
  /** Sent in the period. */
  readonly sent: number;
  /** Letters of which at least one addressee answered in the period. */
  readonly answered: number;
  /** Owed at least one answer as of the day. */
  readonly awaiting: number;
  /** Owed at least one answer that is late as of the day. */
  readonly late: number;
  readonly windowsOpen: number;
  readonly windowsComing: number;
  readonly windowsOpenOrComing: number;
  readonly windowsClosedUnanswered: number;
  /** Promises broken, of those that the report lists. */
  readonly promisesBroken: number;
  /** Replies of any class received in the period. */
  readonly replies: number;
  /** Chasers made in the period. */
  readonly chasers: number;
  readonly drafts: number;
}

/** What the words and counts of a report mean, for the reader. */
export type Definitions = Readonly<Record<string, string>>;

/** The state of a group's correspondence as of a day, with what happened in a period. */
export interface StatusReport {
  readonly group: { readonly slug: string; readonly name: string };
  readonly period: Period;
  readonly asOf: IsoDate;
  readonly note: string;
  /** One sentence when there is nothing at all to report, otherwise null. */
  readonly nilReturn: string | null;
  readonly atAGlance: AtAGlance;
  /** Lists that have only the first of what there is; absent in reports that were issued when every list was whole. */
  readonly longLists?: LongLists;
  readonly measures: Measures;
  readonly medianWorkingDays: AnswerTimes;
  readonly awaiting: readonly AwaitingItem[];
  readonly overdue: readonly AwaitingItem[];
  /** By how long they have been waited for; absent in reports that were issued before it was told. */
  readonly ages?: readonly AgeBand[];
  readonly windows: Windows;
  readonly promises: Promises;
  readonly asks: Asks;
  readonly chasers: readonly ChaserItem[];
  readonly replies: readonly ReplyItem[];
  /** At what level they were signed; absent in reports that were issued before it was told. */
  readonly signed?: readonly SignedBy[];
  readonly newLetters: readonly NewLetter[];
  readonly drafts: readonly DraftItem[];
  readonly whatToDoNext: readonly Todo[];
  /** How many of each kind there are, listed or not; absent in reports that were issued before it was told. */
  readonly toDoByKind?: TodoCounts;
  /** What changed since the report before; null in a first report, absent in reports that were issued before it was told. */
  readonly since?: Since | null;
  /** Answers owed at the end of days, over a year; absent in reports that were issued before it was told. */
  readonly overTime?: readonly OwedThen[];
  /** The last thirty answers of the period, the latest first; absent where `overTime` is. */
  readonly answers?: readonly Answer[];
  readonly definitions: Definitions;
}
