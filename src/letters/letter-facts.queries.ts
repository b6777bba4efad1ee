import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { type Division } from '../deadlines/calendar.js';
import { NotFound } from '../errors/kinds.js';
import { type BodyFacts, type LetterFacts } from './letter-facts.js';
import { letterColumn } from './letter-key.js';
import { type ReplayRows } from './replay-rows.js';
import { STORED_REPLAY } from './store-replay.js';

/** A body as the replay needs it: `o` is the alias of its organisation, `printed` what it is called without one. */
export const bodySql = (o: string, printed: string): string => `
  'organisationId', ${o}.id, 'body', coalesce(${o}.name, ${printed}),
  'division', coalesce(${o}.division, 'england-and-wales'),
  'targets', coalesce((SELECT json_agg(json_build_object('id', t.id, 'days', t.days, 'from', t.from_on,
                 'to', t.to_on, 'source', t.source)) FROM reply_target t WHERE t.organisation_id = ${o}.id), '[]')`;

const REPLIES = `
  SELECT json_agg(json_build_object('id', y.id, 'class', y.class, 'on', y.received_on,
      'promisedBy', y.promised_by, 'settledOn', y.settled_on, 'transferReceivedOn', y.transfer_received_on,
      'transferredTo', CASE WHEN n.id IS NOT NULL THEN
        json_build_object('officeId', y.transferred_to_office_id, ${bodySql('n', `''`)}) END)
    ORDER BY y.received_on, y.seq)
  FROM reply y LEFT JOIN organisation n ON n.id = y.transferred_to_organisation_id
  WHERE y.letter_id = l.id AND y.recipient_id = r.id AND y.removed_at IS NULL`;

const CHASERS = `
  SELECT json_agg(json_build_object('kind', c.kind, 'on', c.made_on, 'answerDueOn', c.answer_due_on) ORDER BY c.made_on, c.seq)
  FROM chaser c WHERE c.letter_id = l.id AND c.recipient_id = r.id AND c.removed_at IS NULL`;

const RECIPIENTS = `
  SELECT json_agg(json_build_object('id', r.id, 'role', r.role, 'receivedOn', r.received_on,
      'officeId', r.office_id, ${bodySql('o', `split_part(r.printed, E'\\n', 1)`)},
      'replies', coalesce((${REPLIES}), '[]'), 'chasers', coalesce((${CHASERS}), '[]'))
    ORDER BY r.position)
  FROM recipient r LEFT JOIN organisation o ON o.id = r.organisation_id
  WHERE r.letter_id = l.id`;

/** Judgements that cite a reply which was removed since are left out: they rest on nothing. */
const ASKS = `
  SELECT json_agg(json_build_object('id', a.id, 'horizon', a.horizon, 'windowId', a.window_id,
      'judgements', coalesce((
        SELECT json_agg(json_build_object('outcome', u.outcome, 'on', u.judged_on) ORDER BY u.judged_on, u.seq)
        FROM ask_outcome u LEFT JOIN reply y ON y.id = u.reply_id
        WHERE u.ask_id = a.id AND y.removed_at IS NULL), '[]'))
    ORDER BY a.position)
  FROM ask a WHERE a.letter_id = l.id`;

/** The event windows `w` as the replay needs them. */
export const WINDOWS_SQL = `
  SELECT json_agg(json_build_object('id', w.id, 'name', w.name, 'firstOn', w.first_on, 'lastOn', w.last_on,
    'timeZone', w.time_zone, 'place', w.place, 'decisiveAt', rfc3339(w.decisive_at), 'opensOn', w.opens_on, 'opensAt', rfc3339(w.opens_at),
    'neededByOn', w.needed_by_on, 'neededByAt', rfc3339(w.needed_by_at)) ORDER BY w.needed_by_at, w.id)
  FROM event_window w`;

const WINDOWS = `${WINDOWS_SQL} WHERE w.id IN (SELECT a.window_id FROM ask a WHERE a.letter_id = l.id)`;

/** The days between the steps of the ladder of the group `g`. */
export const CHASE_DAYS = `json_build_object('contact', g.chase_contact_days, 'letter', g.chase_letter_days,
  'question', g.chase_question_days, 'leader', g.chase_leader_days, 'point_of_order', g.chase_point_of_order_days)`;

/** Everything dated about the letter `l` of the group `g`. */
const FACTS = `json_build_object('id', l.id, 'groupId', l.group_id, 'storedStatus', l.status,
    'draftedOn', l.drafted_on, 'sentOn', l.sent_on, 'channel', l.channel,
    'postWorkingDays', g.post_working_days, 'chaseDays', ${CHASE_DAYS},
    'signaturesCloseOn', l.signatures_close_on, 'replyRequestedOn', l.reply_requested_on,
    'embargoUntil', rfc3339(l.embargo_until),
    'acts', coalesce((SELECT json_agg(json_build_object('act', t.act, 'on', t.acted_on) ORDER BY t.acted_on, t.seq)
                      FROM letter_act t WHERE t.letter_id = l.id), '[]'),
    'signatories', coalesce((
      SELECT json_agg(json_build_object('invitedOn', s.invited_on, 'agreedOn', s.agreed_on,
        'declinedOn', s.declined_on, 'withdrawnOn', s.withdrawn_on) ORDER BY s.position)
      FROM signatory s WHERE s.letter_id = l.id), '[]'),
    'recipients', coalesce((${RECIPIENTS}), '[]'),
    'asks', coalesce((${ASKS}), '[]'),
    'windows', coalesce((${WINDOWS}), '[]'))`;

/** The version of each calendar, by division. */
export const VERSIONS_SQL = '(SELECT json_object_agg(c.division, c.version) FROM calendar_coverage c)';

/** The version of the calendar of each division that has one. */
export type CalendarVersions = Readonly<Partial<Record<Division, string>>>;

const BODY: NamedQuery = {
  name: 'body_of_transfer',
  text: `SELECT json_build_object('officeId', $2::uuid, ${bodySql('o', `''`)}) AS body FROM organisation o WHERE o.id = $1`,
};

const MANY: NamedQuery = {
  name: 'facts_of_letters',
  text: `SELECT ${FACTS} AS facts FROM letter l JOIN appg g ON g.id = l.group_id WHERE l.id = ANY($1) ORDER BY l.id`,
};

const VERSIONS: NamedQuery = { name: 'calendar_versions', text: `SELECT ${VERSIONS_SQL} AS versions` };

const TO_REPLAY: NamedQuery = {
  name: 'letter_to_replay',
  text: `
    SELECT ${FACTS} AS facts, ${STORED_REPLAY} AS stored, ${VERSIONS_SQL} AS versions
    FROM letter l JOIN appg g ON g.id = l.group_id WHERE l.id = $1`,
};

const toAddTo = (column: string): NamedQuery => ({
  name: `letter_to_add_to_by_${column}`,
  text: `
    SELECT ${FACTS} AS facts, ${STORED_REPLAY} AS stored, ${VERSIONS_SQL} AS versions, l.replays, l.reference,
      new_id() AS "newId"
    FROM letter l JOIN appg g ON g.id = l.group_id WHERE l.group_id = $1 AND l.${column} = $2`,
});
/** $1 group, $2 references. */
const HOLD: NamedQuery = {
  name: 'hold_letters',
  text: 'SELECT FROM letter WHERE group_id = $1 AND reference = ANY ($2) ORDER BY id FOR UPDATE',
};
const ALL_TO_ADD_TO: NamedQuery = {
  name: 'letters_to_add_to',
  text: `
    SELECT ${FACTS} AS facts, ${STORED_REPLAY} AS stored, ${VERSIONS_SQL} AS versions, l.replays, l.reference,
      new_id() AS "newId"
    FROM letter l JOIN appg g ON g.id = l.group_id WHERE l.group_id = $1 AND l.reference = ANY ($2)`,
};
const TO_ADD_TO = { id: toAddTo('id'), reference: toAddTo('reference') };

/**
 * Everything dated about one letter, in one statement. It reads the tables of the letter's parts, replies and
 * chasers among them: see docs/decisions/0007.
 */
export async function loadLetterFacts(tx: EntityManager, letterId: string): Promise<LetterFacts> {
  const [facts] = await loadManyLetterFacts(tx, [letterId]);
  return facts;
}

/** The same of several letters, in the order of their ids, in one statement. */
export async function loadManyLetterFacts(
  tx: EntityManager,
  letterIds: readonly string[],
): Promise<LetterFacts[]> {
  const rows = await runNamedIn<{ facts: LetterFacts }>(tx, MANY, [letterIds]);
  return rows.map(({ facts }) => facts);
}

/** The same with the version of each calendar. */
export async function loadManyToReplay(
  tx: EntityManager,
  letterIds: readonly string[],
): Promise<{ readonly letters: LetterFacts[]; readonly versions: CalendarVersions }> {
  const letters = await loadManyLetterFacts(tx, letterIds);
  const [{ versions }] = await runNamedIn<{ versions: CalendarVersions }>(tx, VERSIONS, []);
  return { letters, versions };
}

/** What a replay starts from: the facts, what is stored now, and the version of each calendar. */
export interface LetterToReplay {
  readonly facts: LetterFacts;
  readonly stored: ReplayRows;
  readonly versions: CalendarVersions;
}

/** The same with what an earlier replay stored, in one statement. */
export async function loadToReplay(tx: EntityManager, letterId: string): Promise<LetterToReplay> {
  const [row] = await runNamedIn<LetterToReplay>(tx, TO_REPLAY, [letterId]);
  return row;
}

/** The same of a letter that is not locked, to which something is to be added. */
export interface LetterToAddTo extends LetterToReplay {
  readonly reference: string;
  /** How often it was replayed: it still has these facts while it has this count. */
  readonly replays: number;
  /** An id for what is added. */
  readonly newId: string;
}

/**
 * The group's letter with this id or reference, in one statement.
 *
 * @throws NotFound when the group has no such letter
 */
export async function loadToAddTo(tx: EntityManager, groupId: string, key: string): Promise<LetterToAddTo> {
  const [row] = await runNamedIn<LetterToAddTo>(tx, TO_ADD_TO[letterColumn(key)], [groupId, key]);
  if (!row) throw new NotFound('letter', key);
  return row;
}

/** The group's letters with these references, in that order, locked. @throws NotFound when it does not have one of them */
export async function loadAllToAddTo(
  tx: EntityManager,
  groupId: string,
  references: readonly string[],
): Promise<LetterToAddTo[]> {
  await runNamedIn(tx, HOLD, [groupId, references]);
  const rows = await runNamedIn<LetterToAddTo>(tx, ALL_TO_ADD_TO, [groupId, references]);
  const found = new Map(rows.map((row) => [row.reference, row]));
  return references.map((reference) => {
    const row = found.get(reference);
    if (!row) throw new NotFound('letter', reference);
    return row;
  });
}

/** What a body in the directory owes; null when there is none of this id. */
export async function loadBody(
  tx: EntityManager,
  organisationId: string,
  officeId: string | null,
): Promise<BodyFacts | null> {
  const [row] = await runNamedIn<{ body: BodyFacts }>(tx, BODY, [organisationId, officeId]);
  return row?.body ?? null;
}
