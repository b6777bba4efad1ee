import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { IssueReport } from '../../reports/issue-report.use-case.js';
import { IssuedReportsQueries } from '../../reports/issued-reports.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { JsonText } from '../json.interceptor.js';
import { ListQuery } from '../list.query.js';
import { IssueReportDto } from './issue-report.dto.js';
import { IssuedReportListView, IssuedReportView } from './views/issued-report.view.js';

/** Reports that were issued: frozen as they were. */
@ApiTags('reports')
@Controller('api/v1')
export class IssuedReportsController {
  constructor(
    private readonly reports: IssuedReportsQueries,
    private readonly issueReport: IssueReport,
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
    description: 'It has the next number of its group. An issued report can’t be changed or taken back.',
  })
  @Access('staff')
  @ApiParam({ name: 'group', example: 'phrg' })
  @ApiCreatedResponse({ type: IssuedReportView })
  async issue(@CurrentActor() actor: Actor, @Body() body: IssueReportDto): Promise<JsonText> {
    return this.one(actor, await this.issueReport.execute(actor, body));
  }

  @Get('reports/:id')
  @ApiOperation({ summary: 'One issued report, word for word as it was issued' })
  @Access('viewer')
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: IssuedReportView })
  async one(@CurrentActor() actor: Actor, @Param('id', new IdPipe('report')) id: string): Promise<JsonText> {
    return new JsonText(await this.reports.one(groupOf(actor), id));
  }
}
