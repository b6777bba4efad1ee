import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { publicAnswer, type AnswerReply } from '../../register/public-answer.js';
import { RegisterQueries } from '../../register/register.queries.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { PublicLetterView } from './public-letter.view.js';
import { PublicRegisterView } from './public-register.view.js';
import { RegisterQuery } from './register.query.js';

const KNOWN = { status: 304, description: 'The caller has it: If-None-Match names its ETag.' };
const IF_NONE_MATCH = {
  name: 'If-None-Match',
  required: false,
  description: 'The ETag of what the caller has.',
};
const JSON_TYPE = 'application/json; charset=utf-8';

/** For everyone: the letters that a group shows to the public. */
@ApiTags('public register')
@Controller('api/v1/register/:group')
@Access('public')
@ApiParam({ name: 'group', example: 'phrg' })
export class RegisterController {
  constructor(private readonly register: RegisterQueries) {}

  @Get()
  @ApiOperation({
    summary: 'The public register of a group, page by page',
    description:
      'Letters that were sent and are open, and embargoed ones from the instant on at which the embargo ends, the last sent ' +
      'first. Anybody can read it, where the group has switched it on.',
  })
  @ApiOkResponse({ type: PublicRegisterView })
  @ApiResponse(KNOWN)
  @ApiHeader(IF_NONE_MATCH)
  @MayRefuse({ 404: ['register-not-found', 'There is no public register of that name.'] })
  async list(
    @Param('group') group: string,
    @Query() { standing = 'all', limit = 50, cursor }: RegisterQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: AnswerReply,
  ): Promise<string | undefined> {
    return asJson(await this.register.page(group, standing, { limit, cursor }), known, reply);
  }

  @Get('letters/:reference')
  @ApiOperation({
    summary: 'One letter of a public register',
    description:
      'Without its text, and without the texts of replies: as the public page of the letter has it.',
  })
  @ApiParam({ name: 'reference', description: 'The letter’s reference.', example: 'PHRG/2021/001' })
  @ApiOkResponse({ type: PublicLetterView })
  @ApiResponse(KNOWN)
  @ApiHeader(IF_NONE_MATCH)
  @MayRefuse({ 404: ['public-letter-not-found', 'No public register of that name has such a letter.'] })
  async letter(
    @Param('group') group: string,
    @Param('reference') reference: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: AnswerReply,
  ): Promise<string | undefined> {
    return asJson(await this.register.letter(group, reference), known, reply);
  }
}

function asJson(text: string, known: string | undefined, reply: AnswerReply): string | undefined {
  reply.header('content-type', JSON_TYPE);
  return publicAnswer(text, known, reply);
}
