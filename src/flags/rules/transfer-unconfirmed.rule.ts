import { formatDay } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { type FlagRule } from '../flag-rule.js';

export const transferUnconfirmed: FlagRule = {
  kind: 'transfer_unconfirmed',
  rule: 'When the body to which a letter was handed on has said nothing more than some working days later (a setting, 5 unless changed).',
  sql: `
    SELECT o.group_id, o.letter_id, o.recipient_id AS subject_id, missed.day AS since_on,
      jsonb_build_object('body', o.body, 'startedOn', o.started_on, 'days', g.transfer_confirm_days) AS details
    FROM open_leg o
    JOIN grp g ON g.id = o.group_id
    JOIN reply handed ON handed.id = o.transfer_reply_id
    JOIN calendar_day started ON started.division = o.division AND started.day = o.started_on
    JOIN calendar_day missed ON missed.division = o.division AND missed.is_working
      AND missed.number = started.number + g.transfer_confirm_days + 1
    WHERE missed.day <= $1::date
      AND (handed.transfer_received_on IS NULL OR $1::date < handed.transfer_received_on)
      AND NOT EXISTS (
        SELECT FROM reply r WHERE r.letter_id = o.letter_id AND r.recipient_id = o.recipient_id
          AND r.removed_at IS NULL AND r.class NOT IN ('automatic', 'unclassified')
          AND r.id <> handed.id AND r.received_on BETWEEN o.started_on AND $1::date)`,
  sentence: ({ body, startedOn, days }) =>
    `The letter was handed on to ${body} on ${formatDay(startedOn)} and nothing has come from there in more than ${counted(days, 'working day')}. Ask whether it has it.`,
};
