import { type NamedQuery } from '../../database/named-query.js';
import { type AgeBand, type AwaitingFacts } from '../sections/awaiting.js';
import { type TodoCounts } from '../sections/todo.js';
import { ADDRESSEE, HAS_SIGNED, heldOn, LETTER_REF } from './fragments.js';
import { AGES, OWED, OWED_COUNTS, OWED_TODOS } from './owing.sql.js';

/** The one row of AWAITING. */
export interface AwaitingRow {
  /** The first late ones and the first others, the longest waiting first. */
  readonly items: AwaitingFacts[];
  /** Beyond those the ones that an event or a promise presses most. */
  readonly pressing: AwaitingFacts[];
  readonly counts: OwedCounts;
  readonly ages: readonly AgeBand[];
  readonly todos: Pick<TodoCounts, 'window_open' | 'window_coming' | 'reply_late' | 'promise_broken'>;
}

/** How many answers are owed, how many letters wait for them, and how many of both are late. */
export interface OwedCounts {
  readonly answers: number;
  readonly late: number;
  readonly letters: number;
  readonly lateLetters: number;
}

const DEADLINE_STANDS = `d.letter_id = l.id AND d.recipient_id = r.id
  AND d.since_on <= $2 AND (d.settled_on IS NULL OR $2 < d.settled_on)`;

/** Signatures of people who had agreed by the day and not withdrawn since. */
const HOUSES = `
  SELECT coalesce(json_agg(DISTINCT g.house), '[]') FROM signatory g
  WHERE g.letter_id = l.id AND g.house IS NOT NULL AND ${HAS_SIGNED}`;

const RACE = `CASE WHEN owed.window_name IS NOT NULL THEN json_build_object('window', owed.window_name, 'opensOn', owed.opens_on,
  'neededByOn', owed.needed_by_on, 'isOpen', owed.is_open) END`;

const ITEM = `json_build_object('letter', ${LETTER_REF}, 'recipientId', r.id, 'recipient', ${ADDRESSEE},
  'body', coalesce(org.name, owed.body), 'isTransferred', owed.position > 1,
  'status', (SELECT t.status FROM recipient_status t
             WHERE t.recipient_id = r.id AND t.from_on <= $2 AND (t.to_on IS NULL OR $2 < t.to_on)),
  'sentOn', l.sent_on, 'receivedOn', owed.received_on, 'dueOn', owed.due_on, 'twentyOn', owed.twenty_on,
  'workingDaysWaiting', owed.waiting, 'workingDaysLate', CASE WHEN owed.is_late THEN owed.late_by ELSE 0 END,
  'isLate', owed.is_late, 'promisedBy', owed.promised_by,
  'rung', step.rule->>'rung', 'stepOn', step.due_on, 'owner', l.owner, 'race', ${RACE}, 'houses', (${HOUSES}),
  'holders', json_build_object('atSending', coalesce(CASE WHEN owed.position = 1 THEN person.name END, sent_to.name),
    'now', cur.name, 'nowFromOn', cur.from_on))`;

const BY_AGE = 'ORDER BY l.sent_on, l.reference, r.position';

/** What is told of those that are listed or press. */
const TOLD = `
  SELECT coalesce(json_agg(${ITEM} ${BY_AGE}) FILTER (WHERE picked.is_listed), '[]') AS items,
    coalesce(json_agg(${ITEM} ${BY_AGE}) FILTER (WHERE NOT picked.is_listed), '[]') AS pressing
  FROM (
    SELECT recipient_id, true AS is_listed FROM listed
    UNION ALL (SELECT recipient_id, false FROM pressing EXCEPT SELECT recipient_id, false FROM listed)) picked
  JOIN owed ON owed.recipient_id = picked.recipient_id
  JOIN letter l ON l.id = owed.id
  JOIN recipient r ON r.id = owed.recipient_id
  LEFT JOIN office f ON f.id = r.office_id
  LEFT JOIN organisation org ON org.id = owed.organisation_id
  LEFT JOIN person ON person.id = r.person_id
  ${heldOn('sent_to', 'owed.office_id', 'owed.started_on')}
  ${heldOn('cur', 'owed.office_id', '$2')}
  LEFT JOIN LATERAL (
    SELECT d.rule, d.due_on FROM deadline d WHERE d.kind = 'chase' AND ${DEADLINE_STANDS}
    ORDER BY d.since_on DESC LIMIT 1) step ON true`;

/**
 * Every body that owes an answer as of the day, counted, and the first of them. Values: group, day, instant or null, most late ones
 * and most others that are listed, most that press for each reason.
 */
export const AWAITING: NamedQuery = {
  name: 'report-awaiting',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::timestamptz, $4::int), ${OWED}
    SELECT told.items, told.pressing, (${OWED_COUNTS}) AS counts, (${OWED_TODOS}) AS todos, coalesce((${AGES}), '[]') AS ages
    FROM (${TOLD}) told`,
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
