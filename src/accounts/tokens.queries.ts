import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { runNamed } from '../database/named-query.js';
import { type Role } from '../timeline/actor.js';
import { hashSecret } from './token-secret.js';

/** A token that holds at this moment, with the group that it opens. */
export interface LiveToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly groupId: string | null;
  readonly groupSlug: string | null;
}

/** A token as its administrators see it; the secret itself is not known to anyone. */
export interface TokenRow extends Omit<LiveToken, 'groupId' | 'groupSlug'> {
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

const LIVE = {
  name: 'live_token',
  text: `SELECT t.id, t.name, t.role, t.group_id AS "groupId", g.slug AS "groupSlug"
         FROM api_token t LEFT JOIN appg g ON g.id = t.group_id
         WHERE t.secret_hash = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)`,
};

const OF_GROUP = {
  name: 'tokens_of_group',
  text: `SELECT id, name, role, rfc3339(created_at) AS "createdAt", rfc3339(expires_at) AS "expiresAt",
                rfc3339(revoked_at) AS "revokedAt"
         FROM api_token WHERE group_id = $1 ORDER BY created_at, id`,
};

/** Reads of API tokens. */
@Injectable()
export class TokensQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The token that this secret opens, if it holds now. */
  async live(secret: string): Promise<LiveToken | null> {
    const rows = await runNamed<LiveToken>(this.db, LIVE, [hashSecret(secret), this.clock.timestamp()]);
    return rows[0] ?? null;
  }

  /** Every token of a group, the oldest first, revoked ones too. */
  async ofGroup(groupId: string): Promise<TokenRow[]> {
    return runNamed<TokenRow>(this.db, OF_GROUP, [groupId]);
  }

  /** Whether anybody can sign in at all yet. */
  async isEmpty(): Promise<boolean> {
    const [row] = await this.db.query<[{ empty: boolean }]>(
      'SELECT NOT EXISTS (SELECT FROM api_token) AS empty',
    );
    return row.empty;
  }
}
