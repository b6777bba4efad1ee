import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { CorrectSending } from '../../letters/correct-sending.use-case.js';
import { LetterQueries } from '../../letters/letter.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { IfMatch } from '../if-match.decorator.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { CorrectSendingDto } from './correct-sending.dto.js';
import { LetterParam } from './letter-param.decorator.js';
import { LetterView } from './letter.view.js';

/** When and how a letter went, corrected. */
@ApiTags('letters')
@Controller('api/v1/letters/:letter/sending')
@Access('staff')
@LetterParam()
export class SendingController {
  constructor(
    private readonly correctSending: CorrectSending,
    private readonly letters: LetterQueries,
    private readonly clock: Clock,
  ) {}

  @Patch()
  @MayRefuse(409)
  @ApiOperation({
    summary: 'Corrects when and how the letter went',
    description: 'Answers with the letter as it then stands: its clocks run from the corrected day.',
  })
  @ApiOkResponse({ type: LetterView })
  async correct(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @IfMatch() version: number | null,
    @Body() { reason, ...change }: CorrectSendingDto,
  ): Promise<JsonText> {
    const id = await this.correctSending.execute(actor, { letter, version, change, reason });
    const { text, version: current } = await this.letters.one(
      groupOf(actor),
      id,
      momentOf(this.clock, undefined),
    );
    return new JsonText(text, current);
  }
}
