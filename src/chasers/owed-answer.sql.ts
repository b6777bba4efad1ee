import { ASK_OUTCOMES } from '../letters/letter-asks.sql.js';
import { HOUSE_OF_LETTER } from '../letters/house-of-letter.sql.js';
import { atLeastZero } from '../letters/letter-legs.sql.js';
import { SIGNATORY_STATUS } from '../letters/letter-signatories.sql.js';
import { MATTERS } from '../letters/moment.sql.js';
import { PUBLICITY } from './publicity.sql.js';
import { personName } from './person-name.sql.js';

const HOLDERS = (office: string): string => `coalesce((
  SELECT json_agg(json_build_object('id', p.id, 'name', ${personName('p')}) ORDER BY t.from_on DESC, t.id)
  FROM tenure t JOIN person p ON p.id = t.person_id
  WHERE t.office_id = ${office}.id AND t.from_on <= m.day AND (t.to_on IS NULL OR m.day < t.to_on)), '[]')`;

const OFFICE = (office: string): string => `CASE WHEN ${office}.id IS NOT NULL THEN json_build_object(
  'name', ${office}.name, 'salutation', ${office}.salutation, 'address', ${office}.address,
  'email', ${office}.email, 'holders', ${HOLDERS(office)}) END`;

/** Found by its shipped body, which has an index; names of offices have none. */
const LEADER = `(
  SELECT ${OFFICE('leader')}
  FROM (SELECT CASE ${HOUSE_OF_LETTER} WHEN 'lords' THEN 'Lords' ELSE 'Commons' END AS name) h
  JOIN organisation lo ON lo.slug = 'office-of-the-leader-of-the-house-of-' || lower(h.name)
  JOIN office leader ON leader.organisation_id = lo.id AND leader.name = 'Leader of the House of ' || h.name)`;

const SIGNERS = `coalesce((
  SELECT json_agg(json_build_object('signedAs', s.signed_as, 'house', s.house, 'isLead', s.is_lead) ORDER BY s.position)
  FROM signatory s WHERE s.letter_id = l.id AND ${SIGNATORY_STATUS} = 'agreed'), '[]')`;

const LAST_REPLY = `(
  SELECT json_build_object('class', y.class, 'receivedOn', y.received_on, 'promisedBy', y.promised_by)
  FROM reply y WHERE y.letter_id = l.id AND y.recipient_id = r.id AND y.removed_at IS NULL AND y.class <> 'automatic'
    AND y.received_on BETWEEN owed.started_on AND m.day AND NOT (y.class = 'transfer' AND owed.position > 1)
  ORDER BY y.received_on DESC, y.seq DESC LIMIT 1)`;

const WORKING_DAYS_LATE = `(
  SELECT ${atLeastZero('(b.number - a.number)')} FROM calendar_day a, calendar_day b
  WHERE a.division = owed.division AND a.day = owed.due_on AND b.division = owed.division AND b.day = m.day)`;

const LETTER = `json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject,
  'datedOn', coalesce(l.dated_on, l.sent_on), 'sentOn', l.sent_on, 'house', ${HOUSE_OF_LETTER}, ${PUBLICITY}, 'signers', ${SIGNERS}, 'replays', l.replays,
  'group', (SELECT name FROM appg WHERE id = l.group_id))`;

/** What the next step asks for: `OwedStep` but for its letter. */
const STEP = `'recipientId', r.id, 'printed', r.printed, 'body', owed.body, 'organisationId', owed.organisation_id,
  'bodyKind', (SELECT o.kind FROM organisation o WHERE o.id = owed.organisation_id),
  'bodyOffices', coalesce((SELECT json_agg(o.name ORDER BY o.name) FROM office o
    WHERE o.organisation_id = owed.organisation_id), '[]'),
  'transferredOn', CASE WHEN owed.position > 1 THEN owed.started_on END,
  'office', ${OFFICE('office')},
  'served', CASE WHEN owed.position = 1 AND person.id IS NOT NULL
    THEN json_build_object('id', person.id, 'name', ${personName('person')}) END,
  'step', json_build_object('dueOn', step.due_on, 'rule', step.rule),
  'leader', ${LEADER}`;

/** The next step on the open leg `owed` of the recipient `r` of the letter `l`, as of `m`, which is `step`: an `OwedStep`. */
export const OWED_STEP = `json_build_object(
  'letter', json_build_object('house', ${HOUSE_OF_LETTER}, 'signers', ${SIGNERS}), ${STEP})`;

/** The same with all that a chaser of the answer says: an `OwedAnswer`. */
export const OWED_ANSWER = `json_build_object('letter', ${LETTER}, ${STEP}, 'address', r.address, 'email', r.email,
  'dueOn', owed.due_on, 'isLate', m.day > owed.due_on, 'workingDaysLate', ${WORKING_DAYS_LATE},
  'asks', coalesce((SELECT json_agg(json_build_object('position', a.position, 'text', a.text, 'before',
    CASE WHEN w.id IS NOT NULL THEN json_build_object('event', w.name, 'neededByOn', w.needed_by_on) END) ORDER BY a.position)
    ${ASK_OUTCOMES} WHERE a.letter_id = l.id AND o.outcome = 'open'), '[]'),
  'lastReply', ${LAST_REPLY},
  'chasers', coalesce((SELECT json_agg(json_build_object('kind', c.kind, 'madeOn', c.made_on) ORDER BY c.made_on, c.seq)
    FROM chaser c WHERE c.letter_id = l.id AND c.recipient_id = r.id AND c.removed_at IS NULL
      AND c.made_on BETWEEN owed.started_on AND m.day), '[]'))`;

/** Joined to the letter `l`, with the moment `m` in reach: each open leg with its next chaser. */
export const OWED_ANSWERS = `
  JOIN leg owed ON owed.letter_id = l.id AND owed.started_on <= m.day
    AND (owed.ended_on IS NULL OR m.day < owed.ended_on)
  JOIN recipient r ON r.id = owed.recipient_id
  CROSS JOIN LATERAL (
    SELECT d.due_on, d.rule FROM deadline d
    WHERE d.letter_id = l.id AND d.kind = 'chase' AND d.recipient_id = r.id AND d.leg_position = owed.position
      AND ${MATTERS}
    ORDER BY d.since_on DESC LIMIT 1) step
  LEFT JOIN office ON office.id = owed.office_id LEFT JOIN person ON person.id = r.person_id`;
