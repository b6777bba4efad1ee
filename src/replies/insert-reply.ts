import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { type Letter } from '../letters/letter.entity.js';
import { TELL } from '../outbox/tell.sql.js';
import { type ReplyFields } from './reply-fields.js';

/** How many values `replyRows` takes. */
export const REPLY_PLACES = 1;

/**
 * Parts of WITH that write replies, their texts and who is told of them, the first named `reply`. The value at `place`: that of
 * `replyValue`. That something answered by itself can wait for the digest.
 *
 * @param where a condition without which nothing is written
 */
export const replyRows = (place: number, where = 'true'): string => `
  reply AS (
    INSERT INTO reply (id, group_id, letter_id, created_at, recipient_id, class, dated_on, received_on, signed_by,
      signed_by_role, signed_level, their_reference, addressed_to, promised_by, transferred_to_organisation_id,
      transferred_to_office_id, transfer_received_on, settled_on, circulated_on)
    SELECT coalesce(r.id, new_id()), r."groupId", r."letterId", r."createdAt", r."recipientId",
      r.class, r."datedOn", r."receivedOn", r."signedBy", r."signedByRole", r."signedLevel", r."theirReference",
      r."addressedTo", r."promisedBy", r."transferredToOrganisationId", r."transferredToOfficeId",
      r."transferReceivedOn", r."settledOn", r."circulatedOn"
    FROM json_to_recordset($${place}) AS r(id uuid, "groupId" uuid, "letterId" uuid, "createdAt" timestamptz,
      "recipientId" uuid, class text, "datedOn" date, "receivedOn" date,
      "signedBy" text, "signedByRole" text, "signedLevel" text, "theirReference" text, "addressedTo" text,
      "promisedBy" date, "transferredToOrganisationId" uuid, "transferredToOfficeId" uuid, "transferReceivedOn" date,
      "settledOn" date, "circulatedOn" date)
    WHERE ${where}
    RETURNING id, letter_id, group_id, class, created_at
  ), reply_text AS (
    INSERT INTO reply_text (reply_id, body)
    SELECT reply.id, r.body FROM reply JOIN json_to_recordset($${place}) AS r("letterId" uuid, body text)
      ON r."letterId" = reply.letter_id
    WHERE r.body <> ''
  ), news AS (
    SELECT reply.group_id, 'reply' AS subject_kind, reply.id AS subject_id, 1 AS raising,
      reply.class <> 'automatic' AS is_urgent, r."loggedBy" AS by_id, reply.created_at AS at
    FROM reply JOIN json_to_recordset($${place}) AS r("letterId" uuid, "loggedBy" uuid, "isOld" boolean)
      ON r."letterId" = reply.letter_id
    WHERE NOT r."isOld"
  ), ${TELL}`;

/** A new reply. Without an id it gets one. */
export interface NewReply {
  readonly id?: string;
  readonly fields: ReplyFields;
  readonly body: string;
  /** RFC 3339 */
  readonly createdAt: string;
  /** The account of the person who logs it, who needn't be told; null when no person does. */
  readonly loggedBy: string | null;
  /** Brought in with letters of the past: it is nobody's news. */
  readonly isOld?: true;
}

/** Replies, each to another letter, as the value of `replyRows`. */
export function replyValue(
  replies: readonly (NewReply & { readonly letter: Pick<Letter, 'id' | 'groupId'> })[],
): string {
  const rows = replies.map(({ letter, id, fields, body, createdAt, loggedBy, isOld = false }) => ({
    ...{ ...fields, id, body, createdAt, loggedBy, isOld, groupId: letter.groupId, letterId: letter.id },
  }));
  return JSON.stringify(rows);
}

const INSERT: NamedQuery = { name: 'insert_reply', text: `WITH ${replyRows(1)} SELECT id FROM reply` };

/** Writes the rows of a new reply, with its text when there is one. Gives its id. */
export async function insertReply(
  tx: EntityManager,
  letter: Pick<Letter, 'id' | 'groupId'>,
  reply: NewReply,
): Promise<string> {
  const [{ id }] = await runNamedIn<{ id: string }>(tx, INSERT, [replyValue([{ ...reply, letter }])]);
  return id;
}
