import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { CalendarsQueries } from '../../calendars/calendars.queries.js';
import { LoadSittingDays } from '../../calendars/load-sitting-days.use-case.js';
import { type SittingDaysLoad } from '../../calendars/sitting-days-load.js';
import { Clock } from '../../clock/clock.js';
import { DIVISIONS } from '../../deadlines/calendar.js';
import { type HolidayMerge, MergeHolidays } from '../../letters/merge-holidays.use-case.js';
import { type Actor, groupsOf } from '../../timeline/actor.js';
import { JsonText } from '../json.interceptor.js';
import { CalendarListView, CalendarView, SittingDaysView } from './calendar.view.js';
import {
  DayRangeQuery,
  LoadSittingDaysDto,
  MergeBankHolidaysDto,
  rangeOf,
  SittingDaysQuery,
} from './calendars.dto.js';
import { MergeView } from './merge.view.js';
import { SittingDaysLoadView } from './sitting-days-load.view.js';

/** Bank holidays of each division and sitting days of each House, shared by all groups. */
@ApiTags('calendars')
@Access('viewer', 'or-operator')
@Controller('api/v1/calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarsQueries,
    private readonly clock: Clock,
    private readonly mergeHolidays: MergeHolidays,
    private readonly loadSittingDays: LoadSittingDays,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What is known of bank holidays and sitting days, and until when',
    description: 'Says how long that still is, and whether letters of the caller’s group reach beyond it.',
  })
  @ApiOkResponse({ type: CalendarListView })
  async list(@CurrentActor() actor: Actor): Promise<JsonText> {
    return new JsonText(await this.calendars.coverage(this.clock.today(), groupsOf(actor)));
  }

  @Get('sitting-days')
  @ApiOperation({ summary: 'The days on which a House sits' })
  @ApiOkResponse({ type: SittingDaysView })
  async sittingDays(@Query() query: SittingDaysQuery): Promise<JsonText> {
    return new JsonText(await this.calendars.sitting(query.house, rangeOf(query)));
  }

  @Get(':division')
  @ApiOperation({ summary: 'The bank holidays of one division' })
  @ApiParam({ name: 'division', enum: DIVISIONS, description: 'Whose bank holidays.' })
  @ApiOkResponse({ type: CalendarView })
  async one(@Param('division') division: string, @Query() query: DayRangeQuery): Promise<JsonText> {
    return new JsonText(await this.calendars.holidays(division, rangeOf(query)));
  }

  @Post('merge')
  @ApiOperation({
    summary: 'Merges a GOV.UK publication of bank holidays',
    description: 'Adds what is new, takes nothing away, and moves the due days of open letters.',
  })
  @HttpCode(200)
  @Access('admin', 'or-operator')
  @ApiOkResponse({ type: MergeView })
  async merge(@CurrentActor() actor: Actor, @Body() body: MergeBankHolidaysDto): Promise<HolidayMerge> {
    const { publication, dryRun = false, ifVersion } = body;
    return this.mergeHolidays.execute(actor, { publication, dryRun, ifVersion });
  }

  @Post('sitting-days')
  @ApiOperation({
    summary: 'Loads sitting days and recesses from CSV',
    description: 'Each file speaks for its own span of days.',
  })
  @HttpCode(200)
  @Access('admin', 'or-operator')
  @ApiOkResponse({ type: SittingDaysLoadView })
  async load(@CurrentActor() actor: Actor, @Body() body: LoadSittingDaysDto): Promise<SittingDaysLoad> {
    const { sittingDays = null, recesses = null, dryRun = false } = body;
    return this.loadSittingDays.execute(actor, { sittingDays, recesses, dryRun });
  }
}
