import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { type FileFormat } from '../../reports/files/file-formats.js';
import { CompareReport } from '../../reports/compare-report.use-case.js';
import { IssuedReportsQueries } from '../../reports/issued-reports.queries.js';
import { MailingsQueries, type MailingView } from '../../reports/mailings/mailings.queries.js';
import { ReportFiles } from '../../reports/report-files.js';
import { type StatusReport } from '../../reports/status-report.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { mayChange } from '../pages/may-change.js';
import { PageId } from '../pages/page-id.js';
import { Download, Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { download, downloadsAt, FILE_ROUTE } from './downloads.js';
import { comparisonView } from './comparison-view.js';
import { type MailingsModel, mailingsModel } from './mailing-words.js';
import { reportExtras } from './report-extras.js';
import { reportView } from '../../reports/document/report-view.js';

/** How many issued reports a page shows. */
const PAGE_SIZE = 50;

interface Listed {
  readonly items: readonly { readonly id: string; readonly number: number; readonly asOf: IsoDate }[];
  readonly nextCursor: string | null;
}

/** The reports that were issued, and each of them as it was. */
@Pages('groups/:group/reports')
export class IssuedReportsController {
  constructor(
    private readonly reports: IssuedReportsQueries,
    private readonly files: ReportFiles,
    private readonly compareReport: CompareReport,
    private readonly mailings: MailingsQueries,
  ) {}

  @Get()
  @Access('viewer')
  async list(@CurrentActor() actor: Actor, @Query('after') after?: string): Promise<Page> {
    const text = await this.reports.list(groupOf(actor), { limit: PAGE_SIZE, cursor: after });
    return new Page('reports/list', { pageTitle: 'Issued reports', list: JSON.parse(text) as Listed });
  }

  @Get(':report')
  @Access('viewer')
  async show(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('report', new PageId('report')) id: string,
  ): Promise<Page> {
    const { content, ...issued } = await this.reports.content(groupOf(actor), id);
    const report = JSON.parse(content) as StatusReport;
    return new Page('reports/issued', {
      pageTitle: `Report ${issued.number}, as of ${formatDay(report.asOf)}`,
      issued,
      report,
      ...(await this.mailingsOf(actor, id)),
      view: reportView(report),
      extras: reportExtras(report),
      downloads: downloadsAt(`/groups/${group}/reports/${id}/files/`),
    });
  }

  /** The same report as it would be now, and what was recorded since. */
  @Get(':report/comparison')
  @Access('viewer')
  async comparison(
    @CurrentActor() actor: Actor,
    @Param('report', new PageId('report')) id: string,
  ): Promise<Page> {
    const comparison = await this.compareReport.execute(actor, id);
    const pageTitle = `Report ${comparison.number} and what was recorded since`;
    const standing = await this.reports.standing(groupOf(actor));
    const canSupersede = mayChange(actor) && standing.some(({ number }) => number === comparison.number);
    const model = { reportId: id, canSupersede, ...comparisonView(comparison) };
    return new Page('reports/comparison', { pageTitle, ...model });
  }

  /** Whom it was sent to is the secretariat's business. */
  private async mailingsOf(actor: Actor, id: string): Promise<MailingsModel> {
    if (!mayChange(actor)) return mailingsModel([]);
    const text = await this.mailings.list(groupOf(actor), id, { limit: PAGE_SIZE });
    return mailingsModel((JSON.parse(text) as { items: MailingView[] }).items);
  }

  /** A file of it, byte for byte as it was kept when it was issued. */
  @Get(`:report/${FILE_ROUTE}`)
  @Access('viewer')
  async file(
    @CurrentActor() actor: Actor,
    @Param('report', new PageId('report')) id: string,
    @Param('format') format: FileFormat,
  ): Promise<Download> {
    return download(await this.files.issued(actor, id, format));
  }

  /** The content as data, byte for byte as it was frozen. */
  @Get(':report/content')
  @Access('viewer')
  async content(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('report', new PageId('report')) id: string,
  ): Promise<Download> {
    const { number, content } = await this.reports.content(groupOf(actor), id);
    return new Download(`${group}-report-${number}.json`, 'application/json; charset=utf-8', content);
  }
}
