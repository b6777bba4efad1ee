import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { fingerprintOf } from '../../reports/issue-report.use-case.js';
import { IssuedReportsQueries } from '../../reports/issued-reports.queries.js';
import { proposedFrom } from '../../reports/next-period.js';
import { ReadStatusReport } from '../../reports/read-status-report.use-case.js';
import { reportMoment } from '../../reports/report-moment.js';
import { type StatusReport } from '../../reports/status-report.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type ReportDays } from './report-query.js';

/** A report as it stands, with the days it was asked for and what it is known by. */
export interface LookedAt {
  readonly report: StatusReport;
  /** What to ask for to have the same again; `asOf` is left out for this moment. */
  readonly asked: { readonly from: IsoDate; readonly to?: IsoDate; readonly asOf?: IsoDate };
  readonly seen: string;
}

/** Reads the report for a page, with a period proposed where none is asked for. */
@Injectable()
export class LookAtReport {
  constructor(
    private readonly readReport: ReadStatusReport,
    private readonly issued: IssuedReportsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput when the period ends before it begins, or after the day of the report */
  async read(actor: Actor, { from, to, asOf }: ReportDays): Promise<LookedAt> {
    const asked = await this.asked(actor, { from, to, asOf });
    const content = await this.readReport.execute(actor, {
      ...asked,
      moment: reportMoment(this.clock, asked.asOf),
    });
    return { report: JSON.parse(content) as StatusReport, asked, seen: fingerprintOf(content) };
  }

  /** The days to ask for, with those proposed that are not named. */
  async asked(actor: Actor, { from, to, asOf }: ReportDays): Promise<LookedAt['asked']> {
    const end = to ?? asOf ?? this.clock.today();
    const first = from ?? proposedFrom(await this.issued.lastAsOf(groupOf(actor), end), end);
    return { from: first, ...(to && { to }), ...(asOf && { asOf }) };
  }
}
