import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { IssuedReportsQueries, type ReportKey } from '../../reports/issued-reports.queries.js';
import { MailingsQueries } from '../../reports/mailings/mailings.queries.js';
import { SendReport } from '../../reports/mailings/send-report.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { JsonText } from '../json.interceptor.js';
import { ListQuery } from '../list.query.js';
import { AudienceDto } from './audience.dto.js';
import { ReportKeyPipe } from './report-key.pipe.js';
import { ReportMailingListView, ReportMailingView } from './views/mailing.view.js';

/** Issued reports sent by email. */
@ApiTags('reports')
@ApiParam({ name: 'group', example: 'phrg' })
@ApiParam({
  name: 'report',
  schema: { type: 'string', example: '1' },
  description: 'Its number in the group, or its id.',
})
@Access('staff')
@Controller('api/v1/groups/:group/reports/:report/mailings')
export class MailingsController {
  constructor(
    private readonly reports: IssuedReportsQueries,
    private readonly mailings: MailingsQueries,
    private readonly sendReport: SendReport,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'When an issued report was sent to whom, and what became of each mail',
    description: 'The last time first.',
  })
  @ApiOkResponse({ type: ReportMailingListView })
  async list(
    @CurrentActor() actor: Actor,
    @Param('report', new ReportKeyPipe()) key: ReportKey,
    @Query() { limit = 50, cursor }: ListQuery,
  ): Promise<JsonText> {
    const reportId = await this.reports.idOf(groupOf(actor), key);
    return new JsonText(await this.mailings.list(groupOf(actor), reportId, { limit, cursor }));
  }

  @Post()
  @ApiOperation({
    summary: 'Sends an issued report to members by email, with its PDF',
    description:
      'Each has one mail, which waits in the outbox until the mail server takes it. Who was sent the report before gets it again only when named.',
  })
  @ApiCreatedResponse({ type: ReportMailingView })
  async send(
    @CurrentActor() actor: Actor,
    @Param('report', new ReportKeyPipe()) key: ReportKey,
    @Body() { sendTo, sendToMembers }: AudienceDto,
  ): Promise<JsonText> {
    const reportId = await this.reports.idOf(groupOf(actor), key);
    const id = await this.sendReport.execute(actor, { reportId, sendTo, sendToMembers });
    return new JsonText(await this.mailings.one(groupOf(actor), id));
  }
}
