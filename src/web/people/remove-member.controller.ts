import { Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { RemoveMember } from '../../accounts/remove-member.use-case.js';
import { Conflict } from '../../errors/kinds.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { confirmPage } from './confirm-page.js';
import { ReadPeople, type ShownMember } from './read-people.js';

const MEMBER = new IdPipe('member');

/** Taking a person out of a group. */
@Pages('groups/:group/settings/people/:member/remove')
export class RemoveMemberController {
  constructor(
    private readonly people: ReadPeople,
    private readonly removeMember: RemoveMember,
  ) {}

  @Get()
  @Access('admin', 'or-operator')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('member', MEMBER) id: string,
  ): Promise<Page> {
    return askPage(group, await this.people.member(groupOf(actor), id));
  }

  @Post()
  @Access('admin', 'or-operator')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('member', MEMBER) accountId: string,
  ): Promise<Page | Redirect> {
    const groupId = groupOf(actor);
    const member = await this.people.member(groupId, accountId);
    try {
      await this.removeMember.execute(actor, { groupId, accountId });
    } catch (error) {
      if (error instanceof Conflict) return askPage(group, member, error.message);
      throw error;
    }
    const isOwn = actor.id === accountId && actor.role !== 'operator';
    const path = isOwn ? '/' : `/groups/${group}/settings/people`;
    return new Redirect(path, `${member.name} does not belong to the group any more.`);
  }
}

function askPage(groupSlug: string, { id, name }: ShownMember, refusal?: string): Page {
  return confirmPage({
    title: `Remove ${name} from the group?`,
    says: [
      'They see nothing of the group from then on. Their tokens of the group are revoked, and invitations they made are taken back.',
      'What they did stays in the history under their name. They can be invited again.',
    ],
    button: 'Remove from the group',
    backHref: `/groups/${groupSlug}/settings/people/${id}`,
    isLoss: true,
    groupSlug,
    refusal,
  });
}
