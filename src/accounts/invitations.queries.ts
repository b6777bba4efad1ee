import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { runNamed } from '../database/named-query.js';

/** A list of invitations, the newest first; each says whether it still holds at the instant $2. */
const OF_GROUP = {
  name: 'invitations_of_group',
  text: `SELECT json_build_object('items', coalesce(json_agg(json_build_object('id', id, 'email', email, 'role', role,
             'invitedBy', invited_by, 'createdAt', rfc3339(created_at), 'expiresAt', rfc3339(expires_at),
             'acceptedAt', rfc3339(accepted_at), 'revokedAt', rfc3339(revoked_at),
             'isOpen', accepted_at IS NULL AND revoked_at IS NULL AND expires_at > $2)
           ORDER BY created_at DESC, id DESC), '[]'))::text AS json
         FROM invitation WHERE group_id = $1`,
};

/** Reads of invitations. Their secrets are known to nobody. */
@Injectable()
export class InvitationsQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** `{ "items": [...] }` as JSON text, those that are over too. */
  async ofGroup(groupId: string): Promise<string> {
    const [row] = await runNamed<{ json: string }>(this.db, OF_GROUP, [groupId, this.clock.timestamp()]);
    return row.json;
  }
}
