import { type FlagRule } from '../flag-rule.js';

export const holderChanged: FlagRule = {
  kind: 'holder_changed',
  rule: 'When somebody else has taken the office that owes the reply since the letter reached it.',
  sql: `
    SELECT o.group_id, o.letter_id, o.recipient_id AS subject_id, o.from_on AS since_on,
      jsonb_build_object('office', o.office, 'holder', p.name, 'formerHolder', former.name) AS details
    FROM (
      SELECT DISTINCT ON (leg.recipient_id) leg.group_id, leg.letter_id, leg.recipient_id, leg.transfer_reply_id,
        t.person_id, t.from_on, office.name AS office
      FROM open_leg leg
      JOIN office ON office.id = leg.office_id
      JOIN tenure t ON t.office_id = leg.office_id AND t.from_on > leg.started_on AND t.from_on <= $1::date
      ORDER BY leg.recipient_id, t.from_on DESC, t.id) o
    JOIN person p ON p.id = o.person_id
    JOIN recipient r ON r.id = o.recipient_id
    LEFT JOIN person former ON former.id = r.person_id AND o.transfer_reply_id IS NULL
    WHERE former.id IS DISTINCT FROM o.person_id`,
  sentence: ({ office, holder, formerHolder }) =>
    `${holder} has taken the office of ${office}${formerHolder === null ? '' : ` from ${formerHolder}`} since the letter went. The office still owes the reply.`,
};
