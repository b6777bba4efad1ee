import { Injectable } from '@nestjs/common';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Moment } from '../deadlines/windows.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { composeStatusReport } from './compose-status-report.js';
import { ReportFactsQueries } from './report-facts.queries.js';
import { reportPeriod } from './report-period.js';
import { reportText } from './report-text.js';

/** Which report is wanted: as of which moment, and about which days (both included; see reportPeriod). */
export interface ReadStatusReportCommand {
  readonly moment: Moment;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** The status report of the actor's group. Reads only; the same facts always give the same report. */
@Injectable()
export class ReadStatusReport {
  constructor(private readonly facts: ReportFactsQueries) {}

  /**
   * @returns JSON text of a `StatusReport`
   * @throws InvalidInput when the period ends before it begins, or after the day of the report
   */
  async execute(actor: Actor, { moment, from, to }: ReadStatusReportCommand): Promise<string> {
    const period = reportPeriod({ from, to }, moment.on);
    const facts = await this.facts.read(groupOf(actor), moment, period);
    return reportText(composeStatusReport(facts, period, moment.on));
  }
}
