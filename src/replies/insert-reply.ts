import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { type Letter } from '../letters/letter.entity.js';
import { type ReplyFields } from './reply-fields.js';

/** How many values `replyRows` takes. */
export const REPLY_PLACES = 5;

/**
 * Parts of WITH that write a reply and its text, the first named `reply`. Values from `place` on: those of `replyValues`.
 *
 * @param where a condition without which nothing is written
 */
export const replyRows = (place: number, where = 'true'): string => `
  reply AS (
    INSERT INTO reply (id, group_id, letter_id, created_at, recipient_id, class, dated_on, received_on, signed_by,
      signed_by_role, signed_level, their_reference, addressed_to, promised_by, transferred_to_organisation_id,
      transferred_to_office_id, transfer_received_on, settled_on, circulated_on)
    SELECT coalesce(r.id, new_id()), $${place}::uuid, $${place + 1}::uuid, $${place + 2}::timestamptz, r."recipientId",
      r.class, r."datedOn", r."receivedOn", r."signedBy", r."signedByRole", r."signedLevel", r."theirReference",
      r."addressedTo", r."promisedBy", r."transferredToOrganisationId", r."transferredToOfficeId",
      r."transferReceivedOn", r."settledOn", r."circulatedOn"
    FROM json_to_record($${place + 3}) AS r(id uuid, "recipientId" uuid, class text, "datedOn" date, "receivedOn" date,
      "signedBy" text, "signedByRole" text, "signedLevel" text, "theirReference" text, "addressedTo" text,
      "promisedBy" date, "transferredToOrganisationId" uuid, "transferredToOfficeId" uuid, "transferReceivedOn" date,
      "settledOn" date, "circulatedOn" date)
    WHERE ${where}
    RETURNING id
  ), reply_text AS (
    INSERT INTO reply_text (reply_id, body) SELECT id, $${place + 4} FROM reply WHERE $${place + 4}::text <> '')`;

/** A new reply. Without an id it gets one. */
export interface NewReply {
  readonly id?: string;
  readonly fields: ReplyFields;
  readonly body: string;
  /** RFC 3339 */
  readonly createdAt: string;
}

/** The values of `replyRows`. */
export function replyValues(
  { id: letterId, groupId }: Pick<Letter, 'id' | 'groupId'>,
  { id, fields, body, createdAt }: NewReply,
): unknown[] {
  return [groupId, letterId, createdAt, JSON.stringify({ id, ...fields }), body];
}

const INSERT: NamedQuery = { name: 'insert_reply', text: `WITH ${replyRows(1)} SELECT id FROM reply` };

/** Writes the rows of a new reply, with its text when there is one. Gives its id. */
export async function insertReply(
  tx: EntityManager,
  letter: Pick<Letter, 'id' | 'groupId'>,
  reply: NewReply,
): Promise<string> {
  const [{ id }] = await runNamedIn<{ id: string }>(tx, INSERT, replyValues(letter, reply));
  return id;
}
