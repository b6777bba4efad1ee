import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { AgendaQueries } from '../../flags/agenda.queries.js';
import { InboxQueries } from '../../inbox/inbox.queries.js';
import { AsksQueries } from '../../replies/asks.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { LookAtGroup } from '../../visits/look-at-group.use-case.js';
import { AsOf } from '../pages/as-of.js';
import { mayChange } from '../pages/may-change.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { shownNews } from './news-items.js';
import { asksMeant, comingDays, sectionsOf } from './today-page.js';

/** How many days ahead the page looks. */
const DAYS_AHEAD = 14;

/** Most flags of one kind, and coming days, that the page shows; it leads to the rest. */
const MOST = 15;

/** The first page of a group: what needs a person now, what comes, and what others did since they last looked. */
@Pages('groups/:group/today')
export class TodayController {
  constructor(
    private readonly agenda: AgendaQueries,
    private readonly asks: AsksQueries,
    private readonly inbox: InboxQueries,
    private readonly lookAtGroup: LookAtGroup,
    private readonly asOf: AsOf,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('viewer')
  async today(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: Record<string, string>,
  ): Promise<Page> {
    const { moment, chosen } = this.asOf.read(query);
    const groupId = groupOf(actor);
    const [agenda, news, mail] = await Promise.all([
      this.agenda.agenda(groupId, moment, DAYS_AHEAD, MOST),
      chosen === null ? this.lookAtGroup.execute(actor) : null,
      chosen === null ? this.inbox.waiting(groupId) : null,
    ]);
    const asks = await this.asks.idsAt(groupId, asksMeant(agenda));
    const may = mayChange(actor) && chosen === null;
    const links = { groupPath: `/groups/${group}`, mayChange: may, asks, chosen };
    const model = {
      pageTitle: 'Today',
      on: moment.on,
      today: this.clock.today(),
      asOf: chosen,
      mayAct: may,
      sections: sectionsOf(agenda, links),
      mail: mail?.count ? mail : null,
      coming: comingDays(agenda.upcoming),
      daysAhead: DAYS_AHEAD,
      isCut: agenda.upcoming.length === MOST,
      news: shownNews(news, this.clock.timestamp()),
    };
    return new Page('today/show', model, 200, mail ? mail.count : null);
  }
}
