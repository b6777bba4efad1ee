import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { runNamed } from '../database/named-query.js';
import { NotFound } from '../errors/kinds.js';

/** A webhook as its administrators see it, as JSON. Its secret is not in it. */
const WEBHOOK = `json_build_object('id', w.id, 'name', w.name, 'url', w.url, 'events', w.events, 'isOn', w.is_on,
  'failingSince', rfc3339(w.failing_since), 'stoppedAt', rfc3339(w.stopped_at), 'stopReason', w.stop_reason,
  'createdAt', rfc3339(w.created_at), 'version', w.version,
  'waiting', (SELECT count(*) FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state IN ('waiting', 'sending')),
  'dead', (SELECT count(*) FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.state = 'dead'))::text`;

const OF_GROUP = {
  name: 'webhooks_of_group',
  text: `SELECT ${WEBHOOK} AS json, json_build_array(w.id) AS key FROM webhook w
    WHERE w.group_id = $1 AND ($2::uuid IS NULL OR w.id > $2) ORDER BY w.id LIMIT $3`,
};

const ONE = {
  name: 'webhook_of_group',
  text: `SELECT ${WEBHOOK} AS text, w.version FROM webhook w WHERE w.group_id = $1 AND w.id = $2`,
};

const DELIVERY = `json_build_object('id', d.id, 'event', d.event, 'state', d.state, 'attempts', d.attempts, 'unsure', d.unsure,
  'status', d.status, 'answer', d.answer, 'problem', d.problem, 'createdAt', rfc3339(d.created_at),
  'triedAt', rfc3339(d.tried_at), 'nextAt', CASE WHEN d.state = 'waiting' THEN rfc3339(d.try_at) END,
  'letter', CASE WHEN l.id IS NOT NULL THEN json_build_object('id', l.id, 'reference', l.reference) END)::text`;

const DELIVERIES = {
  name: 'deliveries_of_webhook',
  text: `
    SELECT ${DELIVERY} AS json, json_build_array(d.id) AS key
    FROM (
      SELECT * FROM webhook_delivery d
      WHERE d.group_id = $1 AND d.webhook_id = $2 AND ($3::uuid IS NULL OR d.id < $3)
      ORDER BY d.id DESC LIMIT $4) d
    LEFT JOIN timeline_entry e ON e.id = d.entry_id LEFT JOIN letter l ON l.id = e.letter_id
    ORDER BY d.id DESC`,
};

/** Reads of webhooks and of what they were told. */
@Injectable()
export class WebhooksQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * Those of a group, the oldest first, page by page, as JSON text.
   *
   * @throws InvalidInput when the cursor is not one of this list
   */
  async ofGroup(groupId: string, page: PageRequest): Promise<string> {
    const values = [groupId, ...afterKey(page, ['id']), page.limit + 1];
    return pageText(await runNamed<KeyedRow>(this.db, OF_GROUP, values), page);
  }

  /** @throws NotFound when the group has no such webhook */
  async one(groupId: string, id: string): Promise<{ text: string; version: number }> {
    const [row] = await runNamed<{ text: string; version: number }>(this.db, ONE, [groupId, id]);
    if (!row) throw new NotFound('webhook', id);
    return row;
  }

  /**
   * What a webhook is told and was, the newest first, page by page, as JSON text.
   *
   * @throws NotFound when the group has no such webhook
   * @throws InvalidInput when the cursor is not one of this list
   */
  async deliveries(groupId: string, webhookId: string, page: PageRequest): Promise<string> {
    const values = [groupId, webhookId, ...afterKey(page, ['id']), page.limit + 1];
    const rows = await runNamed<KeyedRow>(this.db, DELIVERIES, values);
    if (rows.length === 0) await this.one(groupId, webhookId);
    return pageText(rows, page);
  }
}
