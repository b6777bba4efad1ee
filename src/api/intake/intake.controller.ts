import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { ReadIncoming, type ReadLetterAnswer } from '../../intake/read-incoming.use-case.js';
import { ReadLetterView } from './read-letter.view.js';
import { type IntakeRequest, takeIntake } from './take-intake.js';
import { TakesIntake } from './takes-intake.decorator.js';

const WHAT =
  'Each value comes with where in `source.text` it stands and how sure the reader is; what it did not find is left empty.';

/** Letters and replies read from texts and files. */
@ApiTags('intake')
@Controller('api/v1/intake')
export class IntakeController {
  constructor(private readonly readIncoming: ReadIncoming) {}

  @Post('letter')
  @TakesIntake('Reads a letter of the group and proposes its record', WHAT)
  @HttpCode(200)
  @Access('staff')
  @ApiOkResponse({ type: ReadLetterView })
  async letter(@Req() request: IntakeRequest): Promise<ReadLetterAnswer> {
    return takeIntake(request, (incoming) => this.readIncoming.execute('outgoing', incoming));
  }

  @Post('reply')
  @TakesIntake('Reads a reply to the group and proposes its record', WHAT)
  @HttpCode(200)
  @Access('staff')
  @ApiOkResponse({ type: ReadLetterView })
  async reply(@Req() request: IntakeRequest): Promise<ReadLetterAnswer> {
    return takeIntake(request, (incoming) => this.readIncoming.execute('reply', incoming));
  }
}
