import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentSession } from '../../accounts/current-actor.decorator.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { GroupsQueries } from '../../groups/groups.queries.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';

const PAGE = 50;

interface GroupPage {
  readonly items: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
  readonly nextCursor: string | null;
}

/** The first page: the one group that somebody belongs to, or a choice of several; for the operator every group. */
@Pages('')
export class HomeController {
  constructor(private readonly groups: GroupsQueries) {}

  @Get()
  @Access('person')
  async home(
    @CurrentSession() session: LiveSession,
    @Query('cursor') cursor?: string,
  ): Promise<Page | Redirect> {
    const { memberships, isOperator, email } = session;
    if (memberships.length === 1 && !isOperator) return new Redirect(`/groups/${memberships[0].slug}/today`);
    const all = isOperator ? await this.every(cursor) : null;
    return new Page('home', { pageTitle: 'Your groups', email, all, isFirst: !cursor });
  }

  /** A shortened address: where a person’s groups are. */
  @Get('groups')
  @Access('person')
  groupsOf(): Redirect {
    return new Redirect('/');
  }

  /** A shortened address: the group’s own first page. */
  @Get('groups/:group')
  @Access('viewer')
  group(@Param('group') group: string): Redirect {
    return new Redirect(`/groups/${group}/today`);
  }

  private async every(cursor: string | undefined): Promise<GroupPage> {
    return JSON.parse(await this.groups.list(null, { limit: PAGE, cursor })) as GroupPage;
  }
}
