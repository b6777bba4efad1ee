import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { AccountSettings } from '../accounts/account-settings.js';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { Conflict } from '../errors/kinds.js';
import { refuseFuture } from '../errors/refuse-future.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline, type TimelineEntry } from '../timeline/timeline.js';
import { documentOf, type Issue } from './document/document-of.js';
import { keepFiles, type WrittenFile, writeFiles } from './freeze-files.js';
import { type Audience, isGiven } from './mailings/audience.js';
import { ReportMailer } from './mailings/report-mailer.js';
import { ReadStatusReport } from './read-status-report.use-case.js';
import { reportMoment } from './report-moment.js';
import { type StatusReport } from './status-report.js';
import { findSuperseded, type Superseded, type Superseding } from './superseding.js';

/** Which report is to be issued; its days as in ReadStatusReport, as of today unless told. */
export interface IssueReportCommand extends Superseding, Audience {
  readonly asOf?: IsoDate;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** What the issuer says with it. */
  readonly note?: string | null;
  /** Fingerprint of the report that the issuer has looked at; refused when it would be another one by now. */
  readonly seen?: string;
}

/** A report with its files, all but issued: it is, unless another one of the group took its number meanwhile. */
interface Prepared {
  readonly report: StatusReport;
  readonly content: string;
  readonly issue: Issue;
  readonly superseded: Superseded | null;
  readonly files: readonly WrittenFile[];
}

/** How often a report is made again because another one of the group was issued first. */
const MOST_TRIES = 20;

/**
 * Freezes a status report and its files as they are at this moment. It has the group's next number and is never changed. It may stand in
 * for an earlier one, and be sent to members in the same act.
 */
@Injectable()
export class IssueReport {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly readReport: ReadStatusReport,
    private readonly mailer: ReportMailer,
    private readonly settings: AccountSettings,
  ) {}

  /**
   * Its files, which bear its number, are written before the group's row is locked. If the number is gone by then, all is made again:
   * what changed since the last report may be otherwise too.
   *
   * @returns the id of the issued report
   * @throws InvalidInput when its day is still to come, the period does not fit it, there is no such report to supersede or no reason
   *   for it, or it can't be sent to whom it is to be sent
   * @throws Conflict when it is no longer the report that was seen, when the one to supersede has been superseded, when it is to be
   *   sent and no mail server is set, or when others are issued all the time
   */
  async execute(actor: Actor, command: IssueReportCommand): Promise<string> {
    refuseFuture('/asOf', command.asOf, this.clock.today());
    if (isGiven(command)) this.mailer.refuseWithoutServer();
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const prepared = await this.prepare(actor, command);
      const id = await this.db.transaction((tx) => this.freeze(tx, actor, prepared, command));
      if (id !== null) return id;
    }
    throw new Conflict(
      'reports-issued-meanwhile',
      'Other reports of this group are being issued all the time. Try again in a minute.',
    );
  }

  /** The number is read before anything else: as long as it is free, no other report was issued in between. */
  private async prepare(actor: Actor, command: IssueReportCommand): Promise<Prepared> {
    const groupId = groupOf(actor);
    const [{ number, issuedAt }] = await this.db.query<[{ number: number; issuedAt: string }]>(NEXT, [
      groupId,
      this.clock.timestamp(),
    ]);
    const superseded = await findSuperseded(this.db.manager, groupId, command);
    const { asOf, from, to, seen } = command;
    const moment = reportMoment(this.clock, asOf);
    const content = await this.readReport.execute(actor, { moment, from, to });
    if (seen && seen !== fingerprintOf(content)) throw changedSince();
    const report = JSON.parse(content) as StatusReport;
    const note = command.note || null;
    const issue: Issue = { number, issuedAt, issuedBy: actor.name, note, supersedes: superseded };
    const files = await writeFiles(documentOf(report, issue, this.settings.publicUrl));
    return { report, content, issue, superseded, files };
  }

  /** @returns null when its number is not the next one any more; nothing is changed then */
  private async freeze(
    tx: EntityManager,
    actor: Actor,
    prepared: Prepared,
    command: IssueReportCommand,
  ): Promise<string | null> {
    const groupId = groupOf(actor);
    const { report, issue, files } = prepared;
    await tx.query('SELECT FROM appg WHERE id = $1 FOR NO KEY UPDATE', [groupId]);
    const [{ number }] = await tx.query<[{ number: number }]>(NEXT, [groupId, issue.issuedAt]);
    if (number !== issue.number) return null;
    const id = await newId(tx);
    await tx.query(INSERT, valuesOf(id, groupId, prepared));
    await keepFiles(tx, { groupId, id }, files);
    await this.timeline.appendAll(tx, actor, this.history(id, groupId, prepared));
    if (!isGiven(command)) return id;
    const { sendTo, sendToMembers } = command;
    const audience = { sendTo, sendToMembers };
    await this.mailer.mail(tx, actor, { groupId, reportId: id, report, issue, audience });
    return id;
  }

  /** One line for the report, and one for that which it supersedes. */
  private history(
    id: string,
    groupId: string,
    { report: { period, asOf }, issue: { number, note }, superseded }: Prepared,
  ): TimelineEntry[] {
    const on = this.clock.today();
    const issued: TimelineEntry = {
      ...{ groupId, subject: { kind: 'report', id }, event: 'report-issued', on },
      after: { number, ...period, asOf, note, ...(superseded && { supersedes: superseded.number }) },
    };
    if (!superseded) return [issued];
    const { reason } = superseded;
    const other: TimelineEntry = {
      ...{ groupId, subject: { kind: 'report', id: superseded.id }, event: 'report-superseded', on },
      after: { number: superseded.number, by: number, reason },
    };
    return [issued, other];
  }
}

/** The group's next number, and the instant $2 as it is told. */
const NEXT = `
  SELECT coalesce(max(number), 0) + 1 AS number, rfc3339($2::timestamptz) AS "issuedAt"
  FROM report WHERE group_id = $1`;

const INSERT = `
  INSERT INTO report (id, group_id, number, from_on, to_on, as_of, content, note, issued_at, issued_by, supersedes_id,
    supersedes_reason)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

function valuesOf(id: string, groupId: string, { report, content, issue, superseded }: Prepared): unknown[] {
  const { period, asOf } = report;
  const { number, note, issuedAt, issuedBy } = issue;
  const days = [period.from, period.to, asOf];
  const older = [superseded?.id ?? null, superseded?.reason ?? null];
  return [id, groupId, number, ...days, content, note, issuedAt, issuedBy, ...older];
}

/** By which a report is known again: the SHA-256 of its content as JSON, in hexadecimal. */
export function fingerprintOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function changedSince(): Error {
  return new Conflict(
    'report-changed',
    'Something was recorded since you looked at this report, so it is another one now. Look at it again, then issue it.',
  );
}
