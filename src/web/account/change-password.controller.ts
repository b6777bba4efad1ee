import { Body, Get, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { ChangePassword } from '../../accounts/change-password.use-case.js';
import { CurrentActor, CurrentSession } from '../../accounts/current-actor.decorator.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { readNewPassword } from '../people/account-fields.js';
import { readCurrent, takePassword } from './current-password.js';

/** Changing one's own password. */
@Pages('account/password')
export class ChangePasswordController {
  constructor(private readonly changePassword: ChangePassword) {}

  @Get()
  @Access('person')
  form(@CurrentSession() { email }: LiveSession): Page {
    return formPage(email, new FormErrors());
  }

  @Post()
  @Access('person')
  async change(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: LiveSession,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const [current, password] = [readCurrent(body, errors), readNewPassword(body, errors)];
    if (!errors.isEmpty) return formPage(session.email, errors);
    try {
      await this.changePassword.execute(actor, { session, current, password });
    } catch (error) {
      return formPage(session.email, errors, takePassword(error, errors));
    }
    return new Redirect('/account', 'Your password is changed. You are signed out everywhere else.');
  }
}

function formPage(email: string, errors: FormErrors, status = errors.isEmpty ? 200 : 422): Page {
  const model = { email, errors: errors.summary, errorAt: errors.byField };
  return new Page('account/password', { pageTitle: 'Change your password', ...model }, status);
}
