import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type Moment, type WindowState } from '../../deadlines/windows.js';
import { WindowAsksQueries } from '../../letters/window-asks.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { WindowsQueries } from '../../windows/windows.queries.js';
import { AsOf } from '../pages/as-of.js';
import { IdPipe } from '../pages/id.pipe.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { type WindowListRead, type WindowRead } from './window-read.js';
import { windowView } from './window-view.js';

/** Asks shown of each window in the list, and on the page of one. */
const MOST_IN_LIST = 4;
const MOST_OF_ONE = 200;
const MOST_OVER = 20;

/** Event windows: the list, and the page of one. */
@Pages('groups/:group/windows')
export class WindowsController {
  constructor(
    private readonly windows: WindowsQueries,
    private readonly asks: WindowAsksQueries,
    private readonly asOf: AsOf,
  ) {}

  @Get()
  @Access('viewer')
  async list(@CurrentActor() actor: Actor, @Query() query: Record<string, string>): Promise<Page> {
    const { moment, chosen } = this.asOf.read(query);
    const groupId = groupOf(actor);
    const { older } = query;
    const [open, before, closed] = await Promise.all([
      this.read(groupId, moment, 'open', 200, older),
      this.read(groupId, moment, 'before', 200, older),
      this.read(groupId, moment, 'closed', MOST_OVER, null, older),
    ]);
    const shown = [...open.items, ...before.items, ...closed.items];
    const asks = await this.asks.of(
      groupId,
      moment,
      shown.map(({ id }) => id),
      MOST_IN_LIST,
    );
    const view = (window: WindowRead): object => windowView(window, asks.get(window.id));
    return new Page('windows/list', {
      pageTitle: 'Event windows',
      asOf: chosen,
      isOlder: older !== undefined,
      open: open.items.map(view),
      before: [...before.items].reverse().map(view),
      closed: closed.items.map(view),
      nextCursor: closed.nextCursor,
    });
  }

  @Get(':window')
  @Access('viewer')
  async show(
    @CurrentActor() actor: Actor,
    @Param('window', new IdPipe('event window')) id: string,
    @Query() query: Record<string, string>,
  ): Promise<Page> {
    const { moment, chosen } = this.asOf.read(query);
    const groupId = groupOf(actor);
    const [{ text }, asks] = await Promise.all([
      this.windows.one(groupId, id, moment),
      this.asks.of(groupId, moment, [id], MOST_OF_ONE),
    ]);
    const window = JSON.parse(text) as WindowRead;
    return new Page('windows/show', {
      pageTitle: window.name,
      window: windowView(window, asks.get(id)),
      asOf: chosen,
    });
  }

  /** Older windows that are over have pages of their own, without those that are not. */
  private async read(
    groupId: string,
    moment: Moment,
    state: WindowState,
    limit: number,
    unless: string | null | undefined,
    cursor: string | null = null,
  ): Promise<WindowListRead> {
    if (unless) return { items: [], nextCursor: null };
    return JSON.parse(await this.windows.list(groupId, moment, { state, limit, cursor })) as WindowListRead;
  }
}
