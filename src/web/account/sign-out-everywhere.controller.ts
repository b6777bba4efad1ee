import { Get, Post, Res } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor, CurrentSession } from '../../accounts/current-actor.decorator.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { SignOutEverywhere } from '../../accounts/sign-out-everywhere.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { confirmPage } from '../people/confirm-page.js';
import { type CookieReply } from '../session/sign-in-request.js';

/** Ending all of one's own sessions. */
@Pages('account/sign-out-everywhere')
export class SignOutEverywhereController {
  constructor(private readonly signOutEverywhere: SignOutEverywhere) {}

  @Get()
  @Access('person')
  ask(): Page {
    return confirmPage({
      title: 'Sign out everywhere?',
      says: [
        'You are signed out of every browser and telephone, of this one too. Then you sign in again.',
        'Your tokens go on working. Revoke them one by one on the page of your account.',
      ],
      button: 'Sign out everywhere',
      backHref: '/account',
    });
  }

  @Post()
  @Access('person')
  async end(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: LiveSession,
    @Res({ passthrough: true }) reply: CookieReply,
  ): Promise<Redirect> {
    reply.header('set-cookie', [await this.signOutEverywhere.execute(actor, session)]);
    return new Redirect('/sign-in', 'You are signed out everywhere.');
  }
}
