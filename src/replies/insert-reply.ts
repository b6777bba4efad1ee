import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { type Letter } from '../letters/letter.entity.js';
import { toRecipient } from '../letters/to-recipient.js';
import { type ReplyFields } from './reply-fields.js';

const INSERT: NamedQuery = {
  name: 'insert_reply',
  text: `
  WITH choice AS (
    SELECT id FROM recipient WHERE letter_id = $2 AND role = 'to' AND ($6::uuid IS NULL OR id = $6)
  ), made AS (
    INSERT INTO reply (group_id, letter_id, created_at, recipient_id, class, dated_on, received_on, signed_by,
      signed_by_role, signed_level, their_reference, addressed_to, promised_by, transferred_to_organisation_id,
      transferred_to_office_id, transfer_received_on, settled_on, circulated_on)
    SELECT $1, $2::uuid, $3, choice.id, r.* FROM choice, json_to_record($4) AS r(class text, "datedOn" date, "receivedOn" date,
      "signedBy" text, "signedByRole" text, "signedLevel" text, "theirReference" text, "addressedTo" text,
      "promisedBy" date, "transferredToOrganisationId" uuid, "transferredToOfficeId" uuid, "transferReceivedOn" date,
      "settledOn" date, "circulatedOn" date)
    WHERE (SELECT count(*) FROM choice) = 1
    RETURNING id, recipient_id
  ), text AS (INSERT INTO reply_text (reply_id, body) SELECT id, $5 FROM made WHERE $5 <> '')
  SELECT id, recipient_id AS "recipientId" FROM made`,
};

/** A new reply; without `recipientId`, from the only one to whom the letter went. */
export interface NewReply {
  readonly fields: Omit<ReplyFields, 'recipientId'>;
  readonly recipientId: string | undefined;
  readonly body: string;
  readonly createdAt: string;
}

/**
 * Writes the rows of a new reply, with its text when there is one.
 *
 * @throws InvalidInput at /recipientId as `toRecipient` does
 */
export async function insertReply(
  tx: EntityManager,
  { id: letterId, groupId }: Letter,
  { fields, recipientId, body, createdAt }: NewReply,
): Promise<{ id: string; recipientId: string }> {
  const values = [groupId, letterId, createdAt, JSON.stringify(fields), body, recipientId ?? null];
  const [made] = await runNamedIn<{ id: string; recipientId: string }>(tx, INSERT, values);
  if (made) return made;
  await toRecipient(tx, letterId, recipientId);
  throw new Error(`A reply to ${letterId} was not written`);
}
