import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { isoDate } from '../../deadlines/iso-date.js';
import { ReadStatistics } from '../../reports/statistics/read-statistics.use-case.js';
import { StatisticsFiles } from '../../reports/statistics/statistics-files.js';
import { type Actor } from '../../timeline/actor.js';
import { JsonText } from '../json.interceptor.js';
import { reportFormat } from '../reports/report-format.js';
import {
  type ReportAnswer,
  reportContent,
  type ReportReply,
  sendReport,
  TO_THE_PAGE,
} from '../reports/send-report.js';
import { StatisticsQuery } from './statistics.query.js';
import { StatisticsView } from './statistics.view.js';

/** Statistics of a group's correspondence. */
@ApiTags('reports')
@ApiExtraModels(StatisticsView)
@Controller('api/v1/groups/:group/statistics')
export class StatisticsController {
  constructor(
    private readonly readStatistics: ReadStatistics,
    private readonly files: StatisticsFiles,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Letters, answers and asks counted by body, topic, signatory or year',
    description:
      'As of a day, of the letters that the filters leave, by the definitions of the status report, which come with them. All rows come at once, ' +
      '10,000 at most, and `rowCount` tells how many there are. A letter to two bodies, with two topics or two signatories is in two rows; `total` counts it once. ' +
      'As JSON, PDF, Word, Excel, CSV or plain text, by ?format= or the Accept header.',
  })
  @Access('viewer')
  @ApiParam({ name: 'group', example: 'phrg' })
  @ApiOkResponse(reportContent(StatisticsView, 'The statistics.'))
  @ApiResponse({ status: 303, ...TO_THE_PAGE })
  async statistics(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() { format, ...asked }: StatisticsQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: ReportReply,
  ): Promise<ReportAnswer> {
    const { by = 'body', asOf, ...filters } = asked;
    const command = { by, filters, asOf: asOf === undefined ? undefined : isoDate(asOf) };
    return sendReport(reply, reportFormat(format, accept), {
      json: async () => new JsonText(JSON.stringify(await this.readStatistics.execute(actor, command))),
      page: () => `/groups/${group}/statistics${queryOf({ ...asked })}`,
      file: (as) => this.files.file(actor, command, as),
    });
  }
}

/** What was asked for, for the address of the page. */
function queryOf(asked: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
