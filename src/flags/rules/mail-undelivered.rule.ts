import { counted } from '../../deadlines/words.js';
import { type FlagRule } from '../flag-rule.js';

/**
 * One flag for the group, however many mails: a member whose address is wrong gets more of them, and each would otherwise be
 * news of its own, which is again mail to that member.
 */
export const mailUndelivered: FlagRule = {
  kind: 'mail_undelivered',
  isOfGroup: true,
  rule: 'When a mail to a member could not be delivered, until a person has it tried again or puts it aside.',
  sql: `
    SELECT m.group_id, NULL::uuid AS letter_id, m.group_id AS subject_id, min(m.dead_on) AS since_on,
      jsonb_build_object('mails', count(*)) AS details
    FROM grp JOIN outbox_mail m ON m.group_id = grp.id
    WHERE m.dead_on <= $1::date AND (m.settled_on IS NULL OR m.settled_on > $1::date)
    GROUP BY m.group_id`,
  sentence: ({ mails }) =>
    `${counted(mails, 'mail')} to members of the group could not be delivered. Look why, then try again or put ${mails === 1 ? 'it' : 'them'} aside.`,
};
