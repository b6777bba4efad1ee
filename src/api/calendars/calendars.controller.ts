import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { CalendarsQueries } from '../../calendars/calendars.queries.js';
import { MergeBankHolidays } from '../../calendars/merge-bank-holidays.use-case.js';
import { type MergeSummary } from '../../calendars/merge-summary.js';
import { DIVISIONS } from '../../deadlines/calendar.js';
import { type Actor } from '../../timeline/actor.js';
import { JsonText } from '../json.interceptor.js';
import { CalendarListView, CalendarView, SittingDaysView } from './calendar.view.js';
import { DayRangeQuery, MergeBankHolidaysDto, rangeOf, SittingDaysQuery } from './calendars.dto.js';
import { MergeView } from './merge.view.js';

/** Bank holidays of each division and sitting days of each House, shared by all groups. */
@ApiTags('calendars')
@Access('viewer', 'or-operator')
@Controller('api/v1/calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarsQueries,
    private readonly mergeBankHolidays: MergeBankHolidays,
  ) {}

  /** What is known, and until when. */
  @Get()
  @ApiOkResponse({ type: CalendarListView })
  async list(): Promise<JsonText> {
    return new JsonText(await this.calendars.coverage());
  }

  /** The days on which a House sits. */
  @Get('sitting-days')
  @ApiOkResponse({ type: SittingDaysView })
  async sittingDays(@Query() query: SittingDaysQuery): Promise<JsonText> {
    return new JsonText(await this.calendars.sitting(query.house, rangeOf(query)));
  }

  /** The bank holidays of one division. */
  @Get(':division')
  @ApiParam({ name: 'division', enum: DIVISIONS })
  @ApiOkResponse({ type: CalendarView })
  async one(@Param('division') division: string, @Query() query: DayRangeQuery): Promise<JsonText> {
    return new JsonText(await this.calendars.holidays(division, rangeOf(query)));
  }

  /** Merges a GOV.UK publication: adds what is new, takes nothing away. 200 with what it did. */
  @Post('merge')
  @HttpCode(200)
  @Access('admin', 'or-operator')
  @ApiOkResponse({ type: MergeView })
  async merge(@CurrentActor() actor: Actor, @Body() body: MergeBankHolidaysDto): Promise<MergeSummary> {
    const { publication, dryRun = false } = body;
    return this.mergeBankHolidays.execute(actor, { publication, dryRun });
  }
}
