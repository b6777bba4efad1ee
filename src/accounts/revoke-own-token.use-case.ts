import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { RevokeToken } from './revoke-token.use-case.js';

/** Ends one of a person's own tokens at once, whatever their role. Repeating it changes nothing. */
@Injectable()
export class RevokeOwnToken {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly revokeToken: RevokeToken,
  ) {}

  /** @throws NotFound when the person has no such token */
  async execute(actor: Actor, { accountId, tokenId }: { accountId: string; tokenId: string }): Promise<void> {
    const [found] = await this.db.query<{ groupId: string }[]>(
      'SELECT group_id AS "groupId" FROM api_token WHERE id = $1 AND account_id = $2',
      [tokenId, accountId],
    );
    if (!found) throw new NotFound('token', tokenId);
    await this.revokeToken.execute(actor, { groupId: found.groupId, tokenId });
  }
}
