import { byThen } from './moment.sql.js';
import { type PartSql } from './part.sql.js';

/** The latest of the signatory's days by then decides; on one day, the later step. */
export const SIGNATORY_STATUS = `(
  SELECT step.status
  FROM (VALUES ('withdrawn', s.withdrawn_on, 3), ('declined', s.declined_on, 2), ('agreed', s.agreed_on, 1),
    ('invited', s.invited_on, 0)) AS step (status, step_on, rank)
  WHERE step.step_on <= m.day ORDER BY step.step_on DESC, step.rank DESC LIMIT 1)`;

/** Signatories whom somebody had asked, or who had agreed, by the day. */
export const SIGNATORIES: PartSql = {
  item: `json_build_object('id', s.id, 'position', s.position, 'signedAs', s.signed_as, 'personId', s.person_id,
    'capacity', s.capacity, 'house', s.house, 'party', s.party, 'isLead', s.is_lead,
    'status', ${SIGNATORY_STATUS}, 'invitedOn', ${byThen('s.invited_on')}, 'agreedOn', ${byThen('s.agreed_on')},
    'declinedOn', ${byThen('s.declined_on')}, 'withdrawnOn', ${byThen('s.withdrawn_on')})`,
  from: `FROM signatory s WHERE s.letter_id = l.id AND least(s.invited_on, s.agreed_on) <= m.day`,
  id: 's.id',
  order: 's.position',
};
