import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
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
import { AddSignatory } from '../../letters/add-signatory.use-case.js';
import { ChangeSignatory } from '../../letters/change-signatory.use-case.js';
import { LetterQueries } from '../../letters/letter.queries.js';
import { OrderSignatories } from '../../letters/order-signatories.use-case.js';
import { RemovePart } from '../../letters/remove-part.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { AsOfQuery, momentOf } from '../as-of.dto.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { ChangeSignatoryDto } from './change-signatory.dto.js';
import { LetterParam } from './letter-param.decorator.js';
import { NewSignatoryDto } from './log-letter.dto.js';
import { OrderSignatoriesDto } from './order-signatories.dto.js';
import { SignatoryListView, SignatoryView } from './signatory.view.js';

/** The signatories of one letter. The ETag, and If-Match, are the letter’s own. */
@ApiTags('letters')
@Controller('api/v1/letters/:letter/signatories')
@LetterParam()
export class SignatoriesController {
  constructor(
    private readonly letters: LetterQueries,
    private readonly addSignatory: AddSignatory,
    private readonly changeSignatory: ChangeSignatory,
    private readonly orderSignatories: OrderSignatories,
    private readonly removePart: RemovePart,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The letter’s signatories, in order' })
  @Access('viewer')
  @ApiOkResponse({ type: SignatoryListView })
  async list(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<JsonText> {
    const moment = momentOf(this.clock, asOf);
    const { text, version } = await this.letters.parts(groupOf(actor), letter, moment, 'signatory');
    return new JsonText(text, version);
  }

  @Post()
  @ApiOperation({
    summary: 'Asks a Member to sign a draft',
    description: 'Without a day, today.',
  })
  @Access('staff')
  @ApiCreatedResponse({ type: SignatoryView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Body() signatory: NewSignatoryDto,
  ): Promise<JsonText> {
    return this.shown(actor, letter, await this.addSignatory.execute(actor, { letter, signatory }));
  }

  @Put('order')
  @ApiOperation({
    summary: 'Puts the signatories in the order given',
    description: 'Answers with all of them.',
  })
  @Access('staff')
  @ApiOkResponse({ type: SignatoryListView })
  async order(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @IfMatch() version: number | null,
    @Body() { ids, reason }: OrderSignatoriesDto,
  ): Promise<JsonText> {
    await this.orderSignatories.execute(actor, { letter, version, ids, reason });
    return this.list(actor, letter, {});
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Changes a signatory, or says what they answered' })
  @Access('staff')
  @ApiOkResponse({ type: SignatoryView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Param('id', new IdPipe('signatory')) id: string,
    @IfMatch() version: number | null,
    @Body() { reason, ...change }: ChangeSignatoryDto,
  ): Promise<JsonText> {
    const command = { letter, id, version, change, reason };
    return this.shown(actor, letter, await this.changeSignatory.execute(actor, command));
  }

  @Delete(':id')
  @MayRefuse(409)
  @ApiOperation({ summary: 'Takes a signatory off a draft' })
  @Access('staff')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Param('id', new IdPipe('signatory')) id: string,
    @IfMatch() version: number | null,
  ): Promise<void> {
    await this.removePart.execute(actor, { letter, version, part: 'signatory', id });
  }

  private async shown(actor: Actor, letter: string, id: string): Promise<JsonText> {
    const moment = momentOf(this.clock, undefined);
    const { text, version } = await this.letters.part(groupOf(actor), letter, moment, 'signatory', id);
    return new JsonText(text, version);
  }
}
