import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { ChangeReply } from '../../replies/change-reply.use-case.js';
import { RemoveReply } from '../../replies/remove-reply.use-case.js';
import { RepliesQueries } from '../../replies/replies.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { AsOfQuery, momentOf } from '../as-of.dto.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { ChangeReplyDto, RemovalQuery } from './change-reply.dto.js';
import { ReplyView } from './reply.view.js';

/** One reply: reading, correcting, removing it. */
@ApiTags('replies')
@ApiParam({ name: 'id', format: 'uuid' })
@Controller('api/v1/replies/:id')
export class RepliesController {
  constructor(
    private readonly replies: RepliesQueries,
    private readonly changeReply: ChangeReply,
    private readonly removeReply: RemoveReply,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'One reply' })
  @Access('viewer')
  @ApiOkResponse({ type: ReplyView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('reply')) id: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<JsonText> {
    const { text, version } = await this.replies.one(groupOf(actor), id, momentOf(this.clock, asOf));
    return new JsonText(text, version);
  }

  @Patch()
  @MayRefuse(409)
  @ApiOperation({
    summary: 'Corrects a reply',
    description: 'What followed from it is worked out anew.',
  })
  @Access('staff')
  @ApiOkResponse({ type: ReplyView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('reply')) id: string,
    @IfMatch() version: number | null,
    @Body() changes: ChangeReplyDto,
  ): Promise<JsonText> {
    await this.changeReply.execute(actor, { replyId: id, version, changes });
    return this.one(actor, id, {});
  }

  @Delete()
  @ApiOperation({
    summary: 'Takes back a reply that was logged by mistake',
    description: 'What followed from it is undone.',
  })
  @HttpCode(204)
  @Access('staff')
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('reply')) id: string,
    @Query() { reason }: RemovalQuery,
  ): Promise<void> {
    await this.removeReply.execute(actor, { replyId: id, reason });
  }
}
