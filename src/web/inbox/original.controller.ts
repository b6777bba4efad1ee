import { Get, Headers, Param, Res, type StreamableFile } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { contentAnswer, type ContentHeaders, type ContentReply } from '../../attachments/content-answer.js';
import { InboxQueries } from '../../inbox/inbox.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';

/** A message as it came, to be saved. */
@Pages('groups/:group/inbox/:id/original')
export class OriginalController {
  constructor(private readonly inbox: InboxQueries) {}

  @Get()
  @Access('viewer')
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', new PageId('message')) id: string,
    @Headers() headers: ContentHeaders,
    @Res({ passthrough: true }) reply: ContentReply,
  ): Promise<StreamableFile | undefined> {
    return contentAnswer(await this.inbox.raw(groupOf(actor), id), headers, reply);
  }
}
