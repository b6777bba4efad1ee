import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags,
} from '@nestjs/swagger'; // prettier-ignore
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { CompareReport, type ReportComparison } from '../../reports/compare-report.use-case.js';
import { IssueReport } from '../../reports/issue-report.use-case.js';
import { IssuedReportsQueries, type ReportKey } from '../../reports/issued-reports.queries.js';
import { ReportFiles } from '../../reports/report-files.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { JsonText } from '../json.interceptor.js';
import { ListQuery } from '../list.query.js';
import { IssueReportDto } from './issue-report.dto.js';
import { reportFormat, type ReportFormat } from './report-format.js';
import { ReportKeyPipe } from './report-key.pipe.js';
import {
  type ReportAnswer,
  reportContent,
  type ReportReply,
  sendReport,
  TO_THE_PAGE,
} from './send-report.js';
import { IssuedReportQuery } from './status-report.dto.js';
import { ReportComparisonView } from './views/report-comparison.view.js';
import { IssuedReportListView, IssuedReportView } from './views/issued-report.view.js';

const FORMS =
  'As JSON, PDF, Word, Excel, CSV or plain text, by ?format= or the Accept header. Files are kept as they were written when it was issued.';

/** Reports that were issued: frozen as they were. */
@ApiTags('reports')
@ApiExtraModels(IssuedReportView)
@Controller('api/v1')
export class IssuedReportsController {
  constructor(
    private readonly reports: IssuedReportsQueries,
    private readonly issueReport: IssueReport,
    private readonly compareReport: CompareReport,
    private readonly files: ReportFiles,
  ) {}

  @Get('groups/:group/reports')
  @ApiOperation({
    summary: 'The reports that the group has issued, page by page',
    description: 'The last one first.',
  })
  @Access('viewer')
  @ApiParam({ name: 'group', example: 'phrg' })
  @ApiOkResponse({ type: IssuedReportListView })
  async list(@CurrentActor() actor: Actor, @Query() { limit = 50, cursor }: ListQuery): Promise<JsonText> {
    return new JsonText(await this.reports.list(groupOf(actor), { limit, cursor }));
  }

  @Post('groups/:group/reports')
  @ApiOperation({
    summary: 'Issues a status report: freezes it as it is now',
    description:
      'It has the next number of its group. An issued report can’t be changed or taken back, but another one can supersede it. It can be sent by email at once: sendTo or sendToMembers.',
  })
  @Access('staff')
  @ApiParam({ name: 'group', example: 'phrg' })
  @ApiCreatedResponse({ type: IssuedReportView })
  async issue(@CurrentActor() actor: Actor, @Body() body: IssueReportDto): Promise<JsonText> {
    return this.json(actor, await this.issueReport.execute(actor, body));
  }

  @Get('groups/:group/reports/:report')
  @ApiOperation({ summary: 'One issued report of the group, by its number', description: FORMS })
  @Access('viewer')
  @ApiParam({ name: 'group', example: 'phrg' })
  @ApiParam({
    name: 'report',
    schema: { type: 'string', example: '1' },
    description: 'Its number in the group, or its id.',
  })
  @ApiOkResponse(reportContent(IssuedReportView, 'The report.'))
  @ApiResponse({ status: 303, ...TO_THE_PAGE })
  async numbered(
    @CurrentActor() actor: Actor,
    @Param('report', new ReportKeyPipe()) key: ReportKey,
    @Query() { format }: IssuedReportQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: ReportReply,
  ): Promise<ReportAnswer> {
    return this.send(actor, await this.idOf(actor, key), reply, reportFormat(format, accept));
  }

  @Get('groups/:group/reports/:report/comparison')
  @ApiOperation({
    summary: 'An issued report beside the same one worked out from what is recorded now',
    description:
      'The parts that would be told otherwise, and what was recorded since about the days up to its own.',
  })
  @Access('viewer')
  @ApiParam({ name: 'group', example: 'phrg' })
  @ApiParam({
    name: 'report',
    schema: { type: 'string', example: '1' },
    description: 'Its number in the group, or its id.',
  })
  @ApiOkResponse({ type: ReportComparisonView })
  async comparison(
    @CurrentActor() actor: Actor,
    @Param('report', new ReportKeyPipe()) key: ReportKey,
  ): Promise<ReportComparison> {
    return this.compareReport.execute(actor, await this.idOf(actor, key));
  }

  @Get('reports/:id')
  @ApiOperation({ summary: 'One issued report, word for word as it was issued', description: FORMS })
  @Access('viewer')
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse(reportContent(IssuedReportView, 'The report.'))
  @ApiResponse({ status: 303, ...TO_THE_PAGE })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('report')) id: string,
    @Query() { format }: IssuedReportQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: ReportReply,
  ): Promise<ReportAnswer> {
    return this.send(actor, id, reply, reportFormat(format, accept));
  }

  private idOf(actor: Actor, key: ReportKey): Promise<string> {
    return this.reports.idOf(groupOf(actor), key);
  }

  private async send(
    actor: Actor,
    id: string,
    reply: ReportReply,
    format: ReportFormat,
  ): Promise<ReportAnswer> {
    const { slug } = await this.reports.file(groupOf(actor), id, format);
    return sendReport(reply, format, {
      json: () => this.json(actor, id),
      page: () => `/groups/${slug}/reports/${id}`,
      file: (as) => this.files.issued(actor, id, as),
    });
  }

  private async json(actor: Actor, id: string): Promise<JsonText> {
    return new JsonText(await this.reports.one(groupOf(actor), id));
  }
}
