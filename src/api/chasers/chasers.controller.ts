import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChangeChaser } from '../../chasers/change-chaser.use-case.js';
import { ChasersQueries } from '../../chasers/chasers.queries.js';
import { RemoveChaser } from '../../chasers/remove-chaser.use-case.js';
import { Clock } from '../../clock/clock.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { AsOfQuery, momentOf } from '../as-of.dto.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { RemovalQuery } from '../replies/change-reply.dto.js';
import { ChangeChaserDto } from './change-chaser.dto.js';
import { ChaserView } from './chaser.view.js';

/** One chaser: reading, correcting or answering, removing it. */
@ApiTags('chasers')
@ApiParam({ name: 'id', format: 'uuid' })
@Controller('api/v1/chasers/:id')
export class ChasersController {
  constructor(
    private readonly chasers: ChasersQueries,
    private readonly changeChaser: ChangeChaser,
    private readonly removeChaser: RemoveChaser,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'One chaser' })
  @Access('viewer')
  @ApiOkResponse({ type: ChaserView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('chaser')) id: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<JsonText> {
    const { text, version } = await this.chasers.one(groupOf(actor), id, momentOf(this.clock, asOf));
    return new JsonText(text, version);
  }

  @Patch()
  @MayRefuse(409)
  @ApiOperation({ summary: 'Corrects a chaser, or records the answer to a written question' })
  @Access('staff')
  @ApiOkResponse({ type: ChaserView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('chaser')) id: string,
    @IfMatch() version: number | null,
    @Body() changes: ChangeChaserDto,
  ): Promise<JsonText> {
    await this.changeChaser.execute(actor, { chaserId: id, version, changes });
    return this.one(actor, id, {});
  }

  @Delete()
  @ApiOperation({ summary: 'Takes back a chaser that was logged by mistake' })
  @HttpCode(204)
  @Access('staff')
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('chaser')) id: string,
    @Query() { reason }: RemovalQuery,
  ): Promise<void> {
    await this.removeChaser.execute(actor, { chaserId: id, reason });
  }
}
