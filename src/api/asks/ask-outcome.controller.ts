import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { AsksQueries } from '../../replies/asks.queries.js';
import { RecordOutcome } from '../../replies/record-outcome.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { AsOfQuery, momentOf } from '../as-of.dto.js';
import { IdPipe } from '../id.pipe.js';
import { JsonText } from '../json.interceptor.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { AskView } from '../letters/ask.view.js';
import { RecordOutcomeDto } from './record-outcome.dto.js';

/** One ask and what became of it. */
@ApiTags('asks')
@ApiParam({ name: 'id', format: 'uuid' })
@Controller('api/v1/asks/:id')
export class AskOutcomeController {
  constructor(
    private readonly asks: AsksQueries,
    private readonly recordOutcome: RecordOutcome,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'One ask, as its letter shows it' })
  @Access('viewer')
  @ApiOkResponse({ type: AskView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('ask')) id: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<JsonText> {
    return new JsonText(await this.asks.one(groupOf(actor), id, momentOf(this.clock, asOf)));
  }

  @Put('outcome')
  @MayRefuse(409)
  @ApiOperation({
    summary: 'Records what became of an ask',
    description: 'Adds a judgement; earlier ones are kept. Repeating one changes nothing.',
  })
  @Access('staff')
  @ApiOkResponse({ type: AskView })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('ask')) id: string,
    @Body() body: RecordOutcomeDto,
  ): Promise<JsonText> {
    await this.recordOutcome.execute(actor, { ...body, askId: id });
    return this.one(actor, id, {});
  }
}
