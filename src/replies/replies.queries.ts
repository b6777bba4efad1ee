import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type NamedQuery, runNamed } from '../database/named-query.js';
import { type Moment } from '../deadlines/windows.js';
import { NotFound } from '../errors/kinds.js';
import { REPLIES } from '../letters/letter-answers.sql.js';
import { letterColumn } from '../letters/letter-key.js';
import { type VersionedText } from '../letters/letter.queries.js';
import { ofLetter } from '../letters/letter.sql.js';
import { momentRow } from '../letters/moment.sql.js';
import { arrayOf } from '../letters/part.sql.js';

const LIST = ofLetter('reply_list', `json_build_object('items', ${arrayOf(REPLIES)})`);

/** One reply as its letter shows it. $1: group, $2: id, $3: day, $4: instant or null. */
export const REPLY: NamedQuery = {
  name: 'reply',
  text: `
    SELECT one.text, one.version
    FROM reply k JOIN letter l ON l.id = k.letter_id CROSS JOIN ${momentRow('$3', '$4')}
    CROSS JOIN LATERAL (SELECT (${REPLIES.item})::text AS text, y.version ${REPLIES.from} AND y.id = k.id) one
    WHERE k.group_id = $1 AND k.id = $2`,
};

/** Reads of replies, in the shape in which their letter shows them. One that was removed is not there. */
@Injectable()
export class RepliesQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * The replies to a letter received by the moment's day, in the order received: `{ "items": [...] }`.
   *
   * @throws NotFound when the group has no such letter at that moment
   */
  async ofLetter(groupId: string, key: string, { on, at }: Moment): Promise<string> {
    const [row] = await runNamed<VersionedText>(this.db, LIST[letterColumn(key)], [groupId, key, on, at]);
    if (!row) throw new NotFound('letter', key);
    return row.text;
  }

  /** @throws NotFound when the group has no such reply, or had not received it by the moment's day */
  async one(groupId: string, id: string, { on, at }: Moment): Promise<VersionedText> {
    const [row] = await runNamed<VersionedText>(this.db, REPLY, [groupId, id, on, at]);
    if (!row) throw new NotFound('reply', id);
    return row;
  }
}
