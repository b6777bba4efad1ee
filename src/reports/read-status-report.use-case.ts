import { Injectable } from '@nestjs/common';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Moment } from '../deadlines/windows.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { composeStatusReport } from './compose-status-report.js';
import { IssuedReportsQueries } from './issued-reports.queries.js';
import { ReportFactsQueries } from './report-facts.queries.js';
import { reportPeriod } from './report-period.js';
import { reportText } from './report-text.js';
import { type EarlierReport, earlierReport } from './since/earlier-report.js';

/** Which report is wanted: as of which moment, and about which days (both included; see reportPeriod). */
export interface ReadStatusReportCommand {
  readonly moment: Moment;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /**
   * The number of the issued report that it is compared with; null for none. Left out, the one of the latest day up to its own that
   * no other has superseded, of several the last issued.
   */
  readonly before?: number | null;
}

/** The status report of the actor's group. Reads only; the same facts always give the same report. */
@Injectable()
export class ReadStatusReport {
  constructor(
    private readonly facts: ReportFactsQueries,
    private readonly issued: IssuedReportsQueries,
  ) {}

  /**
   * @returns JSON text of a `StatusReport`
   * @throws InvalidInput when the period ends before it begins, or after the day of the report
   */
  async execute(actor: Actor, { moment, from, to, before }: ReadStatusReportCommand): Promise<string> {
    const period = reportPeriod({ from, to }, moment.on);
    const groupId = groupOf(actor);
    const earlier = await this.earlier(groupId, moment.on, before);
    const facts = await this.facts.read(groupId, moment, period, earlier);
    return reportText(composeStatusReport(facts, period, moment.on));
  }

  private async earlier(
    groupId: string,
    on: IsoDate,
    before: number | null | undefined,
  ): Promise<EarlierReport | null> {
    if (before === null) return null;
    const row = await this.issued.before(groupId, on, before ?? null);
    return row && earlierReport(row);
  }
}
