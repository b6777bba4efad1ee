import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Asks } from '../sections/asks.js';
import { type Share, type Spread } from '../sections/measures.js';
import { type Definitions } from '../status-report.js';

/** What rows of statistics are about. */
export const STATISTICS_BY = ['body', 'topic', 'signatory', 'year'] as const;
/** One of `STATISTICS_BY`. */
export type StatisticsBy = (typeof STATISTICS_BY)[number];

/** What answers can be narrowed to; `late` are those of `awaiting` whose due day has passed. */
export const ANSWER_STATES = ['answered', 'awaiting', 'late'] as const;
/** One of `ANSWER_STATES`. */
export type AnswerState = (typeof ANSWER_STATES)[number];

/** Which letters and answers are counted; what is left out does not narrow. */
export interface StatisticsFilters {
  /** First and last day of sending, both included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** The id or slug of a body that owes or owed an answer. */
  readonly body?: string;
  /** Exactly as letters have it. */
  readonly topic?: string;
  /** A person’s id, or part of a printed line in any case; of those who had agreed. */
  readonly signatory?: string;
  readonly status?: AnswerState;
}

/** The figures of some letters. */
export interface StatisticsFigures {
  readonly letters: number;
  /** Answers expected: one for each body that received one of the letters. */
  readonly n: number;
  readonly answered: number;
  readonly stillOpen: number;
  /** Of those still open. */
  readonly late: number;
  /** Handed to another body, and not in n. */
  readonly transferredAway: number;
  readonly withinTarget: Share;
  readonly within20: Share;
  /** Working days from receipt to the answer. */
  readonly workingDays: Spread & { readonly longest: number | null };
  /** The targets that applied, in working days. */
  readonly targetDays: readonly number[];
  readonly asks: Pick<Asks, 'n' | 'byOutcome'>;
  /** Events before which an answer was needed and did not come. */
  readonly windowsMissed: number;
}

/** The figures of one body, topic, signatory or year. */
export interface StatisticsRow extends StatisticsFigures {
  /** Of the body or person; null where only a name is known, and for topics and years. */
  readonly id: string | null;
  /** Of a body; null where `id` is and for all others. */
  readonly slug: string | null;
  /** Null for letters without a topic, or that nobody had signed. */
  readonly name: string | null;
}

/** Answers expected of letters sent in one year or month. */
export interface SentThen {
  /** `2021` or `2021-11`. */
  readonly period: string;
  readonly letters: number;
  readonly n: number;
  readonly answered: number;
}

/** Statistics of a group's correspondence. */
export interface Statistics {
  readonly group: { readonly slug: string; readonly name: string };
  readonly asOf: IsoDate;
  readonly by: StatisticsBy;
  readonly filters: {
    readonly from: IsoDate | null;
    readonly to: IsoDate | null;
    readonly body: { readonly id: string; readonly slug: string; readonly name: string } | null;
    readonly topic: string | null;
    readonly signatory: string | null;
    readonly status: AnswerState | null;
  };
  readonly total: StatisticsFigures;
  /** Most letters first, then by name; years from the latest. */
  readonly rows: readonly StatisticsRow[];
  /** How many rows there are, also of those left out. */
  readonly rowCount: number;
  /** By month when all letters were sent in one year; without gaps. */
  readonly overTime: { readonly unit: 'year' | 'month'; readonly points: readonly SentThen[] };
  readonly definitions: Definitions;
}
