import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { LetterQueries } from '../../letters/letter.queries.js';
import { SettleHolderChange } from '../../letters/settle-holder-change.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { SettleHolderChangeDto } from './holder-change.dto.js';
import { LetterParam } from './letter-param.decorator.js';
import { RecipientView } from './recipient.view.js';

const RECIPIENT = new IdPipe('recipient');

/** What is said of an office that changed hands while it owes an answer. */
@ApiTags('letters')
@Controller('api/v1/letters/:letter/recipients/:id/holder-change')
@LetterParam()
export class HolderChangeController {
  constructor(
    private readonly letters: LetterQueries,
    private readonly settleHolderChange: SettleHolderChange,
    private readonly clock: Clock,
  ) {}

  @Put()
  @MayRefuse(409)
  @ApiOperation({
    summary: 'Says that there is no need to write again to the new holder of an office',
    description:
      'It clears the flag `holder_changed` for that tenure; the next holder raises it anew. To write again, log a letter that follows this one.',
  })
  @Access('staff')
  @ApiOkResponse({ type: RecipientView })
  async settle(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Param('id', RECIPIENT) id: string,
    @IfMatch() version: number | null,
    @Body() { tenureId, reason }: SettleHolderChangeDto,
  ): Promise<JsonText> {
    await this.settleHolderChange.execute(actor, {
      letter,
      id,
      version,
      settle: { tenureId, reason: reason ?? null },
    });
    const moment = momentOf(this.clock, undefined);
    const shown = await this.letters.part(groupOf(actor), letter, moment, 'recipient', id);
    return new JsonText(shown.text, shown.version);
  }

  @Delete()
  @MayRefuse(409)
  @ApiOperation({ summary: 'Takes back that there is no need to write again' })
  @Access('staff')
  @HttpCode(204)
  @ApiNoContentResponse()
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Param('id', RECIPIENT) id: string,
    @IfMatch() version: number | null,
  ): Promise<void> {
    await this.settleHolderChange.execute(actor, { letter, id, version, settle: null });
  }
}
