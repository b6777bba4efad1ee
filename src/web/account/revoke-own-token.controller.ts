import { Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor, CurrentSession } from '../../accounts/current-actor.decorator.js';
import { OwnTokensQueries } from '../../accounts/own-tokens.queries.js';
import { RevokeOwnToken } from '../../accounts/revoke-own-token.use-case.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { NotFound } from '../../errors/kinds.js';
import { type Actor } from '../../timeline/actor.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { confirmPage } from '../people/confirm-page.js';

/** Ending one of one's own tokens. */
@Pages('account/tokens/:token/revoke')
export class RevokeOwnTokenController {
  constructor(
    private readonly tokens: OwnTokensQueries,
    private readonly revokeToken: RevokeOwnToken,
  ) {}

  @Get()
  @Access('person')
  async ask(
    @CurrentSession() { accountId }: LiveSession,
    @Param('token', new IdPipe('token')) id: string,
  ): Promise<Page> {
    const token = (await this.tokens.of(accountId)).find((each) => each.id === id);
    if (!token) throw new NotFound('token', id);
    return confirmPage({
      title: `Revoke “${token.name}”?`,
      says: ['Whatever uses this token is refused from then on. This can’t be undone.'],
      button: 'Revoke the token',
      backHref: '/account',
      isLoss: true,
    });
  }

  @Post()
  @Access('person')
  async revoke(
    @CurrentActor() actor: Actor,
    @CurrentSession() { accountId }: LiveSession,
    @Param('token', new IdPipe('token')) tokenId: string,
  ): Promise<Redirect> {
    await this.revokeToken.execute(actor, { accountId, tokenId });
    return new Redirect('/account', 'The token is revoked.');
  }
}
