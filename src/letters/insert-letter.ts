import { type EntityManager } from 'typeorm';
import { runNamedIn } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { NEXT_REFERENCE } from './next-reference.js';
import { type LogLetterCommand, type NewSignatory } from './log-letter.command.js';
import { type WorkedOut } from './replay-letter.use-case.js';
import { changesOf, putStatement, statusOf } from './store-replay.js';

/** What a new letter's rows need beyond the command. */
export interface LetterFrame {
  readonly groupId: string;
  /** The year of its reference, when Postbag gives it one. */
  readonly year: number;
  readonly draftedOn: IsoDate;
  readonly followsLetterId: string | null;
  readonly createdAt: string;
}

/** How many values `LETTER_ROWS` takes. */
const PLACES = 23;

/** The letter and every part; `position` is the place in the list. Nothing when the reference is taken. */
const LETTER_ROWS = `
  next AS (${NEXT_REFERENCE}), made AS (
    INSERT INTO letter (id, status, group_id, reference, subject, drafted_on, dated_on, sent_on, channel, publicity,
      embargo_until, topics, owner, signatures_close_on, reply_requested_on, follows_letter_id, created_at)
    SELECT $22, $23, $1, coalesce($2, (SELECT reference FROM next)), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
    ON CONFLICT ON CONSTRAINT letter_reference_key DO NOTHING
    RETURNING id, group_id, reference, subject, coalesce(dated_on, sent_on, drafted_on) AS on_day
  ), turn AS (SELECT id FROM made), text AS (
    INSERT INTO letter_text (letter_id, body, search)
    SELECT id, $16, setweight(to_tsvector('english', reference || ' ' || subject), 'A') || to_tsvector('english', $16)
    FROM made
  ), sources AS (
    INSERT INTO letter_source (letter_id, position, label, url)
    SELECT made.id, s.ordinality, s.label, s.url
    FROM made, ROWS FROM (json_to_recordset($17) AS (label text, url text)) WITH ORDINALITY AS s
  ), recipients AS (
    INSERT INTO recipient (id, group_id, letter_id, position, role, printed, office_id, organisation_id, person_id,
      address, email, received_on)
    SELECT r.id, made.group_id, made.id, r.ordinality, r.role, r.printed, r."officeId",
      coalesce(r."organisationId", (SELECT organisation_id FROM office WHERE id = r."officeId")),
      coalesce(r."personId", (SELECT min(t.person_id::text)::uuid FROM tenure t WHERE t.office_id = r."officeId"
        AND t.from_on <= made.on_day AND (t.to_on IS NULL OR made.on_day < t.to_on) HAVING count(*) = 1)),
      r.address, r.email, r."receivedOn"
    FROM made, ROWS FROM (json_to_recordset($18) AS (id uuid, role text, printed text, "officeId" uuid, "organisationId" uuid,
      "personId" uuid, address text, email text, "receivedOn" date)) WITH ORDINALITY AS r
  ), signatories AS (
    INSERT INTO signatory (group_id, letter_id, position, signed_as, person_id, capacity, house, party, is_lead,
      invited_on, agreed_on)
    SELECT made.group_id, made.id, s.ordinality, s."signedAs", s."personId", s.capacity, s.house, s.party,
      coalesce(s."isLead", s.ordinality = 1), s."invitedOn", s."agreedOn"
    FROM made, ROWS FROM (json_to_recordset($19) AS ("signedAs" text, "personId" uuid, capacity text, house text,
      party text, "isLead" boolean, "invitedOn" date, "agreedOn" date)) WITH ORDINALITY AS s
  ), asks AS (
    INSERT INTO ask (id, group_id, letter_id, position, text, horizon, window_id)
    SELECT a.id, made.group_id, made.id, a.ordinality, a.text, a.horizon, a."windowId"
    FROM made, ROWS FROM (json_to_recordset($20) AS (id uuid, text text, horizon text, "windowId" uuid)) WITH ORDINALITY AS a
  )`;

const INSERT = putStatement({
  name: 'insert_letter',
  first: LETTER_ROWS,
  places: PLACES,
  tells: true,
  after: `CASE e.event WHEN 'letter-logged' THEN e.after || jsonb_build_object('reference', (SELECT reference FROM made))
    ELSE e.after END`,
});

/**
 * Writes a new letter with its parts, what follows from them and their history, in one statement, under the reference given or
 * the group's next one, which history is told too.
 *
 * @param history the values of `appendSql`
 * @returns false when the group has a letter of that reference already; nothing is then written
 */
export async function insertLetter(
  tx: EntityManager,
  command: LogLetterCommand,
  frame: LetterFrame,
  { worked, history }: { readonly worked: WorkedOut; readonly history: readonly unknown[] },
): Promise<boolean> {
  const { datedOn = null, sentOn = null, channel = 'email', publicity = 'private' } = command;
  const { embargoUntil = null, topics = [], owner = null } = command;
  const { signaturesCloseOn = null, replyRequestedOn = null } = command;
  const { letter, result } = worked;
  const lists = [
    command.sources,
    withIds(command.recipients, letter.recipients),
    signatoriesOf(command, frame),
    withIds(command.asks, letter.asks),
  ];
  const made = await runNamedIn(tx, INSERT, [
    ...[frame.groupId, command.reference || null, command.subject, frame.draftedOn, datedOn, sentOn],
    ...[channel, publicity, embargoUntil, topics, owner, signaturesCloseOn, replyRequestedOn],
    ...[frame.followsLetterId, frame.createdAt, command.body],
    ...lists.map((list) => JSON.stringify(list)),
    ...[frame.year, letter.id, statusOf(result)],
    ...changesOf([worked]).put,
    ...history,
  ]);
  return made.length > 0;
}

function withIds(parts: readonly object[], facts: readonly { readonly id: string }[]): object[] {
  return parts.map((part, index) => ({ ...part, id: facts[index].id }));
}

/** Without a day of their own, Members agreed when the letter was sent, or were asked when it was drafted. */
export function signatoriesOf(
  { signatories, sentOn, datedOn }: LogLetterCommand,
  { draftedOn }: LetterFrame,
): NewSignatory[] {
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
