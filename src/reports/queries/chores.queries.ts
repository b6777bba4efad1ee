import { type NamedQuery } from '../../database/named-query.js';
import { type Chores, type TodoCounts } from '../sections/todo.js';
import { ADDRESSEE, LETTER_REF, RECEIVED, STANDS } from './fragments.js';

/** An answer is one that stops the clock or part of one. */
const NOT_CIRCULATED = `y.class IN ('substantive', 'partial') AND (y.circulated_on IS NULL OR y.circulated_on > $2)`;
const UNCLASSIFIED = `y.class = 'unclassified'`;

const replies = (which: string): string => `
  FROM reply y JOIN letter_status s ON s.letter_id = y.letter_id AND ${STANDS} AND s.status <> 'withdrawn'
  WHERE y.group_id = $1 AND ${RECEIVED} AND ${which}`;

const told = (which: string): string => `coalesce((
  SELECT json_agg(json_build_object('letter', ${LETTER_REF}, 'receivedOn', y.received_on, 'from', ${ADDRESSEE})
    ORDER BY y.received_on, y.seq)
  FROM (SELECT y.letter_id, y.recipient_id, y.received_on, y.seq ${replies(which)} ORDER BY y.received_on, y.seq LIMIT $3) y
  JOIN letter l ON l.id = y.letter_id
  JOIN recipient r ON r.id = y.recipient_id
  LEFT JOIN office f ON f.id = r.office_id), '[]')`;

const QUESTIONS = `
  FROM chaser c
  JOIN letter_status s ON s.letter_id = c.letter_id AND ${STANDS} AND s.status IN ('awaiting_reply', 'part_replied')
  WHERE c.group_id = $1 AND c.kind = 'written_question' AND c.removed_at IS NULL AND c.made_on <= $2
    AND c.answer_due_on < $2 AND (c.answered_on IS NULL OR c.answered_on > $2)`;

const TOLD_QUESTIONS = `coalesce((
  SELECT json_agg(json_build_object('letter', ${LETTER_REF}, 'uin', c.uin, 'askedBy', c.asked_by,
      'answerDueOn', c.answer_due_on) ORDER BY c.answer_due_on, c.seq)
  FROM (SELECT c.* ${QUESTIONS} ORDER BY c.answer_due_on, c.seq LIMIT $3) c
  JOIN letter l ON l.id = c.letter_id), '[]')`;

const count = (what: string): string => `(SELECT count(*) ${what})`;

/** Things left undone that no other section tells. Values: group, day, most of each kind. */
export const CHORES: NamedQuery = {
  name: 'report-chores',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::int)
    SELECT json_build_object('unclassified', ${told(UNCLASSIFIED)}, 'notCirculated', ${told(NOT_CIRCULATED)},
        'questions', ${TOLD_QUESTIONS}) AS chores,
      json_build_object('question_answer_late', ${count(QUESTIONS)}, 'reply_unclassified', ${count(replies(UNCLASSIFIED))},
        'reply_not_circulated', ${count(replies(NOT_CIRCULATED))}) AS todos`,
};

/** The one row of CHORES. */
export interface ChoresRow {
  readonly chores: Omit<Chores, 'notAssessed'>;
  readonly todos: Pick<TodoCounts, 'question_answer_late' | 'reply_unclassified' | 'reply_not_circulated'>;
}
