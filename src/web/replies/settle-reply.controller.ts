import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { SettleReply } from '../../replies/settle-reply.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { type FormBody } from '../forms/form.js';
import { type Page, type Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';
import { type DatedAct, datedActPage, doDated, doneToday } from './dated-act.js';
import { ReadReply } from './read-reply.js';

const ACT: DatedAct = {
  view: 'replies/settle',
  title: 'All that will come',
  done: 'No more is expected: the clock has stopped.',
  takenBack: 'More is expected again: the clock runs on.',
};

/** Says that a partial reply is all that will come, which stops the clock, or takes that back. */
@Pages('groups/:group/replies/:reply/settle')
export class SettleReplyController {
  constructor(
    private readonly replies: ReadReply,
    private readonly settleReply: SettleReply,
    private readonly actOnce: ActOnce,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param('reply', new PageId('reply')) id: string): Promise<Page> {
    return datedActPage(ACT, await this.replies.now(actor, id), doneToday(this.clock.today()));
  }

  @Post()
  @Access('staff')
  async settle(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('reply', new PageId('reply')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const found = await this.replies.now(actor, id);
    const back = `/groups/${group}/letters/${found.letter.id}`;
    return doDated(ACT, found, { actor, body, back }, this.actOnce, (by, on) =>
      this.settleReply.execute(by, { replyId: id, on }),
    );
  }
}
