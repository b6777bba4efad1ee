import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { ReadPeople, type ShownInvitation } from './read-people.js';

/** Those who belong to a group, and those who are invited; the operator may look at any group's. */
@Pages('groups/:group/settings/people')
export class PeopleController {
  constructor(private readonly people: ReadPeople) {}

  @Get()
  @Access('admin', 'or-operator')
  async list(
    @CurrentActor() actor: Actor,
    @Param('group') groupSlug: string,
    @Query('members') membersAfter?: string,
    @Query('invitations') invitationsAfter?: string,
  ): Promise<Page> {
    const groupId = groupOf(actor);
    const [members, invitations] = await Promise.all([
      this.people.members(groupId, membersAfter),
      this.people.invited(groupId, invitationsAfter),
    ]);
    return new Page('people/list', {
      pageTitle: 'People',
      groupSlug,
      members: members.items,
      open: invitations.items.filter(({ isOpen }) => isOpen),
      over: invitations.items.filter(({ isOpen }) => !isOpen).map(withEnd),
      isFirst: !membersAfter && !invitationsAfter,
      nextMembers: members.nextCursor,
      nextInvitations: invitations.nextCursor,
    });
  }
}

/** What became of an invitation that is over, in words, and when. */
export function withEnd(invitation: ShownInvitation): ShownInvitation & { ended: string; endedAt: string } {
  const { acceptedAt, revokedAt, expiresAt } = invitation;
  if (acceptedAt) return { ...invitation, ended: 'Accepted', endedAt: acceptedAt };
  if (revokedAt) return { ...invitation, ended: 'Taken back', endedAt: revokedAt };
  return { ...invitation, ended: 'Not used in time', endedAt: expiresAt };
}
