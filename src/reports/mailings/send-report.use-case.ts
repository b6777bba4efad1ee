import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { AccountSettings } from '../../accounts/account-settings.js';
import { runNamedIn } from '../../database/named-query.js';
import { Conflict } from '../../errors/kinds.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { documentOf } from '../document/document-of.js';
import { keepFiles, writeFiles } from '../freeze-files.js';
import { IssuedReportsQueries } from '../issued-reports.queries.js';
import { type StatusReport } from '../status-report.js';
import { type Audience } from './audience.js';
import { TIMES_SENT } from './mailings.sql.js';
import { reportSuperseded } from './refusals.js';
import { ReportMailer } from './report-mailer.js';

/** Which issued report is to be sent, and to whom. */
export interface SendReportCommand extends Audience {
  readonly reportId: string;
  /** How often it had been sent when the sender looked; refused when it was sent again since. */
  readonly seen?: number;
}

/** Sends an issued report to members by mail, with its kept PDF. Sending it to the same person again takes naming them. */
@Injectable()
export class SendReport {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly reports: IssuedReportsQueries,
    private readonly mailer: ReportMailer,
    private readonly settings: AccountSettings,
  ) {}

  /**
   * @returns the id of the mailing
   * @throws NotFound when the group has issued no such report
   * @throws Conflict when no mail server is set, the report is superseded, it was sent meanwhile, or all were sent it before
   * @throws InvalidInput when nobody, somebody else's member, or somebody who wants no reports is to have it
   */
  async execute(actor: Actor, { reportId, seen, ...audience }: SendReportCommand): Promise<string> {
    const groupId = groupOf(actor);
    const { content, ...issue } = await this.reports.content(groupId, reportId);
    this.mailer.refuseWithoutServer();
    if (issue.supersededBy) throw reportSuperseded(issue.number, issue.supersededBy.number);
    const report = JSON.parse(content) as StatusReport;
    const [{ isKept }] = await this.db.query<[{ isKept: boolean }]>(IS_KEPT, [groupId, reportId]);
    const files = isKept ? [] : await writeFiles(documentOf(report, issue, this.settings.publicUrl));
    return this.db.transaction(async (tx) => {
      await lock(tx, { groupId, reportId, seen });
      // What is sent is kept: a report that was issued before files were kept, or was brought in, gets its own now.
      await keepFiles(tx, { groupId, id: reportId }, files);
      return this.mailer.mail(tx, actor, { groupId, reportId, report, issue, audience });
    });
  }
}

const IS_KEPT = `
  SELECT EXISTS (SELECT FROM report_file WHERE group_id = $1 AND report_id = $2 AND format = 'pdf') AS "isKept"`;

/**
 * Until the transaction ends nobody else sends this report, so that two at once do not both send it.
 *
 * @throws Conflict when it was not sent as often as the sender saw
 */
async function lock(
  tx: EntityManager,
  { groupId, reportId, seen }: { groupId: string; reportId: string; seen?: number },
): Promise<void> {
  await tx.query('SELECT FROM report WHERE group_id = $1 AND id = $2 FOR NO KEY UPDATE', [groupId, reportId]);
  const [{ times }] = await runNamedIn<{ times: number }>(tx, TIMES_SENT, [groupId, reportId]);
  if (seen === undefined || seen === times) return;
  throw new Conflict(
    'report-sent-meanwhile',
    'Somebody has sent this report since you looked. See to whom, then choose again.',
  );
}
