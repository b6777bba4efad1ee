import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { TokensQueries } from '../../accounts/tokens.queries.js';
import { Clock } from '../../clock/clock.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { shownToken, type TokenRead } from './token-read.js';

const PAGE = 50;

/** The tokens of a group, with which programs and people's programs sign in. */
@Pages('groups/:group/settings/tokens')
export class TokensController {
  constructor(
    private readonly tokens: TokensQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('admin', 'or-operator')
  async list(
    @CurrentActor() actor: Actor,
    @Param('group') groupSlug: string,
    @Query('cursor') cursor?: string,
  ): Promise<Page> {
    const text = await this.tokens.ofGroup(groupOf(actor), { limit: PAGE, cursor });
    const { items, nextCursor } = JSON.parse(text) as { items: TokenRead[]; nextCursor: string | null };
    const now = this.clock.timestamp();
    const tokens = items.map((token) => shownToken(token, now));
    return new Page('tokens/list', { pageTitle: 'Tokens', groupSlug, tokens, nextCursor, isFirst: !cursor });
  }
}
