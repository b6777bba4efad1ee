import { type EntityManager } from 'typeorm';
import { runNamedIn } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { NEXT_REFERENCE } from './next-reference.js';
import { type LogLetterCommand, type NewSignatory } from './log-letter.command.js';
import { type LetterFrame, type LetterToLog } from './letter-to-log.js';
import { type WorkedOut } from './replay-letter.use-case.js';
import { changesOf, putStatement, statusOf } from './store-replay.js';

/** How many values `LETTER_ROWS` takes: the group, the year of a reference that is to be given or null, and the lists. */
const PLACES = 7;

/** The letters and every part; `position` is the place in the list. None of a letter whose reference is taken. */
const LETTER_ROWS = `
  next AS (${NEXT_REFERENCE}), made AS (
    INSERT INTO letter (id, status, group_id, reference, subject, drafted_on, dated_on, sent_on, channel, publicity,
      embargo_until, topics, owner, signatures_close_on, reply_requested_on, follows_letter_id, created_at)
    SELECT l.id, l.status, $1, coalesce(l.reference, (SELECT reference FROM next)), l.subject, l."draftedOn", l."datedOn",
      l."sentOn", coalesce(l.channel, 'email'), coalesce(l.publicity, 'private'), l."embargoUntil", coalesce(l.topics, '{}'),
      l.owner, l."signaturesCloseOn", l."replyRequestedOn", l."followsLetterId", l."createdAt"
    FROM json_to_recordset($3) AS l(id uuid, status text, reference text, subject text, "draftedOn" date, "datedOn" date,
      "sentOn" date, channel text, publicity text, "embargoUntil" timestamptz, topics text[], owner text,
      "signaturesCloseOn" date, "replyRequestedOn" date, "followsLetterId" uuid, "createdAt" timestamptz)
    ON CONFLICT ON CONSTRAINT letter_reference_key DO NOTHING
    RETURNING id, group_id, reference, subject, coalesce(dated_on, sent_on, drafted_on) AS on_day
  ), turn AS (SELECT id FROM made), text AS (
    INSERT INTO letter_text (letter_id, body, search)
    SELECT made.id, l.body, setweight(to_tsvector('english', reference || ' ' || subject), 'A')
      || to_tsvector('english', l.body)
    FROM made JOIN json_to_recordset($3) AS l(id uuid, body text) ON l.id = made.id
  ), sources AS (
    INSERT INTO letter_source (letter_id, position, label, url)
    SELECT made.id, s.position, s.label, s.url
    FROM made JOIN json_to_recordset($4) AS s("letterId" uuid, position int, label text, url text) ON s."letterId" = made.id
  ), recipients AS (
    INSERT INTO recipient (id, group_id, letter_id, position, role, printed, office_id, organisation_id, person_id,
      address, email, received_on)
    SELECT r.id, made.group_id, made.id, r.position, r.role, r.printed, r."officeId",
      coalesce(r."organisationId", (SELECT organisation_id FROM office WHERE id = r."officeId")),
      coalesce(r."personId", (SELECT min(t.person_id::text)::uuid FROM tenure t WHERE t.office_id = r."officeId"
        AND t.from_on <= made.on_day AND (t.to_on IS NULL OR made.on_day < t.to_on) HAVING count(*) = 1)),
      r.address, r.email, r."receivedOn"
    FROM made JOIN json_to_recordset($5) AS r("letterId" uuid, position int, id uuid, role text, printed text, "officeId" uuid,
      "organisationId" uuid, "personId" uuid, address text, email text, "receivedOn" date) ON r."letterId" = made.id
  ), signatories AS (
    INSERT INTO signatory (group_id, letter_id, position, signed_as, person_id, capacity, house, party, is_lead,
      invited_on, agreed_on)
    SELECT made.group_id, made.id, s.position, s."signedAs", s."personId", s.capacity, s.house, s.party,
      coalesce(s."isLead", s.position = 1), s."invitedOn", s."agreedOn"
    FROM made JOIN json_to_recordset($6) AS s("letterId" uuid, position int, "signedAs" text, "personId" uuid, capacity text,
      house text, party text, "isLead" boolean, "invitedOn" date, "agreedOn" date) ON s."letterId" = made.id
    ORDER BY s."letterId", s.position
  ), asks AS (
    INSERT INTO ask (id, group_id, letter_id, position, text, horizon, window_id)
    SELECT a.id, made.group_id, made.id, a.position, a.text, a.horizon, a."windowId"
    FROM made JOIN json_to_recordset($7) AS a("letterId" uuid, position int, id uuid, text text, horizon text, "windowId" uuid)
      ON a."letterId" = made.id
  )`;

const INSERT = putStatement({
  name: 'insert_letters',
  first: LETTER_ROWS,
  places: PLACES,
  tells: true,
  after: `CASE e.event WHEN 'letter-logged'
    THEN e.after || jsonb_build_object('reference', (SELECT reference FROM made WHERE made.id = e."letterId"))
    ELSE e.after END`,
});

/** A letter with what follows from it. */
export type LetterToInsert = LetterToLog & { readonly worked: WorkedOut };

/**
 * Writes new letters of a group with their parts, what follows from them and their history, in one statement. Each has a
 * reference; or else it is alone, and gets the group's next one, which history is told too.
 *
 * @param history the values of `appendSql`
 * @returns false when the only letter has a reference that is taken; nothing is then written. Of several none may have one
 */
export async function insertLetters(
  tx: EntityManager,
  letters: readonly LetterToInsert[],
  history: readonly unknown[],
): Promise<boolean> {
  const [{ command, frame }] = letters;
  const rows = letters.map(letterRow);
  const lists = [
    partsOf(letters, ({ command: { sources } }) => sources),
    partsOf(letters, ({ command: { recipients }, worked }) => withIds(recipients, worked.letter.recipients)),
    partsOf(letters, ({ signatories }) => signatories),
    partsOf(letters, ({ command: { asks }, worked }) => withIds(asks, worked.letter.asks)),
  ];
  const made = await runNamedIn(tx, INSERT, [
    frame.groupId,
    command.reference ? null : frame.year,
    ...[rows, ...lists].map((list) => JSON.stringify(list)),
    ...changesOf(letters.map(({ worked }) => worked)).put,
    ...history,
  ]);
  return made.length > 0;
}

function letterRow({ command, frame, worked }: LetterToInsert): object {
  const { draftedOn, followsLetterId, createdAt } = frame;
  const { letter, result } = worked;
  const reference = command.reference || null;
  return {
    ...command,
    reference,
    draftedOn,
    followsLetterId,
    createdAt,
    id: letter.id,
    status: statusOf(result),
  };
}

function partsOf(
  letters: readonly LetterToInsert[],
  of: (letter: LetterToInsert) => readonly object[],
): object[] {
  return letters.flatMap((letter) => {
    const letterId = letter.worked.letter.id;
    return of(letter).map((part, index) => ({ ...part, letterId, position: index + 1 }));
  });
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
