import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { GiveCode } from '../../accounts/give-code.use-case.js';
import { TwoFactorChallenges } from '../../accounts/two-factor-challenges.js';
import { DomainError } from '../../errors/domain-error.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { localPath } from './local-path.js';
import { type CookieReply, originOf, type SignInRequest } from './sign-in-request.js';

/** The second step of signing in, for those who have two-factor on. */
@Pages('sign-in/code')
export class SignInCodeController {
  constructor(
    private readonly challenges: TwoFactorChallenges,
    private readonly giveCode: GiveCode,
  ) {}

  @Get()
  @Access('public')
  async form(@Req() request: SignInRequest, @Query('next') next = ''): Promise<Page | Redirect> {
    const person = await this.challenges.find(request.headers.cookie);
    if (!person) return beginAgain(localPath(next));
    return formPage(localPath(next), new FormErrors());
  }

  @Post()
  @Access('public')
  async send(
    @Req() request: SignInRequest,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const [code, next] = [textOf(body, 'code'), localPath(textOf(body, 'next'))];
    const { cookies = '', ...origin } = originOf(request);
    if (!code) errors.add('code', 'Enter the code that your app shows, or a recovery code');
    if (!errors.isEmpty) return formPage(next, errors);
    try {
      const { setCookies } = await this.giveCode.execute({ code, cookies, ...origin });
      reply.header('set-cookie', [...setCookies]);
      return new Redirect(next);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'sign-in-over') return beginAgain(next, error.message);
      errors.add('code', error.message);
      return formPage(next, errors, error.kind === 'too-many' ? 429 : 401);
    }
  }
}

function beginAgain(next: string, said: string | null = null): Redirect {
  return new Redirect(`/sign-in?next=${encodeURIComponent(next)}`, said);
}

function formPage(next: string, errors: FormErrors, status = errors.isEmpty ? 200 : 422): Page {
  const model = { next, errors: errors.summary, errorAt: errors.byField };
  return new Page('session/code', { pageTitle: 'Enter your code', ...model }, status);
}
