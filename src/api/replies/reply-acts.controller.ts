import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { CirculateReply } from '../../replies/circulate-reply.use-case.js';
import { RepliesQueries } from '../../replies/replies.queries.js';
import { SettleReply } from '../../replies/settle-reply.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { IdPipe } from '../id.pipe.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { OnDayDto } from './change-reply.dto.js';
import { ReplyView } from './reply.view.js';

/** What is done with a reply: saying that it is all that will come, passing it on. */
@ApiTags('replies')
@ApiParam({ name: 'id', format: 'uuid' })
@Access('staff')
@Controller('api/v1/replies/:id')
export class ReplyActsController {
  constructor(
    private readonly replies: RepliesQueries,
    private readonly settleReply: SettleReply,
    private readonly circulateReply: CirculateReply,
    private readonly clock: Clock,
  ) {}

  @Post('settle')
  @ApiOperation({
    summary: 'Says that a partial reply is all that will come',
    description: 'It stops the clock from that day.',
  })
  @HttpCode(200)
  @ApiOkResponse({ type: ReplyView })
  async settle(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('reply')) id: string,
    @Body() { on }: OnDayDto,
  ): Promise<JsonText> {
    await this.settleReply.execute(actor, { replyId: id, on });
    return this.shown(actor, id);
  }

  @Delete('settle')
  @MayRefuse(409)
  @ApiOperation({ summary: 'Says that more is expected after all' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async unsettle(@CurrentActor() actor: Actor, @Param('id', new IdPipe('reply')) id: string): Promise<void> {
    await this.settleReply.execute(actor, { replyId: id, on: null });
  }

  @Post('circulated')
  @ApiOperation({ summary: 'Records that a reply was passed on to those who signed' })
  @HttpCode(200)
  @ApiOkResponse({ type: ReplyView })
  async circulated(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('reply')) id: string,
    @Body() { on }: OnDayDto,
  ): Promise<JsonText> {
    await this.circulateReply.execute(actor, { replyId: id, on });
    return this.shown(actor, id);
  }

  @Delete('circulated')
  @ApiOperation({ summary: 'Says that it was not passed on after all' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async uncirculated(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('reply')) id: string,
  ): Promise<void> {
    await this.circulateReply.execute(actor, { replyId: id, on: null });
  }

  private async shown(actor: Actor, id: string): Promise<JsonText> {
    const { text, version } = await this.replies.one(groupOf(actor), id, momentOf(this.clock, undefined));
    return new JsonText(text, version);
  }
}
