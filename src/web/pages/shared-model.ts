import { Injectable } from '@nestjs/common';
import { type GroupRole } from '../../accounts/access.js';
import { type Caller } from '../../accounts/caller.js';
import { navigationOf } from './navigation.js';
import { type Model } from './page.js';
import { takeSaid } from './said.js';
import { type WebReply, type WebRequest } from './web-http.js';

/** What every page shows beside its own content. */
@Injectable()
export class SharedModel {
  /** @param waiting how many mails wait in the inbox of the group */
  of(request: WebRequest, reply: WebReply, waiting: number): Model {
    const { caller, params, url } = request;
    const session = caller?.kind === 'person' ? caller.session : null;
    const group = groupOf(caller, params.group);
    const path = group && `/groups/${group.slug}`;
    return {
      csrfToken: reply.generateCsrf(),
      said: takeSaid(request, reply),
      person: session && { name: session.name, isOperator: session.isOperator },
      groups: session?.memberships ?? [],
      group: group && { ...group, path, may: mayOf(group.role) },
      navigation: group && path ? navigationOf(path, url, mayOf(group.role).administer, waiting) : [],
    };
  }
}

interface ShownGroup {
  readonly slug: string;
  readonly name: string;
  readonly role: GroupRole;
}

/** The group of the address, if the caller belongs to it. A token may open its group's pages too. */
function groupOf(caller: Caller | null | undefined, slug: string | undefined): ShownGroup | null {
  if (caller?.kind === 'person') {
    const found = caller.session.memberships.find((membership) => membership.slug === slug);
    return found ? { slug: found.slug, name: found.groupName, role: found.role } : null;
  }
  if (caller?.kind !== 'token' || caller.token.groupSlug !== slug || caller.token.role === 'operator')
    return null;
  return slug ? { slug, name: slug, role: caller.token.role } : null;
}

/** What a role may do, for views to leave out what would be refused. The guard decides, not this. */
function mayOf(role: GroupRole): { change: boolean; administer: boolean } {
  return { change: role === 'staff' || role === 'admin', administer: role === 'admin' };
}
