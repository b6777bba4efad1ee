import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type PageRequest } from '../database/keyset-page.js';
import { type NamedQuery, runNamed } from '../database/named-query.js';
import { type Moment } from '../deadlines/windows.js';
import { NotFound } from '../errors/kinds.js';
import { REPLIES } from '../letters/letter-answers.sql.js';
import { type VersionedText } from '../letters/letter.queries.js';
import { momentRow } from '../letters/moment.sql.js';
import { partPages, readPartPage } from '../letters/part-page.js';

const PAGES = partPages('reply', REPLIES);

/** One reply as its letter shows it. $1: group, $2: id, $3: day, $4: instant or null. */
export const REPLY: NamedQuery = {
  name: 'reply',
  text: `
    SELECT one.text, one.version
    FROM reply k JOIN letter l ON l.id = k.letter_id CROSS JOIN ${momentRow('$3', '$4')}
    CROSS JOIN LATERAL (SELECT (${REPLIES.item})::text AS text, y.version ${REPLIES.from} AND y.id = k.id) one
    WHERE k.group_id = $1 AND k.id = $2`,
};

const LETTER_OF = {
  name: 'letter_of_reply',
  text: `SELECT letter_id AS "letterId" FROM reply WHERE group_id = $1 AND id = $2 AND removed_at IS NULL`,
};

/** Reads of replies, in the shape in which their letter shows them. One that was removed is not there. */
@Injectable()
export class RepliesQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * The replies to a letter received by the moment's day, in the order received, page by page.
   *
   * @throws NotFound when the group has no such letter at that moment
   * @throws InvalidInput when the cursor is not one of such a list
   */
  async ofLetter(groupId: string, letter: string, moment: Moment, page: PageRequest): Promise<string> {
    return readPartPage(this.db, PAGES, { groupId, letter, moment }, page);
  }

  /** @throws NotFound when the group has no such reply, or had not received it by the moment's day */
  async one(groupId: string, id: string, { on, at }: Moment): Promise<VersionedText> {
    const [row] = await runNamed<VersionedText>(this.db, REPLY, [groupId, id, on, at]);
    if (!row) throw new NotFound('reply', id);
    return row;
  }

  /**
   * The id of the letter that it belongs to.
   *
   * @throws NotFound when the group has no such reply, or it was removed
   */
  async letterOf(groupId: string, id: string): Promise<string> {
    const [row] = await runNamed<{ letterId: string }>(this.db, LETTER_OF, [groupId, id]);
    if (!row) throw new NotFound('reply', id);
    return row.letterId;
  }
}
