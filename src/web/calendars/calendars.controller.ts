import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { CalendarsQueries } from '../../calendars/calendars.queries.js';
import { Clock } from '../../clock/clock.js';
import { DIVISIONS } from '../../deadlines/calendar.js';
import { isoDate, type IsoDate } from '../../deadlines/iso-date.js';
import { HOUSES } from '../../deadlines/sitting-days.js';
import { type Actor, groupsOf } from '../../timeline/actor.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { type CoverageRead, type HolidaysRead, type SittingRead } from './calendar-read.js';
import { coverageView } from './coverage-view.js';
import { holidaysView, sittingView } from './year-view.js';

/** What is known of bank holidays and sitting days, and until when; and one year of them. */
@Pages('groups/:group/calendars')
@Access('viewer', 'or-operator')
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarsQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('group') group: string): Promise<Page> {
    return new Page('calendars/show', {
      ...placeOf(actor, group),
      ...coverageView(await this.coverage(actor)),
      pageTitle: 'Calendars',
    });
  }

  @Get('year')
  async year(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query('year') asked = '',
  ): Promise<Page> {
    const years = yearsOf(await this.coverage(actor));
    const today = this.clock.today().slice(0, 4);
    const year = years.find((known) => known === asked) ?? years.find((known) => known === today) ?? years[0];
    const range = { from: isoDate(`${year}-01-01`), to: isoDate(`${year}-12-31`) };
    const [holidays, sittings] = await Promise.all([
      Promise.all(DIVISIONS.map((division) => this.holidays(division, range))),
      Promise.all(HOUSES.map((house) => this.sitting(house, range))),
    ]);
    return new Page('calendars/year', {
      ...placeOf(actor, group),
      pageTitle: `Bank holidays and sitting days in ${year}`,
      year,
      years,
      holidays: holidaysView(holidays),
      sittings: sittings.map(sittingView),
    });
  }

  private async coverage(actor: Actor): Promise<CoverageRead> {
    return JSON.parse(await this.calendars.coverage(this.clock.today(), groupsHere(actor))) as CoverageRead;
  }

  private async holidays(division: string, range: Range): Promise<HolidaysRead> {
    return JSON.parse(await this.calendars.holidays(division, range)) as HolidaysRead;
  }

  private async sitting(house: (typeof HOUSES)[number], range: Range): Promise<SittingRead> {
    return JSON.parse(await this.calendars.sitting(house, range)) as SittingRead;
  }
}

interface Range {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The page is about the letters of the group that it belongs to. */
function groupsHere(actor: Actor): readonly string[] | null {
  return actor.groupId === null ? groupsOf(actor) : [actor.groupId];
}

/** The years of which anything is known, in order. */
function yearsOf({ items, sittingDays }: CoverageRead): string[] {
  const spans = [...items, ...sittingDays];
  const first = Math.min(...spans.map(({ fromOn }) => Number(fromOn.slice(0, 4))));
  const last = Math.max(...spans.map(({ untilOn }) => Number(untilOn.slice(0, 4))));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
