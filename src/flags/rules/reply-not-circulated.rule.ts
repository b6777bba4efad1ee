import { formatDay } from '../../deadlines/iso-date.js';
import { type FlagRule } from '../flag-rule.js';

export const replyNotCirculated: FlagRule = {
  kind: 'reply_not_circulated',
  rule: 'From the day after a full or partial reply came to a letter with several signatories, until it has been circulated to them.',
  sql: `
    SELECT v.group_id, v.letter_id, r.id AS subject_id, r.received_on + 1 AS since_on,
      jsonb_build_object('receivedOn', r.received_on, 'replyClass', r.class) AS details
    FROM grp
    JOIN reply r ON r.group_id = grp.id
    JOIN sent v ON v.letter_id = r.letter_id
    WHERE r.removed_at IS NULL AND r.class IN ('partial', 'substantive')
      AND r.received_on < $1::date AND coalesce(r.circulated_on, 'infinity'::date) > $1::date
      AND 1 < (
        SELECT count(*) FROM signatory s WHERE s.letter_id = r.letter_id AND s.agreed_on <= $1::date
          AND (s.withdrawn_on IS NULL OR $1::date < s.withdrawn_on))`,
  sentence: ({ receivedOn }) =>
    `The reply of ${formatDay(receivedOn)} has not been circulated to the signatories.`,
};
