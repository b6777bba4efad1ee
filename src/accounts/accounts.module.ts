import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { IssueToken } from './issue-token.use-case.js';
import { RevokeToken } from './revoke-token.use-case.js';
import { TokenGuard } from './token.guard.js';
import { TokensQueries } from './tokens.queries.js';

/** Who may do what: API tokens and the guard that stands before every route. */
@Module({
  providers: [TokensQueries, IssueToken, RevokeToken, { provide: APP_GUARD, useClass: TokenGuard }],
  exports: [TokensQueries, IssueToken, RevokeToken],
})
export class AccountsModule {}
