import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { MoveWindow } from '../../letters/move-window.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { AddWindow } from '../../windows/add-window.use-case.js';
import { WindowsQueries } from '../../windows/windows.queries.js';
import { AsOfQuery, momentOf } from '../as-of.dto.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { AddWindowDto, ChangeWindowDto, detailsOf, pageOf, WindowsQuery } from './window.dto.js';
import { EventWindowListView, EventWindowView } from './window.view.js';

/** Event windows of the caller's group. */
@ApiTags('event windows')
@Controller('api/v1/event-windows')
export class WindowsController {
  constructor(
    private readonly windows: WindowsQueries,
    private readonly addWindow: AddWindow,
    private readonly moveWindow: MoveWindow,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Event windows of the caller’s group, page by page',
    description: 'The last to close first.',
  })
  @Access('viewer')
  @ApiOkResponse({ type: EventWindowListView })
  async list(@CurrentActor() actor: Actor, @Query() query: WindowsQuery): Promise<JsonText> {
    const moment = momentOf(this.clock, query.asOf);
    return new JsonText(await this.windows.list(groupOf(actor), moment, pageOf(query)));
  }

  @Post()
  @ApiOperation({ summary: 'Adds an event window' })
  @Access('staff')
  @ApiCreatedResponse({ type: EventWindowView })
  async add(@CurrentActor() actor: Actor, @Body() body: AddWindowDto): Promise<JsonText> {
    return this.shown(actor, await this.addWindow.execute(actor, detailsOf(body)), undefined);
  }

  @Get(':window')
  @ApiOperation({ summary: 'One event window, judged from the day' })
  @Access('viewer')
  @ApiOkResponse({ type: EventWindowView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('window', new IdPipe('event window')) id: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<JsonText> {
    return this.shown(actor, id, asOf);
  }

  @Patch(':window')
  @ApiOperation({ summary: 'Changes an event window; the deadlines of its letters move with it' })
  @Access('staff')
  @ApiOkResponse({ type: EventWindowView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('window', new IdPipe('event window')) windowId: string,
    @IfMatch() version: number | null,
    @Body() changes: ChangeWindowDto,
  ): Promise<JsonText> {
    await this.moveWindow.execute(actor, { windowId, changes, version });
    return this.shown(actor, windowId, undefined);
  }

  private async shown(actor: Actor, id: string, asOf: string | undefined): Promise<JsonText> {
    const { text, version } = await this.windows.one(groupOf(actor), id, momentOf(this.clock, asOf));
    return new JsonText(text, version);
  }
}
