import { formatDay } from '../../deadlines/iso-date.js';
import { type FlagRule } from '../flag-rule.js';

export const promiseBroken: FlagRule = {
  kind: 'promise_broken',
  rule: 'From the day after the day on which a holding reply promised an answer, until one comes or another day is promised.',
  sql: `
    SELECT d.group_id, d.letter_id, d.reply_id AS subject_id, d.due_on + 1 AS since_on,
      jsonb_build_object('promisedOn', d.due_on, 'by', d.rule ->> 'by',
        'receivedOn', d.rule ->> 'repliedOn') AS details
    FROM open_deadline d
    JOIN awaiting v ON v.letter_id = d.letter_id
    WHERE d.kind = 'promised' AND d.due_on < $1::date AND d.reply_id IS NOT NULL`,
  sentence: ({ by, promisedOn, receivedOn }) =>
    `${by} promised a reply by ${formatDay(promisedOn)} (in the holding reply of ${formatDay(receivedOn)}); none has come.`,
};
