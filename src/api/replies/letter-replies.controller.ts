import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { LogReply } from '../../replies/log-reply.use-case.js';
import { RepliesQueries } from '../../replies/replies.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { JsonText } from '../json.interceptor.js';
import { LetterParam } from '../letters/letter-param.decorator.js';
import { PageQuery } from '../letters/page.query.js';
import { LogReplyDto } from './log-reply.dto.js';
import { ReplyListView, ReplyView } from './reply.view.js';

/** The replies to one letter. */
@ApiTags('replies')
@LetterParam()
@Controller('api/v1/letters/:letter/replies')
export class LetterRepliesController {
  constructor(
    private readonly replies: RepliesQueries,
    private readonly logReply: LogReply,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The replies to the letter, page by page',
    description: 'In the order received; those logged by mistake are left out.',
  })
  @Access('viewer')
  @ApiOkResponse({ type: ReplyListView })
  async list(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Query() { asOf, limit = 50, cursor }: PageQuery,
  ): Promise<JsonText> {
    const moment = momentOf(this.clock, asOf);
    return new JsonText(await this.replies.ofLetter(groupOf(actor), letter, moment, { limit, cursor }));
  }

  @Post()
  @ApiOperation({
    summary: 'Logs a reply',
    description: 'The letter’s status and deadlines follow from it at once.',
  })
  @Access('staff')
  @ApiCreatedResponse({ type: ReplyView })
  async log(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Body() body: LogReplyDto,
  ): Promise<JsonText> {
    const id = await this.logReply.execute(actor, { ...body, letter });
    const { text, version } = await this.replies.one(groupOf(actor), id, momentOf(this.clock, undefined));
    return new JsonText(text, version);
  }
}
