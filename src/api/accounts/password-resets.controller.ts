import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { KnownDevice } from '../../accounts/known-device.js';
import { UsePasswordReset } from '../../accounts/use-password-reset.use-case.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
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
    summary: 'Sets a new password with a link’s secret',
    description:
      'Ends every session of the person, who signs in with the new password afterwards. A link holds once, for a day.',
  })
  @MayRefuse(409, { 404: ['password-reset-not-found', 'No link has this secret.'] })
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
