import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { runNamed } from '../database/named-query.js';
import { type Role } from '../timeline/actor.js';
import { type GroupRole, lowerOf } from './access.js';
import { hashSecret } from './secret.js';

/** A token that holds at this moment, with the group that it opens. */
export interface LiveToken {
  readonly id: string;
  readonly name: string;
  /** Of a person's token never more than that person's own role. */
  readonly role: Role;
  readonly groupId: string | null;
  readonly groupSlug: string | null;
}

/** A person's token holds only while that person belongs to its group. */
const LIVE = {
  name: 'live_token',
  text: `SELECT t.id, t.name, t.role, t.group_id AS "groupId", g.slug AS "groupSlug", m.role AS ceiling
         FROM api_token t
         LEFT JOIN appg g ON g.id = t.group_id
         LEFT JOIN membership m ON m.account_id = t.account_id AND m.group_id = t.group_id
         WHERE t.secret_hash = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)
           AND (t.account_id IS NULL OR m.role IS NOT NULL)`,
};

/** When it was issued, in microseconds: whole, so that a cursor can carry it. */
const ISSUED = '(extract(epoch FROM t.created_at) * 1000000)::bigint';

const OF_GROUP = {
  name: 'tokens_of_group',
  text: `SELECT json_build_object('id', t.id, 'name', t.name, 'role', t.role, 'createdAt', rfc3339(t.created_at),
           'expiresAt', rfc3339(t.expires_at), 'revokedAt', rfc3339(t.revoked_at), 'issuedBy', t.issued_by,
           'person', CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name) END)::text AS json,
           json_build_array(${ISSUED}, t.id) AS key
         FROM api_token t LEFT JOIN account a ON a.id = t.account_id
         WHERE t.group_id = $1 AND ($2::bigint IS NULL OR (${ISSUED}, t.id) > ($2::bigint, $3::uuid))
         ORDER BY ${ISSUED}, t.id LIMIT $4`,
};

/** Reads of API tokens. */
@Injectable()
export class TokensQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The token that this secret opens, if it holds now. One statement, made once per connection. */
  async live(secret: string): Promise<LiveToken | null> {
    const values = [hashSecret(secret), this.clock.timestamp()];
    const [row] = await runNamed<LiveToken & { ceiling: GroupRole | null }>(this.db, LIVE, values);
    if (!row) return null;
    const { ceiling, ...token } = row;
    return ceiling && token.role !== 'operator' ? { ...token, role: lowerOf(token.role, ceiling) } : token;
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

  /** Whether no token was ever issued, as at the very first start. */
  async isEmpty(): Promise<boolean> {
    const [row] = await this.db.query<[{ empty: boolean }]>(
      'SELECT NOT EXISTS (SELECT FROM api_token) AS empty',
    );
    return row.empty;
  }
}
