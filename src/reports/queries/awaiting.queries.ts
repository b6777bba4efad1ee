import { type NamedQuery } from '../../database/named-query.js';
import { ASK_OUTCOMES } from '../../letters/letter-asks.sql.js';
import { type AwaitingFacts } from '../sections/awaiting.js';
import { ADDRESSEE, HAS_SIGNED, HELD, heldOn, LETTER_REF, MOMENT, STANDS } from './fragments.js';

/** The one row of AWAITING. */
export interface AwaitingRow {
  readonly items: AwaitingFacts[];
}

/** The earliest event that makes an open ask of the letter useless and has not yet done so. */
const RACE = `
  SELECT json_build_object('window', w.name, 'opensOn', w.opens_on, 'neededByOn', w.needed_by_on, 'isOpen',
    CASE WHEN $3::timestamptz IS NULL THEN w.opens_on <= $2 ELSE w.opens_at <= $3 END)
  ${ASK_OUTCOMES}
  WHERE a.letter_id = l.id AND w.id IS NOT NULL AND o.outcome = 'open'
  ORDER BY w.needed_by_at LIMIT 1`;

const DEADLINE_STANDS = `d.letter_id = l.id AND d.recipient_id = owed.recipient_id
  AND d.since_on <= $2 AND (d.settled_on IS NULL OR $2 < d.settled_on)`;

/** Signatures of people who had agreed by the day and not withdrawn since. */
const HOUSES = `
  SELECT coalesce(json_agg(DISTINCT g.house), '[]') FROM signatory g
  WHERE g.letter_id = l.id AND g.house IS NOT NULL AND ${HAS_SIGNED}`;

const ITEM = `json_build_object('letter', ${LETTER_REF}, 'recipientId', r.id, 'recipient', ${ADDRESSEE},
  'body', coalesce(org.name, owed.body), 'isTransferred', owed.position > 1,
  'status', (SELECT t.status FROM recipient_status t
             WHERE t.recipient_id = r.id AND t.from_on <= $2 AND (t.to_on IS NULL OR $2 < t.to_on)),
  'sentOn', l.sent_on, 'receivedOn', owed.received_on, 'dueOn', owed.due_on, 'twentyOn', owed.twenty_on,
  'workingDaysWaiting', today.number - sending.number,
  'workingDaysLate', CASE WHEN $2 > owed.due_on THEN today.number - due.number ELSE 0 END,
  'isLate', $2 > owed.due_on,
  'promisedBy', (SELECT max(d.due_on) FROM deadline d WHERE d.kind = 'promised' AND ${DEADLINE_STANDS}),
  'rung', step.rule->>'rung', 'stepOn', step.due_on, 'owner', l.owner, 'race', (${RACE}), 'houses', (${HOUSES}),
  'holders', json_build_object('atSending', coalesce(CASE WHEN owed.position = 1 THEN person.name END, sent_to.name),
    'now', cur.name, 'nowFromOn', cur.from_on))`;

/** Every body that owes an answer as of the day, the longest waiting first. Values: group, day, instant or null. */
export const AWAITING: NamedQuery = {
  name: 'report-awaiting',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::timestamptz), ${HELD}
    SELECT coalesce(json_agg(${ITEM} ORDER BY l.sent_on, l.reference, r.position), '[]') AS items
    FROM letter_status s
    JOIN letter l ON l.id = s.letter_id
    JOIN leg owed ON owed.letter_id = l.id AND owed.started_on <= $2 AND (owed.ended_on IS NULL OR $2 < owed.ended_on)
    CROSS JOIN ${MOMENT}
    JOIN recipient r ON r.id = owed.recipient_id
    LEFT JOIN office f ON f.id = r.office_id
    LEFT JOIN organisation org ON org.id = owed.organisation_id
    LEFT JOIN person ON person.id = r.person_id
    ${heldOn('sent_to', 'owed.office_id', 'owed.started_on')}
    ${heldOn('cur', 'owed.office_id', '$2')}
    LEFT JOIN calendar_day today ON today.division = owed.division AND today.day = $2
    LEFT JOIN calendar_day sending ON sending.division = owed.division AND sending.day = l.sent_on
    LEFT JOIN calendar_day due ON due.division = owed.division AND due.day = owed.due_on
    LEFT JOIN LATERAL (
      SELECT d.rule, d.due_on FROM deadline d WHERE d.kind = 'chase' AND ${DEADLINE_STANDS}
      ORDER BY d.since_on DESC LIMIT 1) step ON true
    WHERE s.status IN ('awaiting_reply', 'part_replied') AND ${STANDS}`,
};

/** When each House sits from the day on, how far that is known, and the recess that the day falls in. Value: day. */
export const SITTINGS: NamedQuery = {
  name: 'report-sittings',
  text: `
    SELECT coalesce(json_agg(json_build_object('house', c.house, 'untilOn', c.until_on,
      'nextOn', CASE WHEN $1::date BETWEEN c.from_on AND c.until_on THEN
        (SELECT min(d.on_day) FROM sitting_day d WHERE d.house = c.house AND d.on_day >= $1) END,
      'recess', (SELECT r.name FROM recess r
                 WHERE r.house = c.house AND r.first_on <= $1 AND $1 <= r.last_on LIMIT 1))), '[]') AS sittings
    FROM sitting_coverage c`,
};
