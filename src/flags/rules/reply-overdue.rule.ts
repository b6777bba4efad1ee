import { formatDay } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { type FlagRule } from '../flag-rule.js';

export const replyOverdue: FlagRule = {
  kind: 'reply_overdue',
  rule: 'From the day after a reply was due, until a full reply comes, a person settles for a partial one, or the letter is handed on, closed or withdrawn.',
  sql: `
    SELECT o.group_id, o.letter_id, o.recipient_id AS subject_id, o.due_on + 1 AS since_on,
      jsonb_build_object('body', o.body, 'dueOn', o.due_on,
        'workingDaysLate', today.number - due.number) AS details
    FROM open_leg o
    LEFT JOIN calendar_day due ON due.division = o.division AND due.day = o.due_on
    LEFT JOIN today ON today.division = o.division
    WHERE o.due_on < $1::date`,
  sentence: ({ body, dueOn, workingDaysLate }) =>
    `Reply from ${body} was due on ${formatDay(dueOn)}${workingDaysLate === null ? ' and is late' : ` and is ${counted(workingDaysLate, 'working day')} late`}.`,
};
