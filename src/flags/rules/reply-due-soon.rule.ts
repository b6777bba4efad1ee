import { formatDay } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { type FlagRule } from '../flag-rule.js';

export const replyDueSoon: FlagRule = {
  kind: 'reply_due_soon',
  rule: 'From some working days before a reply is due (a setting, 5 unless changed) to the day before.',
  sql: `
    SELECT o.group_id, o.letter_id, o.recipient_id AS subject_id, greatest(soon.day, o.started_on) AS since_on,
      jsonb_build_object('body', o.body, 'dueOn', o.due_on,
        'workingDaysLeft', due.number - today.number) AS details
    FROM open_leg o
    JOIN grp g ON g.id = o.group_id
    JOIN calendar_day due ON due.division = o.division AND due.day = o.due_on
    JOIN calendar_day soon ON soon.division = o.division AND soon.is_working
      AND soon.number = due.number - g.due_soon_days
    LEFT JOIN today ON today.division = o.division
    WHERE soon.day <= $1::date AND $1::date < o.due_on`,
  sentence: ({ body, dueOn, workingDaysLeft }) =>
    `Reply from ${body} is due on ${formatDay(dueOn)}${workingDaysLeft === null ? '' : `, in ${counted(workingDaysLeft, 'working day')}`}.`,
};
