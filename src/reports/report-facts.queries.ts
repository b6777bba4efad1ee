import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { inOneSnapshot } from '../database/one-snapshot.js';
import { type Moment } from '../deadlines/windows.js';
import { ACTIVITY, type ActivityRow } from './queries/activity.queries.js';
import { ASKS, type AsksRow } from './queries/asks.queries.js';
import { AWAITING, type AwaitingRow, SITTINGS } from './queries/awaiting.queries.js';
import { CHORES, type ChoresRow } from './queries/chores.queries.js';
import { COURSE, type CourseRow } from './queries/course.queries.js';
import { MEASURES, type MeasuresRow } from './queries/measures.queries.js';
import { PROMISES, type PromisesRow } from './queries/promises.queries.js';
import { type LaterFacts, readLater } from './queries/later-facts.js';
import { WINDOWS, type WindowsRow } from './queries/windows.queries.js';
import { type Period } from './report-period.js';
import { type Sitting } from './sections/awaiting.js';
import { type EarlierReport } from './since/earlier-report.js';

/** Everything that a status report is made of, as it was at one moment. */
export interface ReportFacts {
  readonly activity: ActivityRow;
  readonly measures: MeasuresRow;
  readonly awaiting: AwaitingRow['items'];
  readonly windows: WindowsRow['windows'];
  readonly promises: PromisesRow['promises'];
  readonly asks: AsksRow['asks'];
  readonly chores: ChoresRow['chores'];
  readonly course: CourseRow['course'];
  readonly sittings: readonly Sitting[];
  /** What is told of the days since an earlier report began; null when there is none to compare with. */
  readonly later: LaterFacts | null;
}

/** Reads what a status report is made of: one statement for each section, all on one state of the database. */
@Injectable()
export class ReportFactsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** @param before the report with which this one is compared; null when there is none */
  async read(
    groupId: string,
    { on, at }: Moment,
    { from, to }: Period,
    before: EarlierReport | null,
  ): Promise<ReportFacts> {
    return inOneSnapshot(this.db, async (read) => ({
      activity: (await read<ActivityRow>(ACTIVITY, [groupId, on, at, from, to]))[0],
      measures: (await read<MeasuresRow>(MEASURES, [groupId, on, from, to]))[0],
      awaiting: (await read<AwaitingRow>(AWAITING, [groupId, on, at]))[0].items,
      windows: (await read<WindowsRow>(WINDOWS, [groupId, on, at, from]))[0].windows,
      promises: (await read<PromisesRow>(PROMISES, [groupId, on, from, to]))[0].promises,
      asks: (await read<AsksRow>(ASKS, [groupId, on, at, from, to]))[0].asks,
      chores: (await read<ChoresRow>(CHORES, [groupId, on]))[0].chores,
      course: (await read<CourseRow>(COURSE, [groupId, on, from, to]))[0].course,
      later: before && (await readLater(read, groupId, { on, at }, before)),
      sittings: (await read<{ sittings: Sitting[] }>(SITTINGS, [on]))[0].sittings,
    }));
  }
}
