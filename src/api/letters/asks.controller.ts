import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { AddAsk } from '../../letters/add-ask.use-case.js';
import { ChangeAsk } from '../../letters/change-ask.use-case.js';
import { LetterQueries } from '../../letters/letter.queries.js';
import { RemovePart } from '../../letters/remove-part.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { AsOfQuery, momentOf } from '../as-of.dto.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { ChangeAskDto } from './change-ask.dto.js';
import { LetterParam } from './letter-param.decorator.js';
import { NewAskDto } from './log-letter.dto.js';
import { AskListView, AskView } from './ask.view.js';

/** The asks of one letter. The ETag, and If-Match, are the letter’s own. */
@ApiTags('letters')
@Controller('api/v1/letters/:letter/asks')
@LetterParam()
export class AsksController {
  constructor(
    private readonly letters: LetterQueries,
    private readonly addAsk: AddAsk,
    private readonly changeAsk: ChangeAsk,
    private readonly removePart: RemovePart,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The letter’s asks, in order, each with its outcome' })
  @Access('viewer')
  @ApiOkResponse({ type: AskListView })
  async list(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<JsonText> {
    const moment = momentOf(this.clock, asOf);
    const { text, version } = await this.letters.parts(groupOf(actor), letter, moment, 'ask');
    return new JsonText(text, version);
  }

  @Post()
  @ApiOperation({ summary: 'Adds an ask to a draft' })
  @Access('staff')
  @ApiCreatedResponse({ type: AskView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Body() ask: NewAskDto,
  ): Promise<JsonText> {
    return this.shown(actor, letter, await this.addAsk.execute(actor, { letter, ask }));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes an ask' })
  @Access('staff')
  @ApiOkResponse({ type: AskView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Param('id', new IdPipe('ask')) id: string,
    @IfMatch() version: number | null,
    @Body() { reason, ...change }: ChangeAskDto,
  ): Promise<JsonText> {
    const command = { letter, id, version, change, reason };
    return this.shown(actor, letter, await this.changeAsk.execute(actor, command));
  }

  @Delete(':id')
  @MayRefuse(409)
  @ApiOperation({ summary: 'Takes an ask off a draft' })
  @Access('staff')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Param('id', new IdPipe('ask')) id: string,
    @IfMatch() version: number | null,
  ): Promise<void> {
    await this.removePart.execute(actor, { letter, version, part: 'ask', id });
  }

  private async shown(actor: Actor, letter: string, id: string): Promise<JsonText> {
    const moment = momentOf(this.clock, undefined);
    const { text, version } = await this.letters.part(groupOf(actor), letter, moment, 'ask', id);
    return new JsonText(text, version);
  }
}
