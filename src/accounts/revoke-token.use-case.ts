import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { NotFound } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';

/** Ends a token at once. Repeating it changes nothing. */
@Injectable()
export class RevokeToken {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** @throws NotFound when the group has no such token */
  async execute(actor: Actor, command: { groupId: string; tokenId: string }): Promise<void> {
    const { groupId, tokenId } = command;
    await this.db.transaction(async (tx) => {
      const [found] = await tx.query<{ revoked: boolean }[]>(
        `SELECT revoked_at IS NOT NULL AS revoked FROM api_token WHERE id = $1 AND group_id = $2 FOR UPDATE`,
        [tokenId, groupId],
      );
      if (!found) throw new NotFound('token', tokenId);
      if (found.revoked) return;
      await tx.query('UPDATE api_token SET revoked_at = $2 WHERE id = $1', [tokenId, this.clock.timestamp()]);
      await this.timeline.append(tx, actor, {
        groupId,
        subject: { kind: 'token', id: tokenId },
        event: 'token-revoked',
        on: this.clock.today(),
      });
    });
  }
}
