import { type ReplyClass } from '../letters/letter-facts.js';
import { atLeastZero } from '../letters/letter-legs.sql.js';

/** What a person has judged to be a reply. Not what a machine sent, nor what nobody has looked at: it may be no reply at all. */
export const SHOWN_CLASSES = [
  'acknowledgement',
  'holding',
  'transfer',
  'non_substantive',
  'partial',
  'substantive',
] as const satisfies readonly ReplyClass[];

/** The replies `y` of the letter `l` that the register tells of, with whose they are. */
export const SHOWN_REPLIES = `
  FROM reply y JOIN recipient r ON r.id = y.recipient_id AND r.role = 'to'
  WHERE y.letter_id = l.id AND y.removed_at IS NULL AND y.received_on <= m.day
    AND y.class IN (${SHOWN_CLASSES.map((name) => `'${name}'`).join(', ')})`;

/** Holders of public offices sign with their names. Officials are not named: they answer for others, who may not have asked them. */
const whenInOffice = (column: string): string =>
  `CASE WHEN y.signed_level IN ('minister', 'agency_chief_executive') THEN ${column} END`;

/** The leg in which the reply came: whose it is, and by when it was due. */
const SENDER = `
  LEFT JOIN LATERAL (
    SELECT g.due_on, g.division, g.organisation_id FROM leg g
    WHERE g.recipient_id = y.recipient_id AND g.started_on <= y.received_on AND g.transfer_reply_id IS DISTINCT FROM y.id
    ORDER BY g.position DESC LIMIT 1) sender ON true`;

/** Replies in the order in which they came, as JSON: that they came, when, and from which office; nothing of what they say. */
export const REPLIES = `coalesce((
  SELECT json_agg(json_build_object('class', y.class, 'from', coalesce(body.name, office.name, organisation.name),
      'datedOn', y.dated_on, 'receivedOn', y.received_on, 'signedLevel', y.signed_level,
      'signedBy', ${whenInOffice('y.signed_by')}, 'signedByRole', ${whenInOffice('y.signed_by_role')},
      'promisedBy', y.promised_by, 'transferredTo', onward.name,
      'workingDays', ${atLeastZero('(came.number - went.number)')}, 'isLate', coalesce(y.received_on > sender.due_on, false))
    ORDER BY y.received_on, y.seq)
  FROM (SELECT y.*, r.office_id, r.organisation_id ${SHOWN_REPLIES}) y
  ${SENDER}
  LEFT JOIN organisation body ON body.id = sender.organisation_id
  LEFT JOIN office ON office.id = y.office_id
  LEFT JOIN organisation ON organisation.id = y.organisation_id
  LEFT JOIN organisation onward ON onward.id = y.transferred_to_organisation_id
  LEFT JOIN calendar_day went ON went.division = sender.division AND went.day = l.sent_on
  LEFT JOIN calendar_day came ON came.division = sender.division AND came.day = y.received_on), '[]')`;

/** The last of them, as JSON; null when none came. */
export const LATEST_REPLY = `(
  SELECT json_build_object('class', y.class, 'receivedOn', y.received_on) ${SHOWN_REPLIES}
  ORDER BY y.received_on DESC, y.seq DESC LIMIT 1)`;
