import { formatDay } from '../../deadlines/iso-date.js';
import { type FlagRule } from '../flag-rule.js';
import { asksInWords } from '../window-flags.js';

/** The latest judgement tells both: whether it is an outcome, and whether any has been made since the reply. */
export const asksNotAssessed: FlagRule = {
  kind: 'asks_not_assessed',
  rule: 'When a full or partial reply came and an open ask has not been judged since, not even as still open.',
  sql: `
    SELECT v.group_id, v.letter_id, r.id AS subject_id, r.received_on AS since_on,
      jsonb_build_object('receivedOn', r.received_on, 'asks', jsonb_agg(a.position ORDER BY a.position)) AS details
    FROM unsettled a
    JOIN reply r ON r.letter_id = a.letter_id
    JOIN sent v ON v.letter_id = r.letter_id
    LEFT JOIN LATERAL (
      SELECT o.outcome, o.judged_on FROM ask_outcome o LEFT JOIN reply q ON q.id = o.reply_id
      WHERE o.ask_id = a.id AND o.judged_on <= $1::date AND q.removed_at IS NULL
      ORDER BY o.judged_on DESC, o.seq DESC LIMIT 1) latest ON true
    WHERE r.removed_at IS NULL AND r.class IN ('partial', 'substantive') AND r.received_on <= $1::date
      AND (latest.outcome IS NULL OR (latest.outcome = 'open' AND latest.judged_on < r.received_on))
    GROUP BY v.group_id, v.letter_id, r.id`,
  sentence: ({ receivedOn, asks }) =>
    `Say what the reply of ${formatDay(receivedOn)} means for ${asksInWords(asks)}.`,
};
