import { Get } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentSession } from '../../accounts/current-actor.decorator.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';

/** The first page: the one group that somebody belongs to, or a choice of several. */
@Pages('')
export class HomeController {
  @Get()
  @Access('person')
  home(@CurrentSession() { memberships }: LiveSession): Page | Redirect {
    if (memberships.length === 1) return new Redirect(`/groups/${memberships[0].slug}/today`);
    return new Page('home', { pageTitle: 'Your groups' });
  }
}
