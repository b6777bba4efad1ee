import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type NamedQuery, runNamed } from '../database/named-query.js';
import { read, type Read, runRead } from '../database/read.js';
import { type Moment } from '../deadlines/windows.js';
import { Conflict, invalid, NotFound } from '../errors/kinds.js';
import { letterColumn } from '../letters/letter-key.js';
import { momentRow } from '../letters/moment.sql.js';
import { OWED_ANSWER, OWED_ANSWERS } from './owed-answer.sql.js';
import { type OwedAnswer } from './owed-letter.js';

/** $1 group, $2 key, $3 and $4 the moment. One row; `answers` is empty when nobody owes one. */
const ofLetter = (column: string): NamedQuery => ({
  name: `owed_answers_by_${column}`,
  text: `
    SELECT (
      SELECT coalesce(json_agg(${OWED_ANSWER} ORDER BY owed.due_on, r.position), '[]')
      FROM letter l ${OWED_ANSWERS} WHERE l.id = k.id) AS answers
    FROM letter k CROSS JOIN ${momentRow('$3', '$4')}
    WHERE k.group_id = $1 AND k.${column} = $2 AND k.drafted_on <= m.day`,
});
const OF_LETTER = { id: ofLetter('id'), reference: ofLetter('reference') };

/** $1 group, $2 a body or null for all, $3 and $4 the moment, $5 most rows. */
const LATE: NamedQuery = {
  name: 'late_answers',
  text: `
    SELECT ${OWED_ANSWER} AS answer FROM ${momentRow('$3', '$4')} JOIN letter l ON l.group_id = $1 ${OWED_ANSWERS}
    WHERE owed.due_on < m.day AND ($2::uuid IS NULL OR owed.organisation_id = $2)
      AND l.id IN (
        SELECT letter_id FROM deadline
        WHERE group_id = $1 AND kind = 'chase' AND since_on <= $3::date AND settled_on IS NULL
        UNION ALL SELECT letter_id FROM deadline
        WHERE group_id = $1 AND kind = 'chase' AND since_on <= $3::date AND settled_on > $3::date)
    ORDER BY owed.body, owed.due_on, l.reference, r.position LIMIT $5`,
};

interface Row {
  readonly answers: readonly OwedAnswer[];
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
    return runRead(this.db, this.ofLetterRead(groupId, key, moment));
  }

  /** The same, ready to be read. */
  ofLetterRead(groupId: string, key: string, { on, at }: Moment): Read<readonly OwedAnswer[]> {
    return read(OF_LETTER[letterColumn(key)], [groupId, key, on, at], ([row]: readonly Row[]) => {
      if (!row) throw new NotFound('letter', key);
      return row.answers;
    });
  }

  /** The answers that are late, by body, the latest first; of one body when given. At most `most`. */
  async late(
    groupId: string,
    organisationId: string | null,
    { on, at }: Moment,
    most: number,
  ): Promise<OwedAnswer[]> {
    const rows = await runNamed<{ answer: OwedAnswer }>(this.db, LATE, [
      groupId,
      organisationId,
      on,
      at,
      most,
    ]);
    return rows.map(({ answer }) => answer);
  }
}

/**
 * Which of the answers owed to a letter is meant: the recipient's, or the only one.
 *
 * @throws Conflict when nobody owes one, or that recipient does not
 * @throws InvalidInput at /recipientId when several owe one and none is named
 */
export function answerMeant(answers: readonly OwedAnswer[], recipientId: string | undefined): OwedAnswer {
  const meant = answers.filter((each) => recipientId === undefined || each.recipientId === recipientId);
  if (meant.length === 1) return meant[0];
  if (meant.length === 0) {
    throw new Conflict('nothing-owed', 'Nobody owes an answer here now, so there is nobody to chase.');
  }
  const list = meant.map(({ printed, recipientId: id }) => `${printed.split('\n')[0]} (${id})`).join('; ');
  throw invalid('/recipientId', 'recipient-needed', `Several owe an answer. Say which is meant: ${list}.`);
}
