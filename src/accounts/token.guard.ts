import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Forbidden, NotFound, Unauthenticated } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { ACCESS, type AccessRule, allows } from './access.js';
import { type LiveToken, TokensQueries } from './tokens.queries.js';

/** A request as the guard leaves it: with the actor, where the route needs one. */
export interface GuardedRequest {
  headers: { authorization?: string };
  params: { group?: string };
  actor?: Actor;
}

/**
 * Guards every route. No token that holds: 401. A group in the path that is not the token's: 404, as if
 * it did not exist. A role that is too low: 403. A route that does not state its access: refused.
 */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokensQueries,
    @InjectDataSource() private readonly db: DataSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!rule) throw new Forbidden('This route does not state who may call it.');
    if (rule.least === 'public') return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const token = await this.tokenOf(request);
    const groupId = await this.groupFor(token, request.params.group);
    if (!allows(rule, token.role)) {
      throw new Forbidden(`This needs the role ${rule.least}; the token “${token.name}” has ${token.role}.`);
    }
    request.actor = { kind: 'token', id: token.id, name: token.name, role: token.role, groupId, door: 'api' };
    return true;
  }

  private async tokenOf(request: GuardedRequest): Promise<LiveToken> {
    const secret = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!secret) throw new Unauthenticated('Send a token: the header Authorization: Bearer postbag_….');
    const token = await this.tokens.live(secret);
    if (!token)
      throw new Unauthenticated('This token is not known, has expired or was revoked. Ask for a new one.');
    return token;
  }

  private async groupFor(token: LiveToken, slug: string | undefined): Promise<string | null> {
    if (slug === undefined || slug === token.groupSlug) return token.groupId;
    if (token.role !== 'operator') throw new NotFound('group', slug);
    const [group] = await this.db.query<{ id: string }[]>('SELECT id FROM appg WHERE slug = $1', [slug]);
    if (!group) throw new NotFound('group', slug);
    return group.id;
  }
}
