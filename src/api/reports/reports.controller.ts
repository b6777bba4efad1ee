import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { ReadStatusReport } from '../../reports/read-status-report.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { JsonText } from '../json.interceptor.js';
import { reportFormat } from './report-format.js';
import { StatusReportQuery } from './status-report.dto.js';
import { StatusReportView } from './views/status-report.view.js';

/** Reports to the group's officers. */
@ApiTags('reports')
@Controller('api/v1/groups/:group/reports')
export class ReportsController {
  constructor(
    private readonly readStatusReport: ReadStatusReport,
    private readonly clock: Clock,
  ) {}

  @Get('status')
  @ApiOperation({ summary: 'The state of the correspondence as of a day, and what happened in a period' })
  @Access('viewer')
  @ApiParam({ name: 'group', example: 'phrg' })
  @ApiOkResponse({ type: StatusReportView })
  async status(
    @CurrentActor() actor: Actor,
    @Query() { asOf, from, to, format }: StatusReportQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<JsonText> {
    reportFormat(format, accept);
    const command = { moment: momentOf(this.clock, asOf), from, to };
    return new JsonText(await this.readStatusReport.execute(actor, command));
  }
}
