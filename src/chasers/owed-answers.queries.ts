import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { afterKey, type PageRequest } from '../database/keyset-page.js';
import { type NamedQuery, runNamed } from '../database/named-query.js';
import { read, type Read, runRead } from '../database/read.js';
import { type Moment } from '../deadlines/windows.js';
import { Conflict, NotFound } from '../errors/kinds.js';
import { letterColumn } from '../letters/letter-key.js';
import { momentRow } from '../letters/moment.sql.js';
import { OWED_ANSWER, OWED_ANSWERS, OWED_STEP } from './owed-answer.sql.js';
import { type OwedAnswer, type OwedStep } from './owed-letter.js';

/** $1 group, $2 key, $3 and $4 the moment. One row; `answers` is empty when nobody owes one. */
const ofLetter = (name: string, what: string, column: string): NamedQuery => ({
  name: `${name}_by_${column}`,
  text: `
    SELECT (
      SELECT coalesce(json_agg(${what} ORDER BY owed.due_on, r.position), '[]')
      FROM letter l ${OWED_ANSWERS} WHERE l.id = k.id) AS answers,
      (SELECT coalesce(json_agg(r.id), '[]') FROM recipient r WHERE r.letter_id = k.id) AS recipients
    FROM letter k CROSS JOIN ${momentRow('$3', '$4')}
    WHERE k.group_id = $1 AND k.${column} = $2 AND k.drafted_on <= m.day`,
});
const byEither = (name: string, what: string): Record<'id' | 'reference', NamedQuery> => ({
  id: ofLetter(name, what, 'id'),
  reference: ofLetter(name, what, 'reference'),
});
const OF_LETTER = byEither('owed_answers', OWED_ANSWER);
const STEPS = byEither('owed_steps', OWED_STEP);

/** $1 group, $2 a body by its id or slug or null for all, $3 and $4 the moment, $5 to $7 the key before, $8 most rows. */
const LATE: NamedQuery = {
  name: 'late_answers',
  text: `
    SELECT ${OWED_ANSWER} AS answer, json_build_array(owed.due_on, l.reference, r.position) AS key
    FROM ${momentRow('$3', '$4')} JOIN letter l ON l.group_id = $1 ${OWED_ANSWERS}
    WHERE owed.due_on < m.day
      AND ($2::text IS NULL OR owed.organisation_id = (SELECT id FROM organisation WHERE slug = $2 OR id::text = lower($2)))
      AND l.id IN (
        SELECT letter_id FROM deadline
        WHERE group_id = $1 AND kind = 'chase' AND since_on <= $3::date AND settled_on IS NULL
        UNION ALL SELECT letter_id FROM deadline
        WHERE group_id = $1 AND kind = 'chase' AND since_on <= $3::date AND settled_on > $3::date)
      AND ($5::date IS NULL OR (owed.due_on, l.reference, r.position) > ($5, $6::text, $7::int))
    ORDER BY owed.due_on, l.reference, r.position LIMIT $8`,
};

/** $1 group, $2 letters by id, $3 and $4 the moment. */
const CHOSEN: NamedQuery = {
  name: 'chosen_answers',
  text: `
    SELECT ${OWED_ANSWER} AS answer FROM ${momentRow('$3', '$4')}
    JOIN letter l ON l.group_id = $1 AND l.id = ANY ($2::uuid[]) ${OWED_ANSWERS}
    ORDER BY owed.due_on, l.reference, r.position`,
};

/** A row of the list with what it is sorted by. */
export interface LateRow {
  readonly answer: OwedAnswer;
  readonly key: readonly (string | number)[];
}

interface Row<Answer = OwedAnswer> {
  readonly recipients: readonly string[];
  readonly answers: readonly Answer[];
}

/** Reads of the answers that are owed, for those who chase them. */
@Injectable()
export class OwedAnswersQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * The answers owed to one letter; none when it was not sent or nobody owes one.
   *
   * @throws NotFound when the group has no such letter at that moment
   */
  async ofLetter(groupId: string, key: string, moment: Moment): Promise<readonly OwedAnswer[]> {
    return runRead(this.db, answersRead<OwedAnswer>(OF_LETTER, groupId, key, moment));
  }

  /**
   * The answer that one recipient of a letter owes.
   *
   * @throws NotFound when the group has no such letter at that moment, or it has no such recipient
   * @throws Conflict when the recipient owes none
   */
  async ofRecipient(
    groupId: string,
    key: string,
    recipientId: string,
    { on, at }: Moment,
  ): Promise<OwedAnswer> {
    const [row] = await runNamed<Row>(this.db, OF_LETTER[letterColumn(key)], [groupId, key, on, at]);
    if (!row) throw new NotFound('letter', key);
    const id = recipientId.toLowerCase();
    if (!row.recipients.includes(id)) throw new NotFound('recipient', recipientId);
    const found = row.answers.find((each) => each.recipientId === id);
    if (found) return found;
    throw new Conflict('nothing-owed', 'This recipient owes no answer now, so there is nobody to chase.');
  }

  /** Of the same answers what the next steps follow from, ready to be read. */
  stepsRead(groupId: string, key: string, moment: Moment): Read<readonly OwedStep[]> {
    return answersRead<OwedStep>(STEPS, groupId, key, moment);
  }

  /**
   * The answers that are late, the latest first, and one more than the page may have; of one body, by its id or slug, when given.
   *
   * @throws InvalidInput when the cursor is not one of this list
   */
  async late(
    groupId: string,
    organisation: string | null,
    { on, at }: Moment,
    page: PageRequest,
  ): Promise<LateRow[]> {
    const key = afterKey(page, ['day', 'text', 'whole']);
    return runNamed(this.db, LATE, [groupId, organisation, on, at, ...key, page.limit + 1]);
  }

  /** The answers owed to these letters, given by their ids; a letter to which nobody owes one is left out. */
  async chosen(groupId: string, letterIds: readonly string[], { on, at }: Moment): Promise<OwedAnswer[]> {
    const rows = await runNamed<{ answer: OwedAnswer }>(this.db, CHOSEN, [groupId, letterIds, on, at]);
    return rows.map(({ answer }) => answer);
  }
}

function answersRead<Answer>(
  queries: Record<'id' | 'reference', NamedQuery>,
  groupId: string,
  key: string,
  { on, at }: Moment,
): Read<readonly Answer[]> {
  return read(queries[letterColumn(key)], [groupId, key, on, at], ([row]: readonly Row<Answer>[]) => {
    if (!row) throw new NotFound('letter', key);
    return row.answers;
  });
}
