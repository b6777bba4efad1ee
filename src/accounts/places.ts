import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Conflict, Forbidden, invalid, NotFound } from '../errors/kinds.js';
import { type Role } from '../timeline/actor.js';
import { type AccessRule, allows, GROUP_ROLES } from './access.js';
import { type LiveSession, type Membership } from './sessions.queries.js';
import { type Thing, ThingsQueries } from './things.queries.js';
import { type LiveToken } from './tokens.queries.js';

/** In which group a request is carried out, and with which role; without a group only for the operator. */
export interface Place {
  readonly groupId: string | null;
  readonly role: Role;
}

/** What a request says about where it belongs: a group by its slug, or a thing that belongs to one. */
export interface Asked {
  readonly slug: string | undefined;
  readonly thing: Thing | null;
}

const OPERATOR: Place = { groupId: null, role: 'operator' };

/** Finds the group in which a request is carried out (docs/decisions/0024). */
@Injectable()
export class Places {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly things: ThingsQueries,
  ) {}

  /**
   * A token opens one group, an operator's any that is named.
   *
   * @throws NotFound when another group is named
   */
  async ofToken(token: LiveToken, { slug }: Asked): Promise<Place> {
    const { groupId, groupSlug, role } = token;
    if (slug === undefined || slug === groupSlug) return { groupId, role };
    if (role !== 'operator') throw new NotFound('group', slug);
    return this.asOperator(slug);
  }

  /**
   * A person acts in the group that is named, or else in the one that has the thing, with the role there.
   *
   * @throws NotFound when a group is named that the person does not belong to
   * @throws Conflict when a reference names letters of several of the person's groups
   * @throws InvalidInput when the group has to be named and is not
   * @throws Forbidden when the person belongs to no group
   */
  async ofPerson(session: LiveSession, rule: AccessRule, asked: Asked): Promise<Place> {
    if (asked.slug !== undefined) return this.inNamed(session, rule, asked.slug);
    if (asked.thing) return this.withThing(session, asked.thing);
    if (session.isOperator && allows(rule, 'operator')) return OPERATOR;
    const { memberships } = session;
    if (memberships.length < 2 || rule.orOperator || rule.least === 'operator') return strongest(session);
    const slugs = memberships.map(({ slug }) => slug).join(', ');
    throw invalid(
      '/postbag-group',
      'group-needed',
      `You belong to several groups: ${slugs}. Say for which with the header Postbag-Group.`,
    );
  }

  private async inNamed(session: LiveSession, rule: AccessRule, slug: string): Promise<Place> {
    const own = session.memberships.find((membership) => membership.slug === slug);
    if (own && (allows(rule, own.role) || !session.isOperator)) return own;
    if (!session.isOperator) throw new NotFound('group', slug);
    return this.asOperator(slug);
  }

  /** When none of the person's groups has it, the request goes on in one of them and finds nothing there. */
  private async withThing(session: LiveSession, thing: Thing): Promise<Place> {
    const { memberships } = session;
    if (memberships.length < 2) return strongest(session);
    const found = await this.things.groupsOf(
      thing,
      memberships.map(({ groupId }) => groupId),
    );
    if (found.length > 1) {
      throw new Conflict(
        'ambiguous-reference',
        `More than one of your groups has a letter ${thing.key}. Use its id, or name the group with the header Postbag-Group.`,
      );
    }
    return memberships.find(({ groupId }) => groupId === found[0]) ?? strongest(session);
  }

  private async asOperator(slug: string): Promise<Place> {
    const [group] = await this.db.query<{ id: string }[]>('SELECT id FROM appg WHERE slug = $1', [slug]);
    if (!group) throw new NotFound('group', slug);
    return { groupId: group.id, role: 'operator' };
  }
}

/** The group in which the person has the highest role, for what all groups share. */
function strongest({ memberships, isOperator }: LiveSession): Place {
  const byRole = (one: Membership, other: Membership): number =>
    GROUP_ROLES.indexOf(other.role) - GROUP_ROLES.indexOf(one.role);
  const [first] = [...memberships].sort(byRole);
  if (first) return first;
  if (isOperator) return OPERATOR;
  throw new Forbidden('You belong to no group. Ask a group’s administrator for an invitation.', 'no-group');
}
