import { ASK_OUTCOMES } from './letter-asks.sql.js';
import { IS_LATE, LEG_DAYS, WORKING_DAYS_LATE, WORKING_DAYS_LEFT } from './letter-legs.sql.js';
import { SIGNATORY_STATUS } from './letter-signatories.sql.js';
import { byThen, EFFECTIVE_DEADLINE, STATUS } from './moment.sql.js';

const TO = `coalesce((
  SELECT json_agg(coalesce(o.name, p.name, split_part(r.printed, E'\\n', 1)) ORDER BY r.position)
  FROM recipient r LEFT JOIN office o ON o.id = r.office_id LEFT JOIN person p ON p.id = r.person_id
  WHERE r.letter_id = l.id AND r.role = 'to'), '[]')`;

/** The bodies that were written to or came to owe the answer by the day. */
const ORGANISATIONS = `coalesce((
  SELECT json_agg(json_build_object('id', n.id, 'slug', n.slug, 'name', n.name) ORDER BY n.name, n.id)
  FROM organisation n WHERE n.id IN (
    SELECT r.organisation_id FROM recipient r WHERE r.letter_id = l.id AND r.role = 'to'
    UNION ALL SELECT g.organisation_id FROM leg g WHERE g.letter_id = l.id AND g.started_on <= m.day)), '[]')`;

const SIGNATORY_COUNT = `(
  SELECT count(*) FROM signatory s
  WHERE s.letter_id = l.id AND s.agreed_on <= m.day AND ${SIGNATORY_STATUS} = 'agreed')`;

const ASKS_OPEN = `(SELECT count(*) ${ASK_OUTCOMES} WHERE a.letter_id = l.id AND o.outcome = 'open')`;

/** One letter in a list, as JSON. Needs LIST_ITEM_JOINS. */
export const listItem = (
  flags: string,
): string => `json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject,
  'status', ${STATUS}, 'datedOn', l.dated_on, 'sentOn', ${byThen('l.sent_on')}, 'to', ${TO},
  'organisations', ${ORGANISATIONS}, 'signatoryCount', ${SIGNATORY_COUNT}, 'asksOpen', ${ASKS_OPEN},
  'effectiveDeadline', ${EFFECTIVE_DEADLINE}, 'replyDueOn', g.due_on,
  'workingDaysLeft', ${WORKING_DAYS_LEFT}, 'workingDaysLate', ${WORKING_DAYS_LATE},
  'isLate', coalesce(${IS_LATE}, false), 'flags', ${flags})`;

/** The open leg with the earliest due day, as `owed` and `g`, with its days; no row when nobody owes an answer. */
export const LIST_ITEM_JOINS = `
  LEFT JOIN LATERAL (
    SELECT e.letter_id, e.division, e.received_on, e.due_on, NULL::date AS ended_on FROM leg e
    WHERE e.letter_id = l.id AND e.started_on <= m.day AND (e.ended_on IS NULL OR m.day < e.ended_on)
    ORDER BY e.due_on LIMIT 1) g ON true
  CROSS JOIN LATERAL (SELECT g.division, g.due_on) owed
  ${LEG_DAYS}`;
