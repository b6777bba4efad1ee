import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { sideBySide } from '../database/one-snapshot.js';
import { type Moment } from '../deadlines/windows.js';
import { ACTIVITY, type ActivityRow } from './queries/activity.queries.js';
import { ASKS, type AsksRow } from './queries/asks.queries.js';
import { AWAITING, type AwaitingRow, SITTINGS } from './queries/awaiting.queries.js';
import { CHORES, type ChoresRow } from './queries/chores.queries.js';
import { COURSE, type CourseRow } from './queries/course.queries.js';
import { MEASURES, type MeasuresRow } from './queries/measures.queries.js';
import { PROMISES, type PromisesRow } from './queries/promises.queries.js';
import { type LaterFacts, readLater } from './queries/later-facts.js';
import { type Period } from './report-period.js';
import { MOST_LISTED } from './sections/long-lists.js';
import { type Sitting } from './sections/awaiting.js';
import { type EarlierReport } from './since/earlier-report.js';

/** Everything that a status report is made of, as it was at one moment. */
export interface ReportFacts {
  readonly activity: ActivityRow;
  readonly measures: MeasuresRow;
  readonly awaiting: AwaitingRow;
  readonly promises: PromisesRow;
  readonly asks: AsksRow;
  readonly chores: ChoresRow['chores'];
  readonly choreTodos: ChoresRow['todos'];
  readonly course: CourseRow['course'];
  readonly sittings: readonly Sitting[];
  /** What is told of the days since an earlier report began; null when there is none to compare with. */
  readonly later: LaterFacts | null;
  /** As many things as a list has at most; see `LONG_LISTS`. */
  readonly most: number;
}

/** Reads what a status report is made of: one statement for each section, the longest first, all on one state of the database. */
@Injectable()
export class ReportFactsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * @param before the report with which this one is compared; null when there is none
   * @param most of each list
   */
  async read(
    groupId: string,
    { on, at }: Moment,
    { from, to }: Period,
    before: EarlierReport | null,
    most = MOST_LISTED,
  ): Promise<ReportFacts> {
    const values = [groupId, on, at] as const;
    return sideBySide(this.db, async (read) => {
      const [asks, measures, activity, awaiting, promises, course, chores, sittings, later] =
        await Promise.all([
          read<AsksRow>(ASKS, [...values, from, to, most]),
          read<MeasuresRow>(MEASURES, [groupId, on, from, to]),
          read<ActivityRow>(ACTIVITY, [...values, from, to, most]),
          read<AwaitingRow>(AWAITING, [...values, most]),
          read<PromisesRow>(PROMISES, [groupId, on, from, to, most]),
          read<CourseRow>(COURSE, [groupId, on, from, to]),
          read<ChoresRow>(CHORES, [groupId, on, most]),
          read<{ sittings: Sitting[] }>(SITTINGS, [on]),
          before && readLater(read, groupId, { on, at }, before, most),
        ]);
      return {
        ...{ activity: activity[0], measures: measures[0], awaiting: awaiting[0], promises: promises[0] },
        ...{ asks: asks[0], chores: chores[0].chores, choreTodos: chores[0].todos, course: course[0].course },
        ...{ sittings: sittings[0].sittings, later, most },
      };
    });
  }
}
