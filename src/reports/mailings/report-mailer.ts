import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { runNamedIn } from '../../database/named-query.js';
import { NotificationSettings } from '../../notifications/notification-settings.js';
import { type Actor } from '../../timeline/actor.js';
import { Timeline } from '../../timeline/timeline.js';
import { type Issue } from '../document/document-of.js';
import { type StatusReport } from '../status-report.js';
import { type Audience, type MemberToSend, recipientsOf } from './audience.js';
import { mailWords } from './mail-words.js';
import { MEMBERS_TO_SEND } from './mailings.sql.js';
import { mailNotSetUp } from './refusals.js';

/** An issued report, its PDF kept, and whom it goes to. */
export interface ToMail {
  readonly groupId: string;
  readonly reportId: string;
  readonly report: StatusReport;
  readonly issue: Issue;
  readonly audience: Audience;
}

const INSERT = `
  WITH mailing AS (
    INSERT INTO report_mailing (group_id, report_id, subject, body, made_at, made_by)
    VALUES ($1, $2, $3, $4, $5, $6) RETURNING id),
  mail AS (
    INSERT INTO outbox_mail (account_id, group_id, kind, mailing_id, try_at, created_at)
    SELECT account_id, $1, 'report', mailing.id, $5, $5 FROM mailing, unnest($7::uuid[]) account_id)
  SELECT id FROM mailing`;

/** Puts an issued report into the outbox, one mail to each person, in the transaction of the act. */
@Injectable()
export class ReportMailer {
  constructor(
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly settings: NotificationSettings,
  ) {}

  /** @throws Conflict when no mail server is set */
  refuseWithoutServer(): void {
    if (!this.settings.mailOut) throw mailNotSetUp();
  }

  /**
   * @returns the id of the mailing
   * @throws Conflict when no mail server is set, or everybody of the audience was sent it before
   * @throws InvalidInput as `recipientsOf` does
   */
  async mail(tx: EntityManager, actor: Actor, toMail: ToMail): Promise<string> {
    this.refuseWithoutServer();
    const { groupId, reportId, report, issue, audience } = toMail;
    const members = await runNamedIn<MemberToSend>(tx, MEMBERS_TO_SEND, [groupId, reportId]);
    const to = recipientsOf(members, audience, issue.number);
    const { subject, body } = await mailWords(report, issue);
    const values = [groupId, reportId, subject, body, this.clock.timestamp(), actor.name, to];
    const [{ id }] = await tx.query<[{ id: string }]>(INSERT, values);
    await this.timeline.append(tx, actor, {
      groupId,
      subject: { kind: 'report', id: reportId },
      event: 'report-mailed',
      on: this.clock.today(),
      after: { number: issue.number, members: to.length },
    });
    return id;
  }
}
