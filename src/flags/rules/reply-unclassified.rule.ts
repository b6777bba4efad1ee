import { formatDay } from '../../deadlines/iso-date.js';
import { type FlagRule } from '../flag-rule.js';

export const replyUnclassified: FlagRule = {
  kind: 'reply_unclassified',
  rule: 'When something came in and nobody has said yet what kind of reply it is.',
  sql: `
    SELECT v.group_id, v.letter_id, r.id AS subject_id, r.received_on AS since_on,
      jsonb_build_object('receivedOn', r.received_on) AS details
    FROM grp
    JOIN reply r ON r.group_id = grp.id
    JOIN sent v ON v.letter_id = r.letter_id
    WHERE r.removed_at IS NULL AND r.class = 'unclassified' AND r.received_on <= $1::date`,
  sentence: ({ receivedOn }) =>
    `Say what kind of reply came on ${formatDay(receivedOn)}; until then it does not count as one.`,
};
