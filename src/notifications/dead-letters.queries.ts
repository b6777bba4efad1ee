import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { runNamed } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type MailKind } from './outbox.sql.js';

/** A mail that could not be delivered, and why. Instants are RFC 3339. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: MailKind;
  readonly name: string;
  /** False for somebody who left the group since; the mail would not be sent. */
  readonly isMember: boolean;
  readonly problem: string;
  readonly attempts: number;
  /** How often it may have been taken without an answer. */
  readonly unsure: number;
  readonly createdAt: string;
  readonly deadOn: IsoDate;
}

/** What stands in a group's outbox. */
export interface OutboxState {
  readonly dead: readonly DeadLetter[];
  /** Mails that wait to be sent, and what the server said last when it did not take one. */
  readonly waiting: number;
  readonly problem: string | null;
}

/** The mail `m` to the account `a` as JSON. */
const DEAD = `json_build_object('id', m.id, 'kind', m.kind, 'name', a.name, 'problem', m.problem,
          'isMember', EXISTS (SELECT FROM membership b WHERE b.account_id = m.account_id AND b.group_id = m.group_id),
          'attempts', m.attempts, 'unsure', m.unsure, 'createdAt', rfc3339(m.created_at), 'deadOn', m.dead_on)`;

const STATE = {
  name: 'outbox_of_group',
  text: `
    SELECT
      (SELECT coalesce(json_agg(${DEAD}
          ORDER BY m.dead_on, m.id), '[]')
        FROM (SELECT * FROM outbox_mail WHERE group_id = $1 AND dead_on IS NOT NULL AND state = 'dead'
          ORDER BY dead_on, id LIMIT 200) m JOIN account a ON a.id = m.account_id) AS dead,
      (SELECT count(*) FROM outbox_mail WHERE group_id = $1 AND state IN ('waiting', 'sending'))::int AS waiting,
      (SELECT problem FROM outbox_mail WHERE group_id = $1 AND state = 'waiting' AND problem IS NOT NULL
        ORDER BY try_at DESC LIMIT 1) AS problem`,
};

const PAGE = {
  name: 'dead_letters_of_group',
  text: `
    SELECT ${DEAD}::text AS json, json_build_array(m.dead_on, m.id) AS key
    FROM outbox_mail m JOIN account a ON a.id = m.account_id
    WHERE m.group_id = $1 AND m.dead_on IS NOT NULL AND m.state = 'dead'
      AND ($2::date IS NULL OR (m.dead_on, m.id) > ($2::date, $3::uuid))
    ORDER BY m.dead_on, m.id LIMIT $4`,
};

/** Reads of mails that could not be delivered. */
@Injectable()
export class DeadLettersQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The oldest 200 of a group, and what waits. */
  async of(groupId: string): Promise<OutboxState> {
    const [state] = await runNamed<OutboxState>(this.db, STATE, [groupId]);
    return state;
  }

  /**
   * Those of a group, the longest given up first, page by page, as JSON text.
   *
   * @throws InvalidInput when the cursor is not one of this list
   */
  async list(groupId: string, page: PageRequest): Promise<string> {
    const values = [groupId, ...afterKey(page, ['day', 'id']), page.limit + 1];
    return pageText(await runNamed<KeyedRow>(this.db, PAGE, values), page);
  }
}
