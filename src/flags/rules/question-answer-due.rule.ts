import { formatDay } from '../../deadlines/iso-date.js';
import { type FlagRule } from '../flag-rule.js';

export const questionAnswerDue: FlagRule = {
  kind: 'question_answer_due',
  rule: 'From the day on which a written question about the letter is due to be answered, until it is.',
  sql: `
    SELECT v.group_id, v.letter_id, c.id AS subject_id, c.answer_due_on AS since_on,
      jsonb_build_object('dueOn', c.answer_due_on, 'uin', c.uin, 'by', c.asked_by, 'house', c.house) AS details
    FROM chaser c
    JOIN sent v ON v.letter_id = c.letter_id
    WHERE c.removed_at IS NULL AND c.kind = 'written_question' AND c.answer_due_on <= $1::date
      AND c.made_on <= $1::date AND (c.answered_on IS NULL OR $1::date < c.answered_on)`,
  sentence: ({ by, uin, dueOn }) =>
    `The answer to the written question${uin === null ? '' : ` ${uin}`} asked by ${by} was due on ${formatDay(dueOn)}. Record it, or that none came.`,
};
