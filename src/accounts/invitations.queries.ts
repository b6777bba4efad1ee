import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { runNamed } from '../database/named-query.js';
import { NotFound } from '../errors/kinds.js';

/** When it was made, in microseconds: whole, so that a cursor can carry it. */
const MADE = '(extract(epoch FROM created_at) * 1000000)::bigint';

/** An invitation of the group $1 as JSON; it says whether it still holds at the instant $2. */
const INVITATION = `json_build_object('id', id, 'email', email, 'role', role, 'invitedBy', invited_by,
  'createdAt', rfc3339(created_at), 'expiresAt', rfc3339(expires_at),
  'acceptedAt', rfc3339(accepted_at), 'revokedAt', rfc3339(revoked_at),
  'isOpen', accepted_at IS NULL AND revoked_at IS NULL AND expires_at > $2)`;

/** A page of invitations, the newest first. */
const OF_GROUP = {
  name: 'invitations_of_group',
  text: `SELECT ${INVITATION}::text AS json, json_build_array(${MADE}, id) AS key
         FROM invitation
         WHERE group_id = $1 AND ($3::bigint IS NULL OR (${MADE}, id) < ($3::bigint, $4::uuid))
         ORDER BY ${MADE} DESC, id DESC LIMIT $5`,
};

const ONE = {
  name: 'invitation_of_group',
  text: `SELECT ${INVITATION}::text AS json FROM invitation WHERE group_id = $1 AND id = $3`,
};

/** Reads of invitations. Their secrets are known to nobody. */
@Injectable()
export class InvitationsQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Those that are over too, the newest first, page by page, as JSON text.
   *
   * @throws InvalidInput when the cursor is not one of this list
   */
  async ofGroup(groupId: string, page: PageRequest): Promise<string> {
    const after = afterKey(page, ['whole', 'id']);
    const values = [groupId, this.clock.timestamp(), ...after, page.limit + 1];
    return pageText(await runNamed<KeyedRow>(this.db, OF_GROUP, values), page);
  }

  /**
   * One as JSON text, over or not.
   *
   * @throws NotFound when it is none of the group
   */
  async one(groupId: string, id: string): Promise<string> {
    const [row] = await runNamed<{ json: string }>(this.db, ONE, [groupId, this.clock.timestamp(), id]);
    if (!row) throw new NotFound('invitation', id);
    return row.json;
  }
}
