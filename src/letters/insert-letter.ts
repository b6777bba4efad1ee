import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { NEXT_REFERENCE } from './next-reference.js';
import { type LogLetterCommand } from './log-letter.command.js';

/** What a new letter's rows need beyond the command. */
export interface LetterFrame {
  readonly groupId: string;
  /** The year of its reference, when Postbag gives it one. */
  readonly year: number;
  readonly draftedOn: IsoDate;
  readonly followsLetterId: string | null;
  readonly createdAt: string;
}

/** One statement for the letter and every part; `position` is the place in the list. Nothing when the reference is taken. */
const INSERT: NamedQuery = {
  name: 'insert_letter',
  text: `
  WITH next AS (${NEXT_REFERENCE}), made AS (
    INSERT INTO letter (group_id, reference, subject, drafted_on, dated_on, sent_on, channel, publicity,
      embargo_until, topics, owner, signatures_close_on, reply_requested_on, follows_letter_id, created_at)
    SELECT $1, coalesce($2, (SELECT reference FROM next)), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
    ON CONFLICT ON CONSTRAINT letter_reference_key DO NOTHING
    RETURNING id, group_id, reference, subject, coalesce(dated_on, sent_on, drafted_on) AS on_day
  ), text AS (
    INSERT INTO letter_text (letter_id, body, search)
    SELECT id, $16, setweight(to_tsvector('english', reference || ' ' || subject), 'A') || to_tsvector('english', $16)
    FROM made
  ), sources AS (
    INSERT INTO letter_source (letter_id, position, label, url)
    SELECT made.id, s.ordinality, s.label, s.url
    FROM made, ROWS FROM (json_to_recordset($17) AS (label text, url text)) WITH ORDINALITY AS s
  ), recipients AS (
    INSERT INTO recipient (group_id, letter_id, position, role, printed, office_id, organisation_id, person_id,
      address, email, received_on)
    SELECT made.group_id, made.id, r.ordinality, r.role, r.printed, r."officeId",
      coalesce(r."organisationId", (SELECT organisation_id FROM office WHERE id = r."officeId")),
      coalesce(r."personId", (SELECT min(t.person_id::text)::uuid FROM tenure t WHERE t.office_id = r."officeId"
        AND t.from_on <= made.on_day AND (t.to_on IS NULL OR made.on_day < t.to_on) HAVING count(*) = 1)),
      r.address, r.email, r."receivedOn"
    FROM made, ROWS FROM (json_to_recordset($18) AS (role text, printed text, "officeId" uuid, "organisationId" uuid,
      "personId" uuid, address text, email text, "receivedOn" date)) WITH ORDINALITY AS r
  ), signatories AS (
    INSERT INTO signatory (group_id, letter_id, position, signed_as, person_id, capacity, house, party, is_lead,
      invited_on, agreed_on)
    SELECT made.group_id, made.id, s.ordinality, s."signedAs", s."personId", s.capacity, s.house, s.party,
      coalesce(s."isLead", s.ordinality = 1), s."invitedOn", s."agreedOn"
    FROM made, ROWS FROM (json_to_recordset($19) AS ("signedAs" text, "personId" uuid, capacity text, house text,
      party text, "isLead" boolean, "invitedOn" date, "agreedOn" date)) WITH ORDINALITY AS s
  ), asks AS (
    INSERT INTO ask (group_id, letter_id, position, text, horizon, window_id)
    SELECT made.group_id, made.id, a.ordinality, a.text, a.horizon, a."windowId"
    FROM made, ROWS FROM (json_to_recordset($20) AS (text text, horizon text, "windowId" uuid)) WITH ORDINALITY AS a
  ) SELECT id, reference FROM made`,
};

/** A letter whose rows are written. */
export interface InsertedLetter {
  readonly id: string;
  readonly reference: string;
}

/**
 * Writes the rows of a new letter, under the reference given or the group's next one; null when the group has a letter
 * of that reference already.
 */
export async function insertLetter(
  tx: EntityManager,
  command: LogLetterCommand,
  frame: LetterFrame,
): Promise<InsertedLetter | null> {
  const { datedOn = null, sentOn = null, channel = 'email', publicity = 'private' } = command;
  const { embargoUntil = null, topics = [], owner = null } = command;
  const { signaturesCloseOn = null, replyRequestedOn = null } = command;
  const lists = [command.sources, command.recipients, signatories(command, frame), command.asks];
  const [made] = await runNamedIn<InsertedLetter>(tx, INSERT, [
    ...[frame.groupId, command.reference || null, command.subject, frame.draftedOn, datedOn, sentOn],
    ...[channel, publicity, embargoUntil, topics, owner, signaturesCloseOn, replyRequestedOn],
    ...[frame.followsLetterId, frame.createdAt, command.body],
    ...lists.map((list) => JSON.stringify(list)),
    frame.year,
  ]);
  return made ?? null;
}

/** Without a day of their own, Members agreed when the letter was sent, or were asked when it was drafted. */
function signatories(
  { signatories, sentOn, datedOn }: LogLetterCommand,
  { draftedOn }: LetterFrame,
): object[] {
  return signatories.map((signatory) => {
    if (signatory.invitedOn || signatory.agreedOn) return signatory;
    return sentOn
      ? { ...signatory, agreedOn: earlier(datedOn, sentOn) }
      : { ...signatory, invitedOn: draftedOn };
  });
}

function earlier(day: IsoDate | null | undefined, other: IsoDate): IsoDate {
  return day && day < other ? day : other;
}
