import { atLeastZero, LEGS } from './letter-legs.sql.js';
import { HELD_LEG, HOLDERS } from './letter-holders.sql.js';
import { RECIPIENT_STATUS } from './moment.sql.js';
import { named, type PartSql } from './part.sql.js';

/** Working days since the letter first went, across transfers, until the last leg ended. */
const ELAPSED = `(
  SELECT ${atLeastZero('(judged.number - sent.number)')}
  FROM leg g
  LEFT JOIN calendar_day sent ON sent.division = g.division AND sent.day = l.sent_on
  LEFT JOIN calendar_day judged ON judged.division = g.division AND judged.day = least(m.day, g.ended_on)
  WHERE g.recipient_id = r.id AND g.started_on <= m.day ORDER BY g.position DESC LIMIT 1)`;

const RECEIVED_ON = `CASE WHEN l.sent_on <= m.day THEN coalesce(
  (SELECT g.received_on FROM leg g WHERE g.recipient_id = r.id AND g.position = 1), r.received_on) END`;

/** Recipients with their legs. */
export const RECIPIENTS: PartSql = {
  item: `json_build_object('id', r.id, 'position', r.position, 'role', r.role, 'printed', r.printed,
    'status', ${RECIPIENT_STATUS}, 'office', ${named('office')}, 'person', ${named('person')},
    'organisation', ${named('organisation')}, 'address', r.address, 'email', r.email,
    'receivedOn', ${RECEIVED_ON}, 'elapsedWorkingDays', ${ELAPSED}, 'legs', ${LEGS}, 'holders', ${HOLDERS})`,
  from: `FROM recipient r LEFT JOIN office ON office.id = r.office_id LEFT JOIN person ON person.id = r.person_id
    LEFT JOIN organisation ON organisation.id = r.organisation_id ${HELD_LEG} WHERE r.letter_id = l.id`,
  id: 'r.id',
  order: 'r.position',
};
