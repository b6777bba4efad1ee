import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
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

  /** No answer is expected any more. */
  @Post('close')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterView })
  close(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Body() body: ActOnLetterDto,
  ): Promise<JsonText> {
    return this.act(actor, { ...body, letter: key, act: 'close' });
  }

  /** Takes a closing back. */
  @Post('reopen')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterView })
  reopen(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Body() body: ActOnLetterDto,
  ): Promise<JsonText> {
    return this.act(actor, { ...body, letter: key, act: 'reopen' });
  }

  /** The letter does not count any more. It keeps its reference and can be read. */
  @Post('withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterView })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Body() body: ActOnLetterDto,
  ): Promise<JsonText> {
    return this.act(actor, { ...body, letter: key, act: 'withdraw' });
  }

  /** Takes a withdrawal back. */
  @Post('reinstate')
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
