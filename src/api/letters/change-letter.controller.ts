import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { ActOnLetter, type ActOnLetterCommand } from '../../letters/act-on-letter.use-case.js';
import { ChangeLetter } from '../../letters/change-letter.use-case.js';
import { LetterQueries } from '../../letters/letter.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { IfMatch } from '../if-match.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { ActOnLetterDto, ChangeLetterDto } from './change-letter.dto.js';
import { LetterParam } from './letter-param.decorator.js';
import { LetterView } from './letter.view.js';

/** Changing a letter, and ending or resuming it. Each answers with the letter. */
@ApiTags('letters')
@Controller('api/v1/letters/:letter')
@Access('staff')
@LetterParam()
export class ChangeLetterController {
  constructor(
    private readonly changeLetter: ChangeLetter,
    private readonly actOnLetter: ActOnLetter,
    private readonly letters: LetterQueries,
    private readonly clock: Clock,
  ) {}

  @Patch()
  @ApiOperation({
    summary: 'Changes a letter',
    description:
      'Only what is given. The text is frozen once the letter was sent: from then on it is corrected with a reason.',
  })
  @ApiOkResponse({ type: LetterView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @IfMatch() version: number | null,
    @Body() { reason, followsLetter, ...change }: ChangeLetterDto,
  ): Promise<JsonText> {
    const command = { letter, version, change, followsLetter, reason };
    return this.shown(actor, await this.changeLetter.execute(actor, command));
  }

  @Post('close')
  @ApiOperation({ summary: 'Closes a letter: no answer is expected any more' })
  @HttpCode(200)
  @ApiOkResponse({ type: LetterView })
  close(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Body() body: ActOnLetterDto,
  ): Promise<JsonText> {
    return this.act(actor, { ...body, letter: key, act: 'close' });
  }

  @Post('reopen')
  @ApiOperation({ summary: 'Takes a closing back' })
  @HttpCode(200)
  @ApiOkResponse({ type: LetterView })
  reopen(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Body() body: ActOnLetterDto,
  ): Promise<JsonText> {
    return this.act(actor, { ...body, letter: key, act: 'reopen' });
  }

  @Post('withdraw')
  @ApiOperation({
    summary: 'Withdraws a letter: it does not count any more',
    description: 'It keeps its reference and can be read.',
  })
  @HttpCode(200)
  @ApiOkResponse({ type: LetterView })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Body() body: ActOnLetterDto,
  ): Promise<JsonText> {
    return this.act(actor, { ...body, letter: key, act: 'withdraw' });
  }

  @Post('reinstate')
  @ApiOperation({ summary: 'Takes a withdrawal back' })
  @HttpCode(200)
  @ApiOkResponse({ type: LetterView })
  reinstate(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Body() body: ActOnLetterDto,
  ): Promise<JsonText> {
    return this.act(actor, { ...body, letter: key, act: 'reinstate' });
  }

  private async act(actor: Actor, command: ActOnLetterCommand): Promise<JsonText> {
    return this.shown(actor, await this.actOnLetter.execute(actor, command));
  }

  private async shown(actor: Actor, id: string): Promise<JsonText> {
    const { text, version } = await this.letters.one(groupOf(actor), id, momentOf(this.clock, undefined));
    return new JsonText(text, version);
  }
}
