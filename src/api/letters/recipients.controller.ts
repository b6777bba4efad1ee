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
import { AddRecipient } from '../../letters/add-recipient.use-case.js';
import { ChangeRecipient } from '../../letters/change-recipient.use-case.js';
import { LetterQueries } from '../../letters/letter.queries.js';
import { RemovePart } from '../../letters/remove-part.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { AsOfQuery, momentOf } from '../as-of.dto.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { ChangeRecipientDto } from './change-recipient.dto.js';
import { LetterParam } from './letter-param.decorator.js';
import { NewRecipientDto } from './log-letter.dto.js';
import { RecipientListView, RecipientView } from './recipient.view.js';

/** The recipients of one letter. The ETag, and If-Match, are the letter’s own. */
@ApiTags('letters')
@Controller('api/v1/letters/:letter/recipients')
@LetterParam()
export class RecipientsController {
  constructor(
    private readonly letters: LetterQueries,
    private readonly addRecipient: AddRecipient,
    private readonly changeRecipient: ChangeRecipient,
    private readonly removePart: RemovePart,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The letter’s recipients, in order' })
  @Access('viewer')
  @ApiOkResponse({ type: RecipientListView })
  async list(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<JsonText> {
    const moment = momentOf(this.clock, asOf);
    const { text, version } = await this.letters.parts(groupOf(actor), letter, moment, 'recipient');
    return new JsonText(text, version);
  }

  @Post()
  @ApiOperation({ summary: 'Adds a recipient to a draft' })
  @Access('staff')
  @ApiCreatedResponse({ type: RecipientView })
  async add(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Body() recipient: NewRecipientDto,
  ): Promise<JsonText> {
    return this.shown(actor, letter, await this.addRecipient.execute(actor, { letter, recipient }));
  }

  @Patch(':id')
  @MayRefuse(409)
  @ApiOperation({ summary: 'Changes a recipient, or says when the letter reached them' })
  @Access('staff')
  @ApiOkResponse({ type: RecipientView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Param('id', new IdPipe('recipient')) id: string,
    @IfMatch() version: number | null,
    @Body() { reason, ...change }: ChangeRecipientDto,
  ): Promise<JsonText> {
    const command = { letter, id, version, change, reason };
    return this.shown(actor, letter, await this.changeRecipient.execute(actor, command));
  }

  @Delete(':id')
  @MayRefuse(409)
  @ApiOperation({ summary: 'Takes a recipient off a draft' })
  @Access('staff')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Param('id', new IdPipe('recipient')) id: string,
    @IfMatch() version: number | null,
  ): Promise<void> {
    await this.removePart.execute(actor, { letter, version, part: 'recipient', id });
  }

  private async shown(actor: Actor, letter: string, id: string): Promise<JsonText> {
    const moment = momentOf(this.clock, undefined);
    const { text, version } = await this.letters.part(groupOf(actor), letter, moment, 'recipient', id);
    return new JsonText(text, version);
  }
}
