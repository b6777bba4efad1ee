import { Body, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { type Caller } from '../../accounts/caller.js';
import { CurrentCaller, CurrentSession } from '../../accounts/current-actor.decorator.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { SignOut } from '../../accounts/sign-out.use-case.js';
import { DomainError } from '../../errors/domain-error.js';
import { asTyped, type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { Enter } from './enter.js';
import { localPath } from './local-path.js';
import { type CookieReply, type SignInRequest } from './sign-in-request.js';

/** Signing in with a password, and signing out. */
@Pages('')
export class SignInController {
  constructor(
    private readonly enter: Enter,
    private readonly signOut: SignOut,
  ) {}

  @Get('sign-in')
  @Access('public', 'knows-caller')
  form(@CurrentCaller() caller: Caller | null, @Query('next') next = ''): Page | Redirect {
    if (caller?.kind === 'person') return new Redirect(localPath(next));
    return formPage({ next: localPath(next) }, new FormErrors());
  }

  /** What is wrong with the pair of address and password is said at the top, and not which of them. */
  @Post('sign-in')
  @Access('public')
  async send(
    @Req() request: SignInRequest,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const [email, password] = [textOf(body, 'email'), asTyped(body, 'password')];
    if (!email) errors.add('email', 'Enter your email address');
    if (!password) errors.add('password', 'Enter your password');
    if (!errors.isEmpty) return formPage(body, errors);
    try {
      const next = localPath(textOf(body, 'next'));
      return await this.enter.through(request, reply, { email, password, next });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      errors.add('email', error.message);
      return formPage(body, errors, error.kind === 'too-many' ? 429 : 401);
    }
  }

  @Post('sign-out')
  @Access('person')
  async leave(
    @CurrentSession() session: LiveSession,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<Redirect> {
    reply.header('set-cookie', [await this.signOut.execute(session)]);
    return new Redirect('/sign-in', 'You have signed out.');
  }
}

function formPage(values: FormBody, errors: FormErrors, status = errors.isEmpty ? 200 : 422): Page {
  const { password: _never, ...shown } = values;
  const model = { values: shown, errors: errors.summary, errorAt: errors.byField };
  return new Page('session/sign-in', { pageTitle: 'Sign in', ...model }, status);
}
