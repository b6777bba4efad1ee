import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
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

const LIVE = {
  name: 'live_token',
  text: `SELECT t.id, t.name, t.role, t.group_id AS "groupId", g.slug AS "groupSlug"
         FROM api_token t LEFT JOIN appg g ON g.id = t.group_id
         WHERE t.secret_hash = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)`,
};

/** When it was issued, in microseconds: whole, so that a cursor can carry it. */
const ISSUED = '(extract(epoch FROM created_at) * 1000000)::bigint';

const OF_GROUP = {
  name: 'tokens_of_group',
  text: `SELECT json_build_object('id', id, 'name', name, 'role', role, 'createdAt', rfc3339(created_at),
           'expiresAt', rfc3339(expires_at), 'revokedAt', rfc3339(revoked_at))::text AS json,
           json_build_array(${ISSUED}, id) AS key
         FROM api_token WHERE group_id = $1 AND ($2::bigint IS NULL OR (${ISSUED}, id) > ($2::bigint, $3::uuid))
         ORDER BY ${ISSUED}, id LIMIT $4`,
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

  /**
   * The tokens of a group as its administrators see them, the oldest first, revoked ones too, page by page. The secrets
   * themselves are not known to anyone.
   *
   * @throws InvalidInput when the cursor is not one of this list
   */
  async ofGroup(groupId: string, page: PageRequest): Promise<string> {
    const values = [groupId, ...afterKey(page, ['whole', 'id']), page.limit + 1];
    return pageText(await runNamed<KeyedRow>(this.db, OF_GROUP, values), page);
  }

  /** Whether anybody can sign in at all yet. */
  async isEmpty(): Promise<boolean> {
    const [row] = await this.db.query<[{ empty: boolean }]>(
      'SELECT NOT EXISTS (SELECT FROM api_token) AS empty',
    );
    return row.empty;
  }
}
