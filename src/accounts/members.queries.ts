import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { runNamed } from '../database/named-query.js';
import { NotFound } from '../errors/kinds.js';

const MEMBER = `json_build_object('id', a.id, 'name', a.name, 'email', a.email, 'role', m.role,
  'joinedAt', rfc3339(m.joined_at), 'version', m.version)`;

const OF_GROUP = {
  name: 'members_of_group',
  text: `SELECT ${MEMBER}::text AS json, json_build_array(lower(a.name), a.id) AS key
         FROM membership m JOIN account a ON a.id = m.account_id
         WHERE m.group_id = $1 AND ($2::text IS NULL OR (lower(a.name), a.id) > ($2, $3::uuid))
         ORDER BY lower(a.name), a.id LIMIT $4`,
};

const ONE = {
  name: 'member_of_group',
  text: `SELECT ${MEMBER}::text AS text, m.version
         FROM membership m JOIN account a ON a.id = m.account_id WHERE m.group_id = $1 AND m.account_id = $2`,
};

/** Reads of the people who belong to a group. */
@Injectable()
export class MembersQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * The members by name, page by page, as JSON text.
   *
   * @throws InvalidInput when the cursor is not one of this list
   */
  async ofGroup(groupId: string, page: PageRequest): Promise<string> {
    const values = [groupId, ...afterKey(page, ['text', 'id']), page.limit + 1];
    return pageText(await runNamed<KeyedRow>(this.db, OF_GROUP, values), page);
  }

  /**
   * One member as JSON text, with the version of the row.
   *
   * @throws NotFound when the person does not belong to the group
   */
  async one(groupId: string, accountId: string): Promise<{ text: string; version: number }> {
    const [row] = await runNamed<{ text: string; version: number }>(this.db, ONE, [groupId, accountId]);
    if (!row) throw new NotFound('member', accountId);
    return row;
  }
}
