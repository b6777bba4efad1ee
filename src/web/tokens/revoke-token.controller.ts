import { Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { RevokeToken } from '../../accounts/revoke-token.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { confirmPage } from '../people/confirm-page.js';

const TOKEN = new IdPipe('token');

/** Ending a token of a group. */
@Pages('groups/:group/settings/tokens/:token/revoke')
export class RevokeTokenController {
  constructor(private readonly revokeToken: RevokeToken) {}

  @Get()
  @Access('admin', 'or-operator')
  ask(@Param('group') groupSlug: string, @Param('token', TOKEN) _id: string): Page {
    return confirmPage({
      title: 'Revoke this token?',
      says: ['Whatever uses it is refused from then on. This can’t be undone, but you can issue another.'],
      button: 'Revoke the token',
      backHref: `/groups/${groupSlug}/settings/tokens`,
      isLoss: true,
      groupSlug,
    });
  }

  @Post()
  @Access('admin', 'or-operator')
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('token', TOKEN) tokenId: string,
  ): Promise<Redirect> {
    await this.revokeToken.execute(actor, { groupId: groupOf(actor), tokenId });
    return new Redirect(`/groups/${group}/settings/tokens`, 'The token is revoked.');
  }
}
