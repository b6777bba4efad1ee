import { type NamedQuery } from '../../database/named-query.js';
import { type ChaserItem, type DraftItem } from '../sections/activity.js';
import { type SignedBy } from '../sections/signed.js';
import { type TodoCounts } from '../sections/todo.js';
import { signedBy } from './signed.sql.js';
import { ADDRESSEE, HAS_SIGNED, HELD, heldOn, IS_PAST, LETTER_REF, RECEIVED, STANDS } from './fragments.js';

/** The one row of ACTIVITY. */
export interface ActivityRow {
  readonly group: {
    readonly slug: string;
    readonly name: string;
    readonly windowSoonDays: number;
    readonly signaturesSoonDays: number;
  };
  /** JSON text of a list of NewLetter, and how many they are. */
  readonly newLetters: string;
  readonly sent: number;
  /** The same of ReplyItem. */
  readonly replies: string;
  readonly received: number;
  readonly chasers: Omit<ChaserItem, 'whatCameOfIt'>[];
  readonly chased: number;
  /** The first ones are listed; those beyond are pressed most by an event or the closing of their signatures. */
  readonly drafts: DraftItem[];
  readonly drafted: number;
  readonly todos: Pick<TodoCounts, 'unsent_before_window' | 'signatures_close'>;
  readonly answered: number;
  readonly signed: readonly SignedBy[];
}

const GROUP = `
  SELECT json_build_object('slug', slug, 'name', name, 'windowSoonDays', window_soon_days,
    'signaturesSoonDays', signatures_soon_days) FROM appg WHERE id = $1`;

const NEW_LETTERS = `
  SELECT json_agg(json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject,
      'sentOn', l.sent_on, 'status', l.status,
      'recipients', (SELECT coalesce(json_agg(${ADDRESSEE} ORDER BY r.position), '[]')
                     FROM recipient r LEFT JOIN office f ON f.id = r.office_id
                     WHERE r.letter_id = l.id AND r.role = 'to'),
      'signatories', (SELECT count(*) FROM signatory g WHERE g.letter_id = l.id AND ${HAS_SIGNED}),
      'asks', (SELECT count(*) FROM ask a WHERE a.letter_id = l.id))
    ORDER BY l.sent_on, l.reference)
  FROM (
    SELECT l.id, l.reference, l.subject, l.sent_on, s.status
    FROM letter l JOIN letter_status s ON s.letter_id = l.id AND ${STANDS}
    WHERE l.group_id = $1 AND l.sent_on BETWEEN $4 AND $5
    ORDER BY l.sent_on, l.reference LIMIT $6) l`;

const SENT = `
  SELECT count(*) FROM letter l JOIN letter_status s ON s.letter_id = l.id AND ${STANDS}
  WHERE l.group_id = $1 AND l.sent_on BETWEEN $4 AND $5`;

const SAID = `
  SELECT coalesce(json_agg(json_build_object('position', said.position, 'text', said.text, 'outcome', said.outcome,
      'quote', said.quote) ORDER BY said.position), '[]')
  FROM (SELECT DISTINCT ON (a.id) a.position, a.text, u.outcome, u.quote
        FROM ask_outcome u JOIN ask a ON a.id = u.ask_id
        WHERE u.letter_id = l.id AND u.reply_id = y.id AND u.judged_on <= $2
        ORDER BY a.id, u.judged_on DESC, u.seq DESC) said`;

const upToTheDay = (column: string): string => `CASE WHEN ${column} <= $2 THEN ${column} END`;

/** Condition: the reply `y` came in the period. */
const CAME = `y.group_id = $1 AND ${RECEIVED} AND y.received_on BETWEEN $4 AND $5`;

const REPLIES = `
  SELECT json_agg(json_build_object('id', y.id, 'letter', ${LETTER_REF}, 'from', coalesce(sender.body, ${ADDRESSEE}),
      'class', y.class, 'datedOn', y.dated_on, 'receivedOn', y.received_on, 'signedBy', y.signed_by,
      'signedByRole', y.signed_by_role, 'signedLevel', y.signed_level, 'theirReference', y.their_reference,
      'promisedBy', y.promised_by, 'transferredTo', onward.name, 'settledOn', ${upToTheDay('y.settled_on')},
      'circulatedOn', ${upToTheDay('y.circulated_on')}, 'saidToAsks', (${SAID}),
      'holders', json_build_object('atSending', coalesce(CASE WHEN sender.position = 1 THEN person.name END, sent_to.name),
        'atReply', by_then.name))
    ORDER BY y.received_on, y.seq)
  FROM (SELECT * FROM reply y WHERE ${CAME} ORDER BY y.received_on, y.seq LIMIT $6) y
  JOIN letter l ON l.id = y.letter_id
  JOIN recipient r ON r.id = y.recipient_id
  LEFT JOIN office f ON f.id = r.office_id
  LEFT JOIN organisation onward ON onward.id = y.transferred_to_organisation_id
  LEFT JOIN LATERAL (
    SELECT coalesce(org.name, leg.body) AS body, leg.office_id, leg.started_on, leg.position
    FROM leg LEFT JOIN organisation org ON org.id = leg.organisation_id
    WHERE leg.recipient_id = r.id AND leg.started_on <= y.received_on AND leg.transfer_reply_id IS DISTINCT FROM y.id
    ORDER BY leg.position DESC LIMIT 1) sender ON true
  LEFT JOIN person ON person.id = r.person_id
  ${heldOn('sent_to', 'sender.office_id', 'sender.started_on')}
  ${heldOn('by_then', 'sender.office_id', 'y.received_on')}`;

const RECEIVED_COUNT = `
  SELECT count(*) FROM reply y WHERE ${CAME}`;

const QUESTION = `CASE WHEN c.kind = 'written_question' THEN json_build_object('house', c.house, 'uin', c.uin,
  'askedBy', c.asked_by, 'answerDueOn', c.answer_due_on, 'holdingAnswerOn', ${upToTheDay('c.holding_answer_on')},
  'answeredOn', ${upToTheDay('c.answered_on')}) END`;

/** Condition: the chaser `c` was made in the period. */
const MADE = `c.group_id = $1 AND c.removed_at IS NULL AND c.made_on BETWEEN $4 AND $5 AND c.made_on <= $2`;

const CHASERS = `
  SELECT json_agg(json_build_object('id', c.id, 'letter', ${LETTER_REF}, 'to', ${ADDRESSEE}, 'kind', c.kind,
      'madeOn', c.made_on, 'madeBy', c.made_by, 'spokeTo', c.spoke_to, 'note', c.note, 'question', ${QUESTION},
      'nextReply', (SELECT json_build_object('class', y.class, 'receivedOn', y.received_on) FROM reply y
                    WHERE y.letter_id = l.id AND y.recipient_id = r.id AND ${RECEIVED} AND y.received_on >= c.made_on
                    ORDER BY y.received_on, y.seq LIMIT 1))
    ORDER BY c.made_on, c.seq)
  FROM (SELECT * FROM chaser c WHERE ${MADE} ORDER BY c.made_on, c.seq LIMIT $6) c
  JOIN letter l ON l.id = c.letter_id
  JOIN recipient r ON r.id = c.recipient_id
  LEFT JOIN office f ON f.id = r.office_id`;

const CHASED = `SELECT count(*) FROM chaser c WHERE ${MADE}`;

const AWAITED = `g.letter_id = l.id AND g.invited_on <= $2
  AND (g.agreed_on IS NULL OR g.agreed_on > $2) AND (g.declined_on IS NULL OR g.declined_on > $2)
  AND (g.withdrawn_on IS NULL OR g.withdrawn_on > $2)`;

/** The first event of each letter that makes one of its asks useless and has not done so. */
const RACES = `
  SELECT DISTINCT ON (a.letter_id) a.letter_id, w.needed_by_on, w.name
  FROM event_window w JOIN ask a ON a.window_id = w.id
  WHERE w.group_id = $1 AND NOT ${IS_PAST}
  ORDER BY a.letter_id, w.needed_by_at, w.id`;

/** Drafts of the day, each with what presses it: its event, or the closing of its signatures, by the rules of todo-drafts.ts. */
const DRAFTS = `
  SELECT *, signatures_close_on < $2 OR (awaited > 0 AND signatures_close_on <= $2
    + (SELECT signatures_soon_days FROM appg WHERE id = $1)) AS is_closing
  FROM (
    SELECT l.id, l.reference, l.subject, s.status, l.drafted_on, l.signatures_close_on, race.needed_by_on, race.name,
      (SELECT count(*) FROM signatory g WHERE ${AWAITED}) AS awaited
    FROM letter_status s
    JOIN letter l ON l.id = s.letter_id
    LEFT JOIN race ON race.letter_id = l.id
    WHERE s.status IN ('draft', 'collecting_signatures') AND ${STANDS}) l`;

const draftsBy = (order: string, which = 'true'): string =>
  `(SELECT * FROM draft WHERE ${which} ORDER BY ${order}, reference LIMIT $6)`;

const TOLD_DRAFTS = `
  SELECT json_agg(json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject,
      'status', l.status, 'draftedOn', l.drafted_on, 'signaturesCloseOn', l.signatures_close_on,
      'signaturesAwaited', l.awaited, 'neededByOn', l.needed_by_on, 'window', l.name)
    ORDER BY l.drafted_on, l.reference)
  FROM (
    ${draftsBy('drafted_on')} UNION ${draftsBy('needed_by_on', 'needed_by_on IS NOT NULL')}
    UNION ${draftsBy('signatures_close_on', 'is_closing')}) l`;

const DRAFT_TODOS = `
  SELECT json_build_object('unsent_before_window', count(needed_by_on), 'signatures_close', count(*) FILTER (WHERE is_closing))
  FROM draft`;

const ANSWERED = `
  SELECT count(DISTINCT leg.letter_id) FROM leg
  WHERE leg.group_id = $1 AND leg.ended_because IN ('replied', 'settled') AND leg.ended_on BETWEEN $4 AND $5`;

/** What happened in the period, and the drafts of the day. Values: group, day, instant or null, first and last day, most of each list. */
export const ACTIVITY: NamedQuery = {
  name: 'report-activity',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::timestamptz, $4::date, $5::date, $6::int), ${HELD}, race AS (${RACES}), draft AS MATERIALIZED (${DRAFTS})
    SELECT (${GROUP}) AS "group", coalesce((${NEW_LETTERS}), '[]')::text AS "newLetters",
      (${SENT}) AS sent,
      coalesce((${REPLIES}), '[]')::text AS replies, (${RECEIVED_COUNT}) AS received, coalesce((${CHASERS}), '[]') AS chasers,
      (${CHASED}) AS chased,
      coalesce((${TOLD_DRAFTS}), '[]') AS drafts,
      (SELECT count(*) FROM draft) AS drafted, (${DRAFT_TODOS}) AS todos, (${ANSWERED}) AS answered,
      coalesce((${signedBy(CAME)}), '[]') AS signed`,
};
