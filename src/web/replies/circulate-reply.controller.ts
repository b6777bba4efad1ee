import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { CirculateReply } from '../../replies/circulate-reply.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { type FormBody } from '../forms/form.js';
import { type Page, type Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';
import { type DatedAct, datedActPage, doDated, doneToday } from './dated-act.js';
import { ReadReply } from './read-reply.js';

const ACT: DatedAct = {
  view: 'replies/circulate',
  title: 'Sent round',
  done: 'The reply is recorded as sent round.',
  takenBack: 'The reply is recorded as not sent round.',
};

/** Records that a reply was passed on to those who signed the letter, or takes that back. */
@Pages('groups/:group/replies/:reply/circulate')
export class CirculateReplyController {
  constructor(
    private readonly replies: ReadReply,
    private readonly circulateReply: CirculateReply,
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
  async circulate(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('reply', new PageId('reply')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const found = await this.replies.now(actor, id);
    const back = `/groups/${group}/letters/${found.letter.id}`;
    return doDated(ACT, found, { actor, body, back }, this.actOnce, (by, on) =>
      this.circulateReply.execute(by, { replyId: id, on }),
    );
  }
}
