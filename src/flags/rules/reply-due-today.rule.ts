import { type FlagRule } from '../flag-rule.js';

export const replyDueToday: FlagRule = {
  kind: 'reply_due_today',
  rule: 'On the last day on which a reply is in time.',
  sql: `
    SELECT group_id, letter_id, recipient_id AS subject_id, due_on AS since_on,
      jsonb_build_object('body', body, 'dueOn', due_on) AS details
    FROM open_leg WHERE due_on = $1::date`,
  sentence: ({ body }) => `Reply from ${body} is due today.`,
};
