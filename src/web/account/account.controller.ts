import { Body, Get, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor, CurrentSession } from '../../accounts/current-actor.decorator.js';
import { OwnTokensQueries } from '../../accounts/own-tokens.queries.js';
import { RenameAccount } from '../../accounts/rename-account.use-case.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { TwoFactorQueries } from '../../accounts/two-factor.queries.js';
import { OwnFeedQueries } from '../../feeds/own-feed.queries.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { readName, roleWord } from '../people/account-fields.js';

/** A person's own page: who they are here, how they sign in, and what signs in for them. */
@Pages('account')
export class AccountController {
  constructor(
    private readonly twoFactor: TwoFactorQueries,
    private readonly tokens: OwnTokensQueries,
    private readonly feeds: OwnFeedQueries,
    private readonly rename: RenameAccount,
  ) {}

  @Get()
  @Access('person')
  async show(@CurrentSession() session: LiveSession): Promise<Page> {
    return this.page(session, { name: session.name }, new FormErrors());
  }

  @Post('name')
  @Access('person')
  async name(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: LiveSession,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const name = readName(body, errors);
    if (!errors.isEmpty) return this.page(session, body, errors);
    await this.rename.execute(actor, { accountId: session.accountId, name });
    return new Redirect('/account', 'Your name is saved.');
  }

  private async page(session: LiveSession, values: FormBody, errors: FormErrors): Promise<Page> {
    const { accountId, email, memberships, expiresAt } = session;
    const [twoFactor, tokens, calendar] = await Promise.all([
      this.twoFactor.of(accountId),
      this.tokens.of(accountId),
      this.feeds.of(accountId),
    ]);
    const model = {
      email,
      expiresAt,
      twoFactor,
      calendar,
      memberships: memberships.map((each) => ({ ...each, roleWord: roleWord(each.role) })),
      tokens: tokens.map((each) => ({ ...each, roleWord: roleWord(each.role) })),
      values,
      errors: errors.summary,
      errorAt: errors.byField,
    };
    return new Page('account/show', { pageTitle: 'Your account', ...model }, errors.isEmpty ? 200 : 422);
  }
}
