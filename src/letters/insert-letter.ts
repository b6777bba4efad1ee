import { type EntityManager } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type LogLetterCommand } from './log-letter.command.js';

/** What a new letter's rows need beyond the command. */
export interface LetterFrame {
  readonly groupId: string;
  readonly reference: string;
  readonly draftedOn: IsoDate;
  readonly followsLetterId: string | null;
  readonly createdAt: string;
}

const LETTER = `
  INSERT INTO letter (group_id, reference, subject, drafted_on, dated_on, sent_on, channel, publicity,
    embargo_until, topics, owner, signatures_close_on, reply_requested_on, follows_letter_id, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id`;

/** One statement for every part; `position` is the place in the list. */
const PARTS = `
  WITH text AS (
    INSERT INTO letter_text (letter_id, body, search)
    SELECT id, $3, setweight(to_tsvector('english', reference || ' ' || subject), 'A') || to_tsvector('english', $3)
    FROM letter WHERE id = $1
  ), sources AS (
    INSERT INTO letter_source (letter_id, position, label, url)
    SELECT $1, s.ordinality, s.label, s.url
    FROM ROWS FROM (json_to_recordset($4) AS (label text, url text)) WITH ORDINALITY AS s
  ), recipients AS (
    INSERT INTO recipient (group_id, letter_id, position, role, printed, office_id, organisation_id, person_id,
      address, email, received_on)
    SELECT $2, $1, r.ordinality, r.role, r.printed, r."officeId",
      coalesce(r."organisationId", (SELECT organisation_id FROM office WHERE id = r."officeId")),
      coalesce(r."personId", (SELECT min(t.person_id::text)::uuid FROM tenure t WHERE t.office_id = r."officeId"
        AND t.from_on <= $8 AND (t.to_on IS NULL OR $8 < t.to_on) HAVING count(*) = 1)),
      r.address, r.email, r."receivedOn"
    FROM ROWS FROM (json_to_recordset($5) AS (role text, printed text, "officeId" uuid, "organisationId" uuid,
      "personId" uuid, address text, email text, "receivedOn" date)) WITH ORDINALITY AS r
  ), signatories AS (
    INSERT INTO signatory (group_id, letter_id, position, signed_as, person_id, capacity, house, party, is_lead,
      invited_on, agreed_on)
    SELECT $2, $1, s.ordinality, s."signedAs", s."personId", s.capacity, s.house, s.party,
      coalesce(s."isLead", s.ordinality = 1), s."invitedOn", s."agreedOn"
    FROM ROWS FROM (json_to_recordset($6) AS ("signedAs" text, "personId" uuid, capacity text, house text,
      party text, "isLead" boolean, "invitedOn" date, "agreedOn" date)) WITH ORDINALITY AS s
  )
  INSERT INTO ask (group_id, letter_id, position, text, horizon, window_id)
  SELECT $2, $1, a.ordinality, a.text, a.horizon, a."windowId"
  FROM ROWS FROM (json_to_recordset($7) AS (text text, horizon text, "windowId" uuid)) WITH ORDINALITY AS a`;

/** Writes the rows of a new letter in two statements; gives its id. */
export async function insertLetter(
  tx: EntityManager,
  command: LogLetterCommand,
  frame: LetterFrame,
): Promise<string> {
  const {
    datedOn = null,
    sentOn = null,
    channel = 'email',
    publicity = 'private',
    embargoUntil = null,
  } = command;
  const { topics = [], owner = null, signaturesCloseOn = null, replyRequestedOn = null } = command;
  const dates = [frame.draftedOn, datedOn, sentOn];
  const rest = [topics, owner, signaturesCloseOn, replyRequestedOn, frame.followsLetterId, frame.createdAt];
  const [{ id }] = await tx.query<[{ id: string }]>(LETTER, [
    frame.groupId,
    frame.reference,
    command.subject,
    ...dates,
    channel,
    publicity,
    embargoUntil,
    ...rest,
  ]);
  const parts = [command.sources, command.recipients, signatories(command, frame), command.asks];
  const lists = parts.map((part) => JSON.stringify(part));
  await tx.query(PARTS, [id, frame.groupId, command.body, ...lists, datedOn ?? sentOn ?? frame.draftedOn]);
  return id;
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
