import { Controller, Delete, HttpCode, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor, CurrentSession } from '../../accounts/current-actor.decorator.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { SignOutEverywhere } from '../../accounts/sign-out-everywhere.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type ReplyHeaders, sendCookies } from './reply-headers.js';

/** All sessions of a person. */
@ApiTags('people and rights')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(private readonly signOutEverywhere: SignOutEverywhere) {}

  @Delete()
  @ApiOperation({
    summary: 'Signs out everywhere',
    description: 'Ends every session of the person, this one too. Tokens stay as they are.',
  })
  @HttpCode(204)
  @Access('person')
  @ApiNoContentResponse()
  async end(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: LiveSession,
    @Res({ passthrough: true }) reply: ReplyHeaders,
  ): Promise<void> {
    sendCookies(reply, [await this.signOutEverywhere.execute(actor, session)]);
  }
}
