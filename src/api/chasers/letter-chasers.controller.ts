import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChasersQueries } from '../../chasers/chasers.queries.js';
import { LogChaser } from '../../chasers/log-chaser.use-case.js';
import { Clock } from '../../clock/clock.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { JsonText } from '../json.interceptor.js';
import { LetterParam } from '../letters/letter-param.decorator.js';
import { PageQuery } from '../letters/page.query.js';
import { ChaserListView, ChaserView } from './chaser.view.js';
import { LogChaserDto } from './log-chaser.dto.js';

/** The chasers of one letter. */
@ApiTags('chasers')
@LetterParam()
@Controller('api/v1/letters/:letter/chasers')
export class LetterChasersController {
  constructor(
    private readonly chasers: ChasersQueries,
    private readonly logChaser: LogChaser,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The chasers of the letter, page by page',
    description: 'In the order made; those logged by mistake are left out.',
  })
  @Access('viewer')
  @ApiOkResponse({ type: ChaserListView })
  async list(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Query() { asOf, limit = 50, cursor }: PageQuery,
  ): Promise<JsonText> {
    const moment = momentOf(this.clock, asOf);
    return new JsonText(await this.chasers.ofLetter(groupOf(actor), letter, moment, { limit, cursor }));
  }

  @Post()
  @ApiOperation({ summary: 'Logs a chaser' })
  @Access('staff')
  @ApiCreatedResponse({ type: ChaserView })
  async log(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Body() body: LogChaserDto,
  ): Promise<JsonText> {
    const id = await this.logChaser.execute(actor, { ...body, letter });
    const { text, version } = await this.chasers.one(groupOf(actor), id, momentOf(this.clock, undefined));
    return new JsonText(text, version);
  }
}
