import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { MoveReply } from '../../replies/move-reply.use-case.js';
import { RepliesQueries } from '../../replies/replies.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { MoveReplyDto } from './change-reply.dto.js';
import { ReplyView } from './reply.view.js';

/** A reply that was logged on the wrong letter. */
@ApiTags('replies')
@ApiParam({ name: 'id', format: 'uuid' })
@Access('staff')
@Controller('api/v1/replies/:id/move')
export class MoveReplyController {
  constructor(
    private readonly replies: RepliesQueries,
    private readonly moveReply: MoveReply,
    private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Moves a reply to the letter where it belongs',
    description: 'It has a new id there. The outcomes judged on it no longer count.',
  })
  @ApiCreatedResponse({ type: ReplyView })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('reply')) replyId: string,
    @IfMatch() version: number | null,
    @Body() body: MoveReplyDto,
  ): Promise<JsonText> {
    const id = await this.moveReply.execute(actor, { ...body, replyId, version });
    const { text, version: first } = await this.replies.one(
      groupOf(actor),
      id,
      momentOf(this.clock, undefined),
    );
    return new JsonText(text, first);
  }
}
