import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { IssueToken } from '../../accounts/issue-token.use-case.js';
import { RevokeToken } from '../../accounts/revoke-token.use-case.js';
import { TokensQueries } from '../../accounts/tokens.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { AnswerNotKept } from '../retries/answer-not-kept.decorator.js';
import { IssueTokenDto } from './issue-token.dto.js';
import { IssuedTokenView, TokenListView } from './token.view.js';

/** API tokens of a group, for its administrators and the operator. */
@ApiTags('tokens')
@ApiParam({ name: 'group', example: 'phrg' })
@Access('admin', 'or-operator')
@Controller('api/v1/groups/:group/tokens')
export class TokensController {
  constructor(
    private readonly tokens: TokensQueries,
    private readonly issueToken: IssueToken,
    private readonly revokeToken: RevokeToken,
  ) {}

  /** Every token of the group, the oldest first, revoked ones too. */
  @Get()
  @ApiOkResponse({ type: TokenListView })
  async list(@CurrentActor() actor: Actor): Promise<TokenListView> {
    return { items: await this.tokens.ofGroup(groupOf(actor)) };
  }

  /** 201 with the secret, which is shown once. */
  @Post()
  @AnswerNotKept()
  @ApiCreatedResponse({ type: IssuedTokenView })
  async issue(@CurrentActor() actor: Actor, @Body() body: IssueTokenDto): Promise<IssuedTokenView> {
    const { name, role, expiresAt = null, accountId = null } = body;
    return this.issueToken.execute(actor, { groupId: groupOf(actor), name, role, expiresAt, accountId });
  }

  /** Revokes it at once. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', new IdPipe('token')) id: string): Promise<void> {
    await this.revokeToken.execute(actor, { groupId: groupOf(actor), tokenId: id });
  }
}
