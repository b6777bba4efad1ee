import { Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { RevokeInvitation } from '../../accounts/revoke-invitation.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { confirmPage } from './confirm-page.js';
import { ReadPeople } from './read-people.js';

const INVITATION = new IdPipe('invitation');

/** Taking an invitation back. */
@Pages('groups/:group/settings/people/invitations/:invitation/take-back')
export class TakeBackController {
  constructor(
    private readonly people: ReadPeople,
    private readonly revokeInvitation: RevokeInvitation,
  ) {}

  @Get()
  @Access('admin', 'or-operator')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('group') groupSlug: string,
    @Param('invitation', INVITATION) id: string,
  ): Promise<Page> {
    const { email } = await this.people.invitation(groupOf(actor), id);
    return confirmPage({
      title: `Take back the invitation of ${email}?`,
      says: ['Its link leads nowhere from then on. You can invite the person again.'],
      button: 'Take it back',
      backHref: `/groups/${groupSlug}/settings/people`,
      isLoss: true,
      groupSlug,
    });
  }

  @Post()
  @Access('admin', 'or-operator')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('invitation', INVITATION) id: string,
  ): Promise<Redirect> {
    await this.revokeInvitation.execute(actor, { groupId: groupOf(actor), id });
    return new Redirect(`/groups/${group}/settings/people`, 'The invitation is taken back.');
  }
}
