import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { KnownDevice } from '../../accounts/known-device.js';
import { UsePasswordReset } from '../../accounts/use-password-reset.use-case.js';
import { UsePasswordResetDto } from './member.dto.js';
import { type ReplyHeaders, sendCookies } from './reply-headers.js';

/** The person's side of a link for a new password. */
@ApiTags('people and rights')
@Controller('api/v1/password-resets/accept')
export class PasswordResetsController {
  constructor(
    private readonly usePasswordReset: UsePasswordReset,
    private readonly device: KnownDevice,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Sets a new password and signs out of every session; sign in with it afterwards',
    description: 'The link holds once.',
  })
  @HttpCode(204)
  @Access('public')
  @ApiNoContentResponse()
  async accept(
    @Body() body: UsePasswordResetDto,
    @Res({ passthrough: true }) reply: ReplyHeaders,
  ): Promise<void> {
    const { email } = await this.usePasswordReset.execute({ ...body, door: 'api' });
    sendCookies(reply, [await this.device.remember(email)]);
  }
}
