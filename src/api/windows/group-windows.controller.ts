import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { WindowsQueries } from '../../windows/windows.queries.js';
import { momentOf } from '../as-of.dto.js';
import { JsonText } from '../json.interceptor.js';
import { pageOf, WindowsQuery } from './window.dto.js';
import { EventWindowListView } from './window.view.js';

/** Event windows of the group in the path. */
@ApiTags('event windows')
@ApiParam({ name: 'group', example: 'phrg' })
@Controller('api/v1/groups/:group/windows')
export class GroupWindowsController {
  constructor(
    private readonly windows: WindowsQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Event windows of the group, page by page',
    description: 'The last to close first.',
  })
  @Access('viewer')
  @ApiOkResponse({ type: EventWindowListView })
  async list(@CurrentActor() actor: Actor, @Query() query: WindowsQuery): Promise<JsonText> {
    const moment = momentOf(this.clock, query.asOf);
    return new JsonText(await this.windows.list(groupOf(actor), moment, pageOf(query)));
  }
}
