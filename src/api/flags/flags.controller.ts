import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { FlagsQueries } from '../../flags/flags.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { FlagListView } from './flag.view.js';
import { ListFlagsQuery } from './list-flags.dto.js';

/** What needs a person. */
@ApiTags('flags')
@ApiParam({ name: 'group', example: 'phrg' })
@Controller('api/v1/groups/:group/flags')
export class FlagsController {
  constructor(
    private readonly flags: FlagsQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What needs a person, page by page',
    description:
      'What is true at the end of the day, worked out from the facts: right even before a sweep has run. The most urgent kind first, then the oldest. A day is judged as a whole: a window is open through its last London day.',
  })
  @Access('viewer')
  @ApiOkResponse({ type: FlagListView })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { asOf, limit = 50, ...filter }: ListFlagsQuery,
  ): Promise<FlagListView> {
    const moment = momentOf(this.clock, asOf);
    return this.flags.list(groupOf(actor), { ...filter, moment, limit });
  }
}
