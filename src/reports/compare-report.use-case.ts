import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Moment } from '../deadlines/windows.js';
import { londonDayOf } from '../deadlines/zoned-days.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { differingParts, type ReportPart } from './differing-parts.js';
import { IssuedReportsQueries } from './issued-reports.queries.js';
import { ReadStatusReport } from './read-status-report.use-case.js';
import { type Period } from './report-period.js';
import { RECORDED_SINCE, type RecordedSince } from './recorded-since.queries.js';
import { type StatusReport } from './status-report.js';

/** An issued report beside the same one worked out from what is recorded now. */
export interface ReportComparison {
  readonly number: number;
  readonly asOf: IsoDate;
  readonly period: Period;
  readonly issuedAt: string;
  /** Whether every part that it has would be told in the same way. */
  readonly isSame: boolean;
  /** The parts that would not, in its order. */
  readonly parts: readonly ReportPart[];
  /** What was recorded since and bears on its days, in the order of recording; two hundred at most. */
  readonly recorded: readonly RecordedSince[];
  readonly hasMore: boolean;
}

const MOST = 200;

/** Works an issued report out again, as of its day, and tells what would be otherwise and what was recorded since. Reads only. */
@Injectable()
export class CompareReport {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly reports: IssuedReportsQueries,
    private readonly readReport: ReadStatusReport,
  ) {}

  /** @throws NotFound when the group has issued no such report */
  async execute(actor: Actor, id: string): Promise<ReportComparison> {
    const { number, issuedAt, content } = await this.reports.content(groupOf(actor), id);
    const issued = JSON.parse(content) as StatusReport;
    const values = [groupOf(actor), id, MOST + 1];
    const recorded = await runNamed<RecordedSince>(this.db, RECORDED_SINCE, values);
    const parts = await this.parts(actor, issued, issuedAt);
    return {
      ...{ number, asOf: issued.asOf, period: issued.period, issuedAt, isSame: parts.length === 0, parts },
      recorded: recorded.slice(0, MOST),
      hasMore: recorded.length > MOST,
    };
  }

  /** A report of the day on which it was issued may tell of that instant or of the day's end: the nearer one counts. */
  private async parts(actor: Actor, issued: StatusReport, issuedAt: string): Promise<ReportPart[]> {
    const atItsEnd = await this.partsAsOf(actor, issued, { on: issued.asOf, at: null });
    if (atItsEnd.length === 0 || londonDayOf(issuedAt) !== issued.asOf) return atItsEnd;
    const then = await this.partsAsOf(actor, issued, { on: issued.asOf, at: issuedAt });
    return then.length < atItsEnd.length ? then : atItsEnd;
  }

  private async partsAsOf(actor: Actor, issued: StatusReport, moment: Moment): Promise<ReportPart[]> {
    const before = issued.since?.report.number ?? null;
    const text = await this.readReport.execute(actor, { moment, ...issued.period, before });
    return differingParts(issued, JSON.parse(text) as StatusReport);
  }
}
