import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { type GroupRole } from './access.js';

/** A group that a person belongs to, with the role there. */
export interface Membership {
  readonly groupId: string;
  readonly slug: string;
  readonly groupName: string;
  readonly role: GroupRole;
}

/** A person who has signed in, in one of their sessions. `expiresAt` is RFC 3339. */
export interface LiveSession {
  readonly id: string;
  readonly expiresAt: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly isOperator: boolean;
  /** By slug. */
  readonly memberships: readonly Membership[];
}

/** Sessions live by the database's clock, which is the same for all copies and can't be set as Postbag's can. */
const LIVE = {
  name: 'live_session',
  text: `SELECT s.id, rfc3339(s.expires_at) AS "expiresAt", a.id AS "accountId", a.name, a.email,
                a.is_operator AS "isOperator",
                coalesce((SELECT json_agg(json_build_object('groupId', m.group_id, 'slug', g.slug, 'groupName', g.name,
                    'role', m.role) ORDER BY g.slug)
                  FROM membership m JOIN appg g ON g.id = m.group_id WHERE m.account_id = a.id), '[]') AS memberships
         FROM account_session s JOIN account a ON a.id = s.account_id
         WHERE s.token = $1 AND s.expires_at > now()`,
};

/** Reads of sessions. */
@Injectable()
export class SessionsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The session with this token, if it has not ended: one statement, made once per connection. */
  async live(token: string): Promise<LiveSession | null> {
    const [row] = await runNamed<LiveSession>(this.db, LIVE, [token]);
    return row ?? null;
  }
}
