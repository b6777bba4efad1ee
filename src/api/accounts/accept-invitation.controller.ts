import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptInvitation } from '../../accounts/accept-invitation.use-case.js';
import { Access } from '../../accounts/access.js';
import { type Caller } from '../../accounts/caller.js';
import { CurrentCaller } from '../../accounts/current-actor.decorator.js';
import { KnownDevice } from '../../accounts/known-device.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { AccountView } from './account.view.js';
import { AcceptInvitationDto } from './invitation.dto.js';
import { type ReplyHeaders, sendCookies } from './reply-headers.js';

/** The invited person's side of an invitation. */
@ApiTags('people and rights')
@Controller('api/v1/invitations/accept')
export class AcceptInvitationController {
  constructor(
    private readonly acceptInvitation: AcceptInvitation,
    private readonly device: KnownDevice,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Joins the group with an invitation’s secret',
    description:
      'Somebody new gives a name and a password, and signs in with them afterwards. Somebody whose address is known signs in first and gives the secret alone. An invitation holds once, for a week, until it is taken back. A token can’t accept one.',
  })
  @MayRefuse(409, { 404: ['invitation-not-found', 'No invitation has this secret.'] })
  @HttpCode(200)
  @Access('public', 'knows-caller')
  @ApiOkResponse({ type: AccountView })
  async accept(
    @CurrentCaller() caller: Caller | null,
    @Body() body: AcceptInvitationDto,
    @Res({ passthrough: true }) reply: ReplyHeaders,
  ): Promise<AccountView> {
    const { accountId, email } = await this.acceptInvitation.execute(caller, {
      ...body,
      door: 'api',
    });
    sendCookies(reply, [await this.device.remember(email)]);
    return { id: accountId, email };
  }
}
