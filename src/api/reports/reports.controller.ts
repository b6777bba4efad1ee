import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { ReportFiles } from '../../reports/report-files.js';
import { ReadStatusReport } from '../../reports/read-status-report.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { JsonText } from '../json.interceptor.js';
import { reportFormat } from './report-format.js';
import {
  type ReportAnswer,
  reportContent,
  type ReportReply,
  sendReport,
  TO_THE_PAGE,
} from './send-report.js';
import { StatusReportQuery } from './status-report.dto.js';
import { StatusReportView } from './views/status-report.view.js';

/** Reports to the group's officers. */
@ApiTags('reports')
@ApiExtraModels(StatusReportView)
@Controller('api/v1/groups/:group/reports')
export class ReportsController {
  constructor(
    private readonly readStatusReport: ReadStatusReport,
    private readonly files: ReportFiles,
    private readonly clock: Clock,
  ) {}

  @Get('status')
  @ApiOperation({
    summary: 'The state of the correspondence as of a day, and what happened in a period',
    description:
      'As JSON, PDF, Word, Excel, CSV or plain text, by ?format= or the Accept header. A file is made from the same content and has the same words.',
  })
  @Access('viewer')
  @ApiParam({ name: 'group', example: 'phrg' })
  @ApiOkResponse(reportContent(StatusReportView, 'The report.'))
  @ApiResponse({ status: 303, ...TO_THE_PAGE })
  async status(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() { asOf, from, to, format }: StatusReportQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: ReportReply,
  ): Promise<ReportAnswer> {
    const command = { moment: momentOf(this.clock, asOf), from, to };
    return sendReport(reply, reportFormat(format, accept), {
      json: async () => new JsonText(await this.readStatusReport.execute(actor, command)),
      page: () => `/groups/${group}/report${queryOf({ from, to, asOf })}`,
      file: (as) => this.files.current(actor, command, as),
    });
  }
}

/** The days that were asked for, for the address of the page. */
function queryOf(days: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(days).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
