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

/** One page of a list; `nextCursor` leads to the next, null on the last. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** A page shows so many of a group's people; most groups have a handful. */
const PAGE = 200;

/** Reads those who belong to a group, and those who are invited. */
@Injectable()
export class ReadPeople {
  constructor(
    private readonly membersQueries: MembersQueries,
    private readonly invitations: InvitationsQueries,
    private readonly twoFactor: TwoFactorQueries,
  ) {}

  /** A page of the members by name. */
  async members(groupId: string, cursor?: string): Promise<ListPage<ShownMember>> {
    const text = await this.membersQueries.ofGroup(groupId, { limit: PAGE, cursor });
    const { items, nextCursor } = JSON.parse(text) as ListPage<MemberRead>;
    return { items: await this.shown(items), nextCursor };
  }

  /** Every member by name, however many there are. */
  async all(groupId: string): Promise<ShownMember[]> {
    const all: ShownMember[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.members(groupId, cursor);
      all.push(...items);
      cursor = nextCursor ?? undefined;
    } while (cursor);
    return all;
  }

  /** @throws NotFound when the person does not belong to the group */
  async member(groupId: string, id: string): Promise<ShownMember> {
    const { text } = await this.membersQueries.one(groupId, id);
    const [member] = await this.shown([JSON.parse(text) as MemberRead]);
    return member;
  }

  /** A page of the invitations, the newest first, those that are over too. */
  async invited(groupId: string, cursor?: string): Promise<ListPage<ShownInvitation>> {
    const text = await this.invitations.ofGroup(groupId, { limit: PAGE, cursor });
    const { items, nextCursor } = JSON.parse(text) as ListPage<ShownInvitation>;
    return { items: items.map(withWord), nextCursor };
  }

  /** @throws NotFound when it is no invitation of the group */
  async invitation(groupId: string, id: string): Promise<ShownInvitation> {
    return withWord(JSON.parse(await this.invitations.one(groupId, id)) as ShownInvitation);
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

function withWord(invitation: ShownInvitation): ShownInvitation {
  return { ...invitation, roleWord: roleWord(invitation.role) };
}
