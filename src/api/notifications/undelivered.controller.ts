import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { DeadLettersQueries } from '../../notifications/dead-letters.queries.js';
import { SettleDeadLetter } from '../../notifications/settle-dead-letter.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { JsonText } from '../json.interceptor.js';
import { ListQuery } from '../list.query.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { DeadLetterListView } from './undelivered.view.js';

const MAIL = new IdPipe('mail');

/** Mails to members of a group that could not be delivered, and what is to be done about them. */
@ApiTags('notifications')
@ApiParam({ name: 'group', example: 'phrg' })
@Access('staff')
@Controller('api/v1/groups/:group/undelivered')
export class UndeliveredController {
  constructor(
    private readonly deadLetters: DeadLettersQueries,
    private readonly settle: SettleDeadLetter,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Mails to members that could not be delivered, page by page',
    description: 'Those that nobody has decided about, the longest given up first.',
  })
  @ApiOkResponse({ type: DeadLetterListView })
  async list(@CurrentActor() actor: Actor, @Query() { limit = 50, cursor }: ListQuery): Promise<JsonText> {
    return new JsonText(await this.deadLetters.list(groupOf(actor), { limit, cursor }));
  }

  @Post(':id/try-again')
  @ApiOperation({
    summary: 'Sends such a mail again',
    description: 'From the first attempt on and under the same Message-ID, within a minute.',
  })
  @MayRefuse(409)
  @HttpCode(204)
  @ApiNoContentResponse()
  async again(@CurrentActor() actor: Actor, @Param('id', MAIL) mailId: string): Promise<void> {
    await this.settle.execute(actor, { mailId, to: 'waiting' });
  }

  @Post(':id/put-aside')
  @ApiOperation({ summary: 'Puts such a mail aside: it is never sent' })
  @MayRefuse(409)
  @HttpCode(204)
  @ApiNoContentResponse()
  async aside(@CurrentActor() actor: Actor, @Param('id', MAIL) mailId: string): Promise<void> {
    await this.settle.execute(actor, { mailId, to: 'aside' });
  }
}
