import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { type Moment } from '../deadlines/windows.js';
import { NotFound } from '../errors/kinds.js';
import { letterColumn } from '../letters/letter-key.js';

/** A chaser `c` as JSON, at the end of the day $3: answers that came later are null. */
const CHASER = `json_build_object('id', c.id, 'recipientId', c.recipient_id, 'kind', c.kind,
  'madeOn', c.made_on, 'madeBy', c.made_by, 'spokeTo', c.spoke_to, 'note', c.note, 'house', c.house,
  'uin', c.uin, 'askedBy', c.asked_by, 'isNamedDay', c.is_named_day, 'answerDueOn', c.answer_due_on,
  'holdingAnswerOn', CASE WHEN c.holding_answer_on <= $3 THEN c.holding_answer_on END,
  'answeredOn', CASE WHEN c.answered_on <= $3 THEN c.answered_on END,
  'answer', CASE WHEN coalesce(c.answered_on, c.holding_answer_on) <= $3 THEN c.answer END,
  'version', c.version)`;

const ofLetter = (column: 'id' | 'reference'): string => `
  SELECT json_build_object('items', coalesce((
    SELECT json_agg(${CHASER} ORDER BY c.made_on, c.seq) FROM chaser c
    WHERE c.letter_id = l.id AND c.removed_at IS NULL AND c.made_on <= $3), '[]'))::text AS json
  FROM letter l WHERE l.group_id = $1 AND l.${column} = $2 AND l.drafted_on <= $3`;

const ONE = `
  SELECT ${CHASER}::text AS json, c.version FROM chaser c
  WHERE c.group_id = $1 AND c.id = $2 AND c.removed_at IS NULL AND c.made_on <= $3`;

/** Reads of chasers. One that was removed is not there. */
@Injectable()
export class ChasersQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * The chasers of a letter made by the moment's day, in order: `{ "items": [...] }`.
   *
   * @throws NotFound when the group has no such letter at that moment
   */
  async ofLetter(groupId: string, key: string, { on }: Moment): Promise<string> {
    const column = letterColumn(key);
    const query = { name: `chasers_of_letter_by_${column}`, text: ofLetter(column) };
    const [row] = await runNamed<{ json: string }>(this.db, query, [groupId, key, on]);
    if (!row) throw new NotFound('letter', key);
    return row.json;
  }

  /** @throws NotFound when the group has no such chaser, or had not made it by the moment's day */
  async one(groupId: string, id: string, { on }: Moment): Promise<{ text: string; version: number }> {
    const query = { name: 'chaser', text: ONE };
    const [row] = await runNamed<{ json: string; version: number }>(this.db, query, [groupId, id, on]);
    if (!row) throw new NotFound('chaser', id);
    return { text: row.json, version: row.version };
  }
}
