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
import { Timeline } from '../timeline/timeline.js';
import { freezeFiles } from './freeze-files.js';
import { ReadStatusReport } from './read-status-report.use-case.js';
import { reportMoment } from './report-moment.js';
import { type StatusReport } from './status-report.js';

/** Which report is to be issued; its days as in ReadStatusReport, as of today unless told. */
export interface IssueReportCommand {
  readonly asOf?: IsoDate;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** What the issuer says with it. */
  readonly note?: string | null;
  /** Fingerprint of the report that the issuer has looked at; refused when it would be another one by now. */
  readonly seen?: string;
}

/** Freezes a status report and its files as they are at this moment. It has the group's next number and is never changed. */
@Injectable()
export class IssueReport {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly readReport: ReadStatusReport,
    private readonly settings: AccountSettings,
  ) {}

  /**
   * @returns the id of the issued report
   * @throws InvalidInput when its day is still to come, or the period does not fit it
   * @throws Conflict when it is no longer the report that was seen
   */
  async execute(actor: Actor, { asOf, from, to, note, seen }: IssueReportCommand): Promise<string> {
    refuseFuture('/asOf', asOf, this.clock.today());
    const content = await this.readReport.execute(actor, {
      moment: reportMoment(this.clock, asOf),
      from,
      to,
    });
    if (seen && seen !== fingerprintOf(content)) throw changedSince();
    const report = JSON.parse(content) as StatusReport;
    return this.db.transaction((tx) => this.freeze(tx, actor, report, { content, note: note || null }));
  }

  private async freeze(
    tx: EntityManager,
    actor: Actor,
    report: StatusReport,
    { content, note }: { content: string; note: string | null },
  ): Promise<string> {
    const { period, asOf } = report;
    const groupId = groupOf(actor);
    const id = await newId(tx);
    const number = await nextNumber(tx, groupId);
    const values = [id, groupId, number, period.from, period.to, asOf, content, note];
    const inserted = [...values, this.clock.timestamp(), actor.name];
    const [{ issuedAt }] = await tx.query<[{ issuedAt: string }]>(INSERT, inserted);
    const issue = { number, issuedAt, issuedBy: actor.name, note };
    await freezeFiles(tx, { groupId, id, report, issue, publicUrl: this.settings.publicUrl });
    await this.timeline.append(tx, actor, {
      groupId,
      subject: { kind: 'report', id },
      event: 'report-issued',
      on: this.clock.today(),
      after: { number, ...period, asOf, note },
    });
    return id;
  }
}

const INSERT = `
  INSERT INTO report (id, group_id, number, from_on, to_on, as_of, content, note, issued_at, issued_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  RETURNING rfc3339(issued_at) AS "issuedAt"`;

/** The group's row stays locked until the transaction ends: numbers have no gaps and none is given twice. */
async function nextNumber(tx: EntityManager, groupId: string): Promise<number> {
  await tx.query('SELECT FROM appg WHERE id = $1 FOR NO KEY UPDATE', [groupId]);
  const [{ next }] = await tx.query<[{ next: number }]>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM report WHERE group_id = $1',
    [groupId],
  );
  return next;
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
