import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { KnownDevice } from '../../accounts/known-device.js';
import { UsePasswordReset } from '../../accounts/use-password-reset.use-case.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { readNewPassword } from '../people/account-fields.js';
import { Enter } from './enter.js';
import { type CookieReply, type SignInRequest } from './sign-in-request.js';

/** The page behind a link for a new password. */
@Pages('password-resets/accept')
export class AcceptResetController {
  constructor(
    private readonly usePasswordReset: UsePasswordReset,
    private readonly device: KnownDevice,
    private readonly enter: Enter,
  ) {}

  @Get()
  @Access('public')
  async form(@Query('secret') secret = ''): Promise<Page> {
    const { email } = await this.usePasswordReset.whose(secret);
    return formPage(email, secret, new FormErrors());
  }

  @Post()
  @Access('public')
  async accept(
    @Req() request: SignInRequest,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const [secret, password] = [textOf(body, 'secret'), readNewPassword(body, errors)];
    const { email } = await this.usePasswordReset.whose(secret);
    if (!errors.isEmpty) return formPage(email, secret, errors);
    try {
      await this.usePasswordReset.execute({ secret, password, door: 'web' });
    } catch (error) {
      errors.take(error);
      return formPage(email, secret, errors);
    }
    reply.header('set-cookie', [await this.device.remember(email)]);
    const said = 'Your new password is set. You are signed out everywhere else.';
    return this.enter.after(request, reply, { email, password, next: '/', said });
  }
}

function formPage(email: string, secret: string, errors: FormErrors): Page {
  const model = { email, secret, errors: errors.summary, errorAt: errors.byField };
  const pageTitle = 'Set a new password';
  return new Page('session/accept-reset', { pageTitle, ...model }, errors.isEmpty ? 200 : 422);
}
