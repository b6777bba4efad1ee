import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { type Division } from '../deadlines/calendar.js';
import { type LetterFacts } from './letter-facts.js';
import { type ReplayRows } from './replay-rows.js';
import { STORED_REPLAY } from './store-replay.js';

/** A body as the replay needs it: `o` and `f` are the aliases of its organisation and office. */
const body = (o: string, printed: string): string => `
  'organisationId', ${o}.id, 'body', coalesce(${o}.name, ${printed}),
  'division', coalesce(${o}.division, 'england-and-wales'),
  'targets', coalesce((SELECT json_agg(json_build_object('id', t.id, 'days', t.days, 'from', t.from_on,
                 'to', t.to_on, 'source', t.source)) FROM reply_target t WHERE t.organisation_id = ${o}.id), '[]')`;

const REPLIES = `
  SELECT json_agg(json_build_object('id', y.id, 'class', y.class, 'on', y.received_on,
      'promisedBy', y.promised_by, 'settledOn', y.settled_on, 'transferReceivedOn', y.transfer_received_on,
      'transferredTo', CASE WHEN n.id IS NOT NULL THEN
        json_build_object('officeId', y.transferred_to_office_id, ${body('n', `''`)}) END)
    ORDER BY y.received_on, y.seq)
  FROM reply y LEFT JOIN organisation n ON n.id = y.transferred_to_organisation_id
  WHERE y.letter_id = l.id AND y.recipient_id = r.id AND y.removed_at IS NULL`;

const CHASERS = `
  SELECT json_agg(json_build_object('kind', c.kind, 'on', c.made_on) ORDER BY c.made_on, c.seq)
  FROM chaser c WHERE c.letter_id = l.id AND c.recipient_id = r.id AND c.removed_at IS NULL`;

const RECIPIENTS = `
  SELECT json_agg(json_build_object('id', r.id, 'role', r.role, 'receivedOn', r.received_on,
      'officeId', r.office_id, ${body('o', `split_part(r.printed, E'\\n', 1)`)},
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

const WINDOWS = `
  SELECT json_agg(json_build_object('id', w.id, 'name', w.name, 'firstOn', w.first_on, 'lastOn', w.last_on,
    'timeZone', w.time_zone, 'place', w.place, 'decisiveAt', rfc3339(w.decisive_at), 'opensOn', w.opens_on, 'opensAt', rfc3339(w.opens_at),
    'neededByOn', w.needed_by_on, 'neededByAt', rfc3339(w.needed_by_at)) ORDER BY w.needed_by_at, w.id)
  FROM event_window w WHERE w.id IN (SELECT a.window_id FROM ask a WHERE a.letter_id = l.id)`;

/** Everything dated about the letter `l` of the group `g`. */
const FACTS = `json_build_object('id', l.id, 'groupId', l.group_id, 'storedStatus', l.status,
    'draftedOn', l.drafted_on, 'sentOn', l.sent_on, 'channel', l.channel,
    'postWorkingDays', g.post_working_days, 'chaseEveryDays', g.chase_every_days,
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

const MANY: NamedQuery = {
  name: 'facts_of_letters',
  text: `SELECT ${FACTS} AS facts FROM letter l JOIN appg g ON g.id = l.group_id WHERE l.id = ANY($1) ORDER BY l.id`,
};

const TO_REPLAY: NamedQuery = {
  name: 'letter_to_replay',
  text: `
    SELECT ${FACTS} AS facts, ${STORED_REPLAY} AS stored,
      (SELECT json_object_agg(c.division, c.version) FROM calendar_coverage c) AS versions
    FROM letter l JOIN appg g ON g.id = l.group_id WHERE l.id = $1`,
};

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

/** What a replay starts from: the facts, what is stored now, and the version of each calendar. */
export interface LetterToReplay {
  readonly facts: LetterFacts;
  readonly stored: ReplayRows;
  readonly versions: Readonly<Partial<Record<Division, string>>>;
}

/** The same with what an earlier replay stored, in one statement. */
export async function loadToReplay(tx: EntityManager, letterId: string): Promise<LetterToReplay> {
  const [row] = await runNamedIn<LetterToReplay>(tx, TO_REPLAY, [letterId]);
  return row;
}
