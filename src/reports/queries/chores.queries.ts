import { type NamedQuery } from '../../database/named-query.js';
import { type Chores } from '../sections/todo.js';
import { ADDRESSEE, LETTER_REF, RECEIVED, STANDS } from './fragments.js';

const replies = (which: string): string => `
  SELECT json_agg(json_build_object('letter', ${LETTER_REF}, 'receivedOn', y.received_on, 'from', ${ADDRESSEE})
    ORDER BY y.received_on, y.seq)
  FROM reply y
  JOIN letter l ON l.id = y.letter_id
  JOIN letter_status s ON s.letter_id = l.id AND ${STANDS} AND s.status <> 'withdrawn'
  JOIN recipient r ON r.id = y.recipient_id
  LEFT JOIN office f ON f.id = r.office_id
  WHERE y.group_id = $1 AND ${RECEIVED} AND ${which}`;

/** An answer is one that stops the clock or part of one. */
const NOT_CIRCULATED = replies(`y.class IN ('substantive', 'partial')
  AND (y.circulated_on IS NULL OR y.circulated_on > $2)`);

/** Letters with a substantive answer and asks of which nobody has said what became of them. */
const NOT_ASSESSED = `
  SELECT json_agg(json_build_object('letter', ${LETTER_REF}, 'repliedOn', answer.on_day, 'asks', unjudged.n)
    ORDER BY answer.on_day, l.reference)
  FROM (SELECT y.letter_id, min(y.received_on) AS on_day FROM reply y
        WHERE y.group_id = $1 AND y.class IN ('substantive', 'partial') AND ${RECEIVED} GROUP BY y.letter_id) answer
  JOIN letter l ON l.id = answer.letter_id
  JOIN letter_status s ON s.letter_id = l.id AND ${STANDS} AND s.status <> 'withdrawn'
  CROSS JOIN LATERAL (
    SELECT count(*) AS n FROM ask a WHERE a.letter_id = l.id AND NOT EXISTS (
      SELECT FROM ask_outcome u LEFT JOIN reply cited ON cited.id = u.reply_id
      WHERE u.ask_id = a.id AND u.judged_on <= $2 AND cited.removed_at IS NULL)) unjudged
  WHERE unjudged.n > 0`;

const QUESTIONS = `
  SELECT json_agg(json_build_object('letter', ${LETTER_REF}, 'uin', c.uin, 'askedBy', c.asked_by,
      'answerDueOn', c.answer_due_on) ORDER BY c.answer_due_on, c.seq)
  FROM chaser c
  JOIN letter l ON l.id = c.letter_id
  JOIN letter_status s ON s.letter_id = l.id AND ${STANDS} AND s.status IN ('awaiting_reply', 'part_replied')
  WHERE c.group_id = $1 AND c.kind = 'written_question' AND c.removed_at IS NULL AND c.made_on <= $2
    AND c.answer_due_on < $2 AND (c.answered_on IS NULL OR c.answered_on > $2)`;

/** Things left undone that no other section tells. Values: group, day. */
export const CHORES: NamedQuery = {
  name: 'report-chores',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date)
    SELECT json_build_object('unclassified', coalesce((${replies(`y.class = 'unclassified'`)}), '[]'),
      'notAssessed', coalesce((${NOT_ASSESSED}), '[]'), 'notCirculated', coalesce((${NOT_CIRCULATED}), '[]'),
      'questions', coalesce((${QUESTIONS}), '[]')) AS chores`,
};

/** The one row of CHORES. */
export interface ChoresRow {
  readonly chores: Chores;
}
