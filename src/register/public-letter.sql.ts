import { personName } from '../chasers/person-name.sql.js';
import { ASK_OUTCOMES } from '../letters/letter-asks.sql.js';
import { atLeastZero, IS_LATE, LEG_DAYS, WORKING_DAYS_LATE } from '../letters/letter-legs.sql.js';
import { SIGNATORY_STATUS } from '../letters/letter-signatories.sql.js';
import { LATEST_REPLY, REPLIES, SHOWN_REPLIES } from './public-replies.sql.js';

/**
 * Whether everyone may see the letter `l` at the moment `m`: it was sent, and is open, or was embargoed until an instant that has
 * come. That instant itself is the first at which it is public.
 */
export const IS_PUBLIC = `l.publicity <> 'private' AND l.sent_on <= m.day
  AND (l.publicity = 'open' OR l.embargo_until <= m.instant)`;

/** A name of the thing `id` that tells nothing of it, the same for ever (UUID of version 8, RFC 9562). */
export const publicId = (id: string): string => `'urn:uuid:' || overlay(overlay(
  md5('public register ' || ${id}) PLACING '8' FROM 13 FOR 1) PLACING '8' FROM 17 FOR 1)::uuid`;

/** Whoever had the office on the day of sending, where the letter does not say to whom in person it went. */
const HOLDER_THEN = `(
  SELECT ${personName('h')} FROM tenure t JOIN person h ON h.id = t.person_id
  WHERE t.office_id = r.office_id AND t.from_on <= l.sent_on AND (t.to_on IS NULL OR l.sent_on < t.to_on)
  ORDER BY t.from_on DESC, t.id LIMIT 1)`;

const HAS_ANSWERED = `g.ended_on <= m.day AND g.ended_because IN ('replied', 'settled')`;

const STATE = `CASE WHEN ${HAS_ANSWERED} THEN 'answered'
  WHEN g.ended_on <= m.day AND g.ended_because IN ('closed', 'withdrawn') THEN 'not_awaited' ELSE 'awaiting' END`;

/**
 * Whom it was written to, by what the directory has of them, with what they owe. Never the block as it was printed, which has
 * addresses, and no copies, which may have gone to anybody.
 */
const TO = `coalesce((
  SELECT json_agg(json_build_object('office', office.name, 'organisation', organisation.name,
      'holder', CASE WHEN office.id IS NOT NULL THEN coalesce(${personName('person')}, ${HOLDER_THEN}) END,
      'state', ${STATE}, 'owedBy', owing.name, 'receivedOn', g.received_on, 'dueOn', g.due_on,
      'targetDays', g.target_days, 'targetSource', g.target_source,
      'answeredOn', CASE WHEN ${HAS_ANSWERED} THEN g.ended_on END,
      'workingDays', ${atLeastZero('(judged.number - went.number)')}, 'workingDaysLate', ${WORKING_DAYS_LATE},
      'isLate', coalesce(${IS_LATE}, false)) ORDER BY r.position)
  FROM recipient r
  LEFT JOIN office ON office.id = r.office_id
  LEFT JOIN organisation ON organisation.id = r.organisation_id
  LEFT JOIN person ON person.id = r.person_id
  LEFT JOIN LATERAL (
    SELECT * FROM leg WHERE leg.recipient_id = r.id AND leg.started_on <= m.day ORDER BY leg.position DESC LIMIT 1) g ON true
  LEFT JOIN organisation owing ON owing.id = g.organisation_id
  ${LEG_DAYS}
  LEFT JOIN calendar_day went ON went.division = g.division AND went.day = l.sent_on
  WHERE r.letter_id = l.id AND r.role = 'to'), '[]')`;

/** Those who signed and have not taken it back. */
const SIGNATORIES = `coalesce((
  SELECT json_agg(s.signed_as ORDER BY s.position) FROM signatory s
  WHERE s.letter_id = l.id AND ${SIGNATORY_STATUS} = 'agreed'), '[]')`;

/** What it asks, and what came of it: the outcome alone, without the words that it was judged by. */
const ASKS = `coalesce((
  SELECT json_agg(json_build_object('position', a.position, 'text', a.text, 'outcome', o.outcome,
      'window', CASE WHEN w.id IS NOT NULL THEN json_build_object('name', w.name, 'place', w.place,
        'firstOn', w.first_on, 'lastOn', w.last_on) END) ORDER BY a.position)
  ${ASK_OUTCOMES} WHERE a.letter_id = l.id), '[]')`;

/** When something that the register tells was last recorded, or became public. What is not told does not move it. */
const UPDATED_AT = `rfc3339(least(m.instant, greatest(l.created_at, l.embargo_until,
  (SELECT max(e.recorded_at) FROM timeline_entry e WHERE e.letter_id = l.id AND (e.event IN ('letter-logged', 'letter-sent')
    OR e.event = 'letter-changed' AND e.after ?| ARRAY['publicity', 'subject', 'datedOn'])),
  (SELECT max(y.created_at) ${SHOWN_REPLIES}),
  (SELECT max(u.recorded_at) FROM ask_outcome u WHERE u.letter_id = l.id),
  (SELECT max(c.recorded_at) FROM letter_act c WHERE c.letter_id = l.id))))`;

/** A letter as the list has it: the fields of a JSON object. A column that is not named here is not public. */
const BRIEF = `'id', ${publicId('l.id')}, 'reference', l.reference, 'subject', l.subject, 'datedOn', l.dated_on,
  'sentOn', l.sent_on, 'status', l.status, 'to', ${TO}, 'latestReply', ${LATEST_REPLY}, 'updatedAt', ${UPDATED_AT}`;

export const LISTED_LETTER = `json_build_object(${BRIEF})`;

/** A letter with all that is public of it. */
export const PUBLIC_LETTER = `json_build_object(${BRIEF},
  'signatories', ${SIGNATORIES}, 'asks', ${ASKS}, 'replies', ${REPLIES})`;
