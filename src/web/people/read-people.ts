import { Injectable } from '@nestjs/common';
import { type GroupRole } from '../../accounts/access.js';
import { InvitationsQueries } from '../../accounts/invitations.queries.js';
import { MembersQueries } from '../../accounts/members.queries.js';
import { TwoFactorQueries } from '../../accounts/two-factor.queries.js';
import { roleWord } from './account-fields.js';

/** A member of a group as the API tells of them. */
export interface MemberRead {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: GroupRole;
  readonly joinedAt: string;
  readonly version: number;
}

/** The same for pages. */
export interface ShownMember extends MemberRead {
  readonly roleWord: string;
  readonly hasTwoFactor: boolean;
}

/** An invitation as the API tells of it, for pages. */
export interface ShownInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: GroupRole;
  readonly roleWord: string;
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
  readonly isOpen: boolean;
}

/** A page shows so many of a group's people; a group has a handful. */
const ALL = { limit: 200 };

/** Reads those who belong to a group, and those who are invited. */
@Injectable()
export class ReadPeople {
  constructor(
    private readonly members: MembersQueries,
    private readonly invitations: InvitationsQueries,
    private readonly twoFactor: TwoFactorQueries,
  ) {}

  async all(groupId: string): Promise<ShownMember[]> {
    const { items } = JSON.parse(await this.members.ofGroup(groupId, ALL)) as { items: MemberRead[] };
    return this.shown(items);
  }

  /** @throws NotFound when the person does not belong to the group */
  async member(groupId: string, id: string): Promise<ShownMember> {
    const { text } = await this.members.one(groupId, id);
    const [member] = await this.shown([JSON.parse(text) as MemberRead]);
    return member;
  }

  async invited(groupId: string): Promise<ShownInvitation[]> {
    const { items } = JSON.parse(await this.invitations.ofGroup(groupId, ALL)) as {
      items: ShownInvitation[];
    };
    return items.map((item) => ({ ...item, roleWord: roleWord(item.role) }));
  }

  private async shown(members: readonly MemberRead[]): Promise<ShownMember[]> {
    const having = await this.twoFactor.among(members.map(({ id }) => id));
    return members.map((member) => ({
      ...member,
      roleWord: roleWord(member.role),
      hasTwoFactor: having.has(member.id),
    }));
  }
}
