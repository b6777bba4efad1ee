import { Injectable } from '@nestjs/common';
import { AccountSettings } from '../accounts/account-settings.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { documentOf } from './document/document-of.js';
import { type FileFormat, fileOf, FORMAT_NAMES, MEDIA_TYPES } from './files/file-formats.js';
import { IssuedReportsQueries } from './issued-reports.queries.js';
import { ReadStatusReport, type ReadStatusReportCommand } from './read-status-report.use-case.js';
import { type StatusReport } from './status-report.js';

/** A report as a file to be sent. */
export interface ReportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Reports as files: as they stand, or as they were issued. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly readReport: ReadStatusReport,
    private readonly reports: IssuedReportsQueries,
    private readonly settings: AccountSettings,
  ) {}

  /**
   * The report as it stands.
   *
   * @throws InvalidInput when the period ends before it begins, or after the day of the report
   */
  async current(actor: Actor, command: ReadStatusReportCommand, format: FileFormat): Promise<ReportFile> {
    const report = JSON.parse(await this.readReport.execute(actor, command)) as StatusReport;
    const content = await fileOf(format, documentOf(report, null, this.settings.publicUrl));
    return named(`${report.group.slug}-report-${report.asOf}`, format, content);
  }

  /**
   * An issued report, byte for byte as it was written when it was issued. One that was issued before files were kept, or was brought in
   * from elsewhere, is written from its frozen content.
   *
   * @throws NotFound when the group has issued no such report
   */
  async issued(actor: Actor, id: string, format: FileFormat): Promise<ReportFile> {
    const { slug, number, file } = await this.reports.file(groupOf(actor), id, format);
    return named(`${slug}-report-${number}`, format, file ?? (await this.written(actor, id, format)));
  }

  private async written(actor: Actor, id: string, format: FileFormat): Promise<Buffer> {
    const { content, ...issue } = await this.reports.content(groupOf(actor), id);
    const report = JSON.parse(content) as StatusReport;
    return fileOf(format, documentOf(report, issue, this.settings.publicUrl));
  }
}

function named(name: string, format: FileFormat, content: Buffer): ReportFile {
  return { name: `${name}.${FORMAT_NAMES[format].ending}`, mediaType: MEDIA_TYPES[format], content };
}
