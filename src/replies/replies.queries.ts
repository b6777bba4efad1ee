import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { type Moment } from '../deadlines/windows.js';
import { NotFound } from '../errors/kinds.js';
import { letterColumn } from '../letters/letter-key.js';

/** A reply `r` as JSON, at the end of the day $3: what happened to it later is null. */
const REPLY = `json_build_object('id', r.id, 'recipientId', r.recipient_id, 'class', r.class,
  'datedOn', r.dated_on, 'receivedOn', r.received_on, 'signedBy', r.signed_by,
  'signedByRole', r.signed_by_role, 'signedLevel', r.signed_level, 'theirReference', r.their_reference,
  'addressedTo', r.addressed_to, 'promisedBy', r.promised_by,
  'transferredTo', CASE WHEN n.id IS NOT NULL THEN json_build_object('id', n.id, 'name', n.name) END,
  'transferReceivedOn', CASE WHEN r.transfer_received_on <= $3 THEN r.transfer_received_on END,
  'settledOn', CASE WHEN r.settled_on <= $3 THEN r.settled_on END,
  'circulatedOn', CASE WHEN r.circulated_on <= $3 THEN r.circulated_on END,
  'body', x.body, 'version', r.version)`;

const FROM = `reply r
  LEFT JOIN organisation n ON n.id = r.transferred_to_organisation_id
  LEFT JOIN reply_text x ON x.reply_id = r.id`;

const ofLetter = (column: 'id' | 'reference'): string => `
  SELECT json_build_object('items', coalesce((
    SELECT json_agg(${REPLY} ORDER BY r.received_on, r.seq) FROM ${FROM}
    WHERE r.letter_id = l.id AND r.removed_at IS NULL AND r.received_on <= $3), '[]'))::text AS json
  FROM letter l WHERE l.group_id = $1 AND l.${column} = $2 AND l.drafted_on <= $3`;

const ONE = `
  SELECT ${REPLY}::text AS json, r.version FROM ${FROM}
  WHERE r.group_id = $1 AND r.id = $2 AND r.removed_at IS NULL AND r.received_on <= $3`;

/** Reads of replies. One that was removed is not there. */
@Injectable()
export class RepliesQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * The replies to a letter received by the moment's day, in the order received: `{ "items": [...] }`.
   *
   * @throws NotFound when the group has no such letter at that moment
   */
  async ofLetter(groupId: string, key: string, { on }: Moment): Promise<string> {
    const column = letterColumn(key);
    const query = { name: `replies_of_letter_by_${column}`, text: ofLetter(column) };
    const [row] = await runNamed<{ json: string }>(this.db, query, [groupId, key, on]);
    if (!row) throw new NotFound('letter', key);
    return row.json;
  }

  /** @throws NotFound when the group has no such reply, or had not received it by the moment's day */
  async one(groupId: string, id: string, { on }: Moment): Promise<{ text: string; version: number }> {
    const query = { name: 'reply', text: ONE };
    const [row] = await runNamed<{ json: string; version: number }>(this.db, query, [groupId, id, on]);
    if (!row) throw new NotFound('reply', id);
    return { text: row.json, version: row.version };
  }
}
