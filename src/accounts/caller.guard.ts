import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Forbidden, Unauthenticated } from '../errors/kinds.js';
import { type Actor, type Door } from '../timeline/actor.js';
import { ACCESS, type AccessRule, allows } from './access.js';
import { type Caller } from './caller.js';
import { Callers } from './callers.js';
import { type GuardedRequest, headerOf } from './guarded-request.js';
import { type Asked, Places } from './places.js';
import { type LiveSession } from './sessions.queries.js';
import { thingOf } from './things.queries.js';

/**
 * Guards every route. Neither a token nor a session that holds: 401. A group that the caller does not belong to: 404, as
 * if it did not exist. A role that is too low: 403. A route that does not state its access: refused.
 */
@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly places: Places,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule) throw new Forbidden('This route does not state who may call it.');
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    if (rule.least === 'public') return this.letAnyoneIn(request, rule);
    const caller = await this.callers.find(request);
    if (!caller)
      throw new Unauthenticated('Sign in, or send a token: the header Authorization: Bearer postbag_….');
    request.caller = caller;
    request.actor = await this.actorFor(caller, rule, request);
    return true;
  }

  private async letAnyoneIn(request: GuardedRequest, rule: AccessRule): Promise<boolean> {
    if (!rule.fromAnywhere) this.callers.refuseOtherSites(request);
    if (rule.knowsCaller) request.caller = await this.callers.find(request);
    return true;
  }

  private async actorFor(caller: Caller, rule: AccessRule, request: GuardedRequest): Promise<Actor> {
    if (rule.least === 'person') return personAlone(caller, doorOf(request.routeOptions.url));
    const { params, routeOptions } = request;
    const slug = params.group ?? headerOf(request, 'postbag-group');
    const asked: Asked = { slug, thing: thingOf(routeOptions.url, params) };
    const { groupId, role } =
      caller.kind === 'token'
        ? await this.places.ofToken(caller.token, asked)
        : await this.places.ofPerson(caller.session, rule, asked);
    const who =
      caller.kind === 'token' ? caller.token : { id: caller.session.accountId, name: caller.session.name };
    if (!allows(rule, role)) {
      const whose = caller.kind === 'token' ? `the token “${who.name}” has` : 'you have';
      throw new Forbidden(`This needs the role ${rule.least}; ${whose} ${role}.`);
    }
    const groupIds =
      role === 'operator' || caller.kind === 'token' ? {} : { groupIds: groupsOf(caller.session) };
    return {
      kind: caller.kind,
      id: who.id,
      name: who.name,
      role,
      groupId,
      ...groupIds,
      door: doorOf(routeOptions.url),
    };
  }
}

/** For what concerns nobody but the person: in no group, and with no rights in any. */
function personAlone(caller: Caller, door: Door): Actor {
  if (caller.kind === 'token') {
    throw new Forbidden('This is for people who signed in; a token can’t do it.', 'person-needed');
  }
  const { accountId, name } = caller.session;
  return { kind: 'person', id: accountId, name, role: 'viewer', groupId: null, door };
}

function groupsOf({ memberships }: LiveSession): string[] {
  return memberships.map(({ groupId }) => groupId);
}

/** Everything of the API is below one path; the rest are pages. */
function doorOf(url: string | undefined): Door {
  return url?.startsWith('/api/') ? 'api' : 'web';
}
