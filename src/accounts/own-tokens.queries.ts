import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type GroupRole } from './access.js';

/** One of a person's own tokens that holds now. Instants are RFC 3339. */
export interface OwnToken {
  readonly id: string;
  readonly name: string;
  readonly role: GroupRole;
  readonly groupName: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
}

/** Reads of a person's own tokens, in whichever groups. */
@Injectable()
export class OwnTokensQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those that hold now, by group, the oldest first. */
  async of(accountId: string): Promise<OwnToken[]> {
    return this.db.query<OwnToken[]>(
      `SELECT t.id, t.name, t.role, g.name AS "groupName", rfc3339(t.created_at) AS "createdAt",
         rfc3339(t.expires_at) AS "expiresAt"
       FROM api_token t JOIN appg g ON g.id = t.group_id
       WHERE t.account_id = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)
       ORDER BY g.slug, t.created_at, t.id`,
      [accountId, this.clock.timestamp()],
    );
  }
}
