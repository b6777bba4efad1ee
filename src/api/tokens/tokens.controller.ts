import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { IssueToken } from '../../accounts/issue-token.use-case.js';
import { RevokeToken } from '../../accounts/revoke-token.use-case.js';
import { TokensQueries } from '../../accounts/tokens.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { JsonText } from '../json.interceptor.js';
import { ListQuery } from '../list.query.js';
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
  @ApiOperation({
    summary: 'The group’s API tokens, page by page',
    description: 'The oldest first, revoked ones too. Their secrets are not known to anyone.',
  })
  @ApiOkResponse({ type: TokenListView })
  async list(@CurrentActor() actor: Actor, @Query() { limit = 50, cursor }: ListQuery): Promise<JsonText> {
    return new JsonText(await this.tokens.ofGroup(groupOf(actor), { limit, cursor }));
  }

  @Post()
  @ApiOperation({
    summary: 'Issues an API token',
    description: 'The secret is shown here and never again.',
  })
  @AnswerNotKept()
  @ApiCreatedResponse({ type: IssuedTokenView })
  async issue(@CurrentActor() actor: Actor, @Body() body: IssueTokenDto): Promise<IssuedTokenView> {
    const { name, role, expiresAt = null, accountId = null } = body;
    return this.issueToken.execute(actor, { groupId: groupOf(actor), name, role, expiresAt, accountId });
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Revokes an API token at once' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', new IdPipe('token')) id: string): Promise<void> {
    await this.revokeToken.execute(actor, { groupId: groupOf(actor), tokenId: id });
  }
}
