import { Body, Get, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor, CurrentSession } from '../../accounts/current-actor.decorator.js';
import { PrepareTwoFactor } from '../../accounts/prepare-two-factor.use-case.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { TurnOnTwoFactor } from '../../accounts/turn-on-two-factor.use-case.js';
import { TwoFactorQueries } from '../../accounts/two-factor.queries.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { Page, type Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { readCurrent, takePassword } from './current-password.js';
import { codesPage, setUpOf } from './two-factor-page.js';

/** Turning two-factor on: the password, then the app, then a code of it. */
@Pages('account/two-factor')
export class TwoFactorController {
  constructor(
    private readonly queries: TwoFactorQueries,
    private readonly prepare: PrepareTwoFactor,
    private readonly turnOn: TurnOnTwoFactor,
  ) {}

  @Get()
  @Access('person')
  async show(@CurrentSession() { accountId }: LiveSession): Promise<Page> {
    return statePage(await this.queries.of(accountId), new FormErrors());
  }

  @Post()
  @Access('person')
  async begin(@CurrentSession() session: LiveSession, @Body() body: FormBody): Promise<Page> {
    const errors = new FormErrors();
    const current = readCurrent(body, errors);
    const state = await this.queries.of(session.accountId);
    if (!errors.isEmpty) return statePage(state, errors);
    try {
      const secret = await this.prepare.execute({ session, current });
      return setUpPage(secret, session.email, new FormErrors());
    } catch (error) {
      return statePage(state, errors, takePassword(error, errors));
    }
  }

  /** The secret comes back with the form, so that a wrong code leads to the same page; what is kept decides. */
  @Post('on')
  @Access('person')
  async finish(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: LiveSession,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const [code, secret] = [textOf(body, 'code'), textOf(body, 'secret')];
    if (!code) errors.add('code', 'Enter the six digits that the app shows');
    if (!errors.isEmpty) return setUpPage(secret, session.email, errors);
    try {
      return codesPage('Two-factor is on', await this.turnOn.execute(actor, { session, code }));
    } catch (error) {
      errors.take(error);
      return setUpPage(secret, session.email, errors);
    }
  }
}

function statePage(state: object, errors: FormErrors, status = errors.isEmpty ? 200 : 422): Page {
  const model = { state, errors: errors.summary, errorAt: errors.byField };
  return new Page('account/two-factor', { pageTitle: 'Two-factor', ...model }, status);
}

function setUpPage(secret: string, email: string, errors: FormErrors): Page {
  const model = { setUp: setUpOf(secret, email), errors: errors.summary, errorAt: errors.byField };
  const pageTitle = 'Set up your authenticator app';
  return new Page('account/two-factor-set-up', { pageTitle, ...model }, errors.isEmpty ? 200 : 422);
}
