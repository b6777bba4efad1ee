import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { LetterQueries } from '../../letters/letter.queries.js';
import { type LoggedLetter, LogLetter } from '../../letters/log-letter.use-case.js';
import { SendLetter } from '../../letters/send-letter.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { JsonText } from '../json.interceptor.js';
import { LogLetterDto, SendLetterDto } from './log-letter.dto.js';
import { LoggedLetterView } from './logged-letter.view.js';

/** Logging and sending letters. */
@ApiTags('letters')
@Controller('api/v1')
@Access('staff')
export class LettersController {
  constructor(
    private readonly logLetter: LogLetter,
    private readonly sendLetter: SendLetter,
    private readonly letters: LetterQueries,
    private readonly clock: Clock,
  ) {}

  @Post('groups/:group/letters')
  @ApiOperation({
    summary: 'Logs a letter, sent or as a draft',
    description: 'Answers with the letter and with what a person should know at once about its dates.',
  })
  @ApiParam({ name: 'group', example: 'phrg' })
  @ApiCreatedResponse({ type: LoggedLetterView })
  async log(@CurrentActor() actor: Actor, @Body() body: LogLetterDto): Promise<JsonText> {
    return this.shown(actor, await this.logLetter.execute(actor, body));
  }

  @Post('letters/:letter/send')
  @ApiOperation({ summary: 'Records that a draft was sent' })
  @ApiParam({ name: 'letter', description: 'The letter’s id or its reference.', example: 'PHRG/2021/001' })
  @ApiCreatedResponse({ type: LoggedLetterView })
  async send(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Body() body: SendLetterDto,
  ): Promise<JsonText> {
    return this.shown(actor, await this.sendLetter.execute(actor, { ...body, letter }));
  }

  /** The letter as a read shows it, with one field more: the warnings. */
  private async shown(actor: Actor, { id, warnings }: LoggedLetter): Promise<JsonText> {
    const { text, version } = await this.letters.one(groupOf(actor), id, momentOf(this.clock, undefined));
    return new JsonText(`${text.slice(0, -1)},"warnings":${JSON.stringify(warnings)}}`, version);
  }
}
