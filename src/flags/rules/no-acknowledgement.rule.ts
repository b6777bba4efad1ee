import { formatDay } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { type FlagRule } from '../flag-rule.js';

export const noAcknowledgement: FlagRule = {
  kind: 'no_acknowledgement',
  rule: 'When nothing but automatic messages has come from an addressee more than some working days after it received the letter (a setting, 5 unless changed).',
  sql: `
    SELECT o.group_id, o.letter_id, o.recipient_id AS subject_id, missed.day AS since_on,
      jsonb_build_object('body', o.body, 'receivedOn', o.received_on, 'days', g.acknowledgement_days) AS details
    FROM open_leg o
    JOIN grp g ON g.id = o.group_id
    JOIN calendar_day received ON received.division = o.division AND received.day = o.received_on
    JOIN calendar_day missed ON missed.division = o.division AND missed.is_working
      AND missed.number = received.number + g.acknowledgement_days + 1
    WHERE o.transfer_reply_id IS NULL AND missed.day <= $1::date AND NOT EXISTS (
      SELECT FROM reply r WHERE r.letter_id = o.letter_id AND r.recipient_id = o.recipient_id
        AND r.removed_at IS NULL AND r.class NOT IN ('automatic', 'unclassified') AND r.received_on <= $1::date)`,
  sentence: ({ body, receivedOn, days }) =>
    `Nothing has come from ${body} in more than ${counted(days, 'working day')} since it received the letter on ${formatDay(receivedOn)}. Ask whether it has arrived.`,
};
