import { writtenAgain } from '../../letters/letter-holders.sql.js';
import { type FlagRule } from '../flag-rule.js';

/** A letter that went to the office since, following this one up. */
const WRITTEN_AGAIN = writtenAgain(
  { letter: 'o.letter_id', office: 'o.office_id', fromOn: 'o.from_on' },
  '$1::date',
);

export const holderChanged: FlagRule = {
  kind: 'holder_changed',
  rule: 'When somebody else has taken the office that owes the reply since the letter reached it, until a letter that follows it up goes to the office, or a person says that there is no need to write again. The next holder raises it anew.',
  sql: `
    SELECT o.group_id, o.letter_id, o.recipient_id AS subject_id, o.from_on AS since_on,
      jsonb_build_object('office', o.office, 'holder', p.name, 'formerHolder', former.name) AS details
    FROM (
      SELECT DISTINCT ON (leg.recipient_id) leg.group_id, leg.letter_id, leg.recipient_id, leg.transfer_reply_id,
        leg.office_id, t.id AS tenure_id, t.person_id, t.from_on, office.name AS office
      FROM open_leg leg
      JOIN office ON office.id = leg.office_id
      JOIN tenure t ON t.office_id = leg.office_id AND t.from_on > leg.started_on AND t.from_on <= $1::date
      ORDER BY leg.recipient_id, t.from_on DESC, t.id) o
    JOIN person p ON p.id = o.person_id
    JOIN recipient r ON r.id = o.recipient_id
    LEFT JOIN person former ON former.id = r.person_id AND o.transfer_reply_id IS NULL
    WHERE former.id IS DISTINCT FROM o.person_id
      AND NOT EXISTS (
        SELECT FROM holder_settled s
        WHERE s.recipient_id = o.recipient_id AND s.tenure_id = o.tenure_id AND s.settled_on <= $1::date)
      AND NOT EXISTS (SELECT ${WRITTEN_AGAIN})`,
  sentence: ({ office, holder, formerHolder }) =>
    `${holder} has taken the office of ${office}${formerHolder === null ? '' : ` from ${formerHolder}`} since the letter went. The office still owes the reply.`,
};
