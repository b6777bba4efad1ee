import { Injectable } from '@nestjs/common';
import { navigationOf } from './navigation.js';
import { type Model } from './page.js';
import { takeSaid } from './said.js';
import { type WebReply, type WebRequest } from './web-http.js';

/** What every page shows beside its own content. */
@Injectable()
export class SharedModel {
  of(request: WebRequest, reply: WebReply): Model {
    const { signedIn, params } = request;
    const group = signedIn?.groups.find(({ slug }) => slug === params.group);
    const path = group && `/groups/${group.slug}`;
    return {
      csrfToken: reply.generateCsrf(),
      said: takeSaid(request, reply),
      person: signedIn ? { name: signedIn.name } : null,
      group: group && { ...group, path, may: mayOf(group.role) },
      navigation: path ? navigationOf(path, request.url) : [],
    };
  }
}

/** What a role may do, for views to leave out what would be refused. The guard decides, not this. */
function mayOf(role: string): { change: boolean; administer: boolean } {
  return { change: role === 'staff' || role === 'admin', administer: role === 'admin' };
}
