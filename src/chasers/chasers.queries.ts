import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type PageRequest } from '../database/keyset-page.js';
import { runNamed } from '../database/named-query.js';
import { type Moment } from '../deadlines/windows.js';
import { NotFound } from '../errors/kinds.js';
import { CHASERS } from '../letters/letter-answers.sql.js';
import { type VersionedText } from '../letters/letter.queries.js';
import { momentRow } from '../letters/moment.sql.js';
import { partPages, readPartPage } from '../letters/part-page.js';

const PAGES = partPages('chaser', CHASERS);

const ONE = {
  name: 'chaser',
  text: `
    SELECT one.text, one.version
    FROM chaser k JOIN letter l ON l.id = k.letter_id CROSS JOIN ${momentRow('$3', '$4')}
    CROSS JOIN LATERAL (SELECT (${CHASERS.item})::text AS text, c.version ${CHASERS.from} AND c.id = k.id) one
    WHERE k.group_id = $1 AND k.id = $2`,
};

const LETTER_OF = {
  name: 'letter_of_chaser',
  text: `SELECT letter_id AS "letterId" FROM chaser WHERE group_id = $1 AND id = $2 AND removed_at IS NULL`,
};

/** Reads of chasers, in the shape in which their letter shows them. One that was removed is not there. */
@Injectable()
export class ChasersQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * The chasers of a letter made by the moment's day, in order, page by page.
   *
   * @throws NotFound when the group has no such letter at that moment
   * @throws InvalidInput when the cursor is not one of such a list
   */
  async ofLetter(groupId: string, letter: string, moment: Moment, page: PageRequest): Promise<string> {
    return readPartPage(this.db, PAGES, { groupId, letter, moment }, page);
  }

  /** @throws NotFound when the group has no such chaser, or had not made it by the moment's day */
  async one(groupId: string, id: string, { on, at }: Moment): Promise<VersionedText> {
    const [row] = await runNamed<VersionedText>(this.db, ONE, [groupId, id, on, at]);
    if (!row) throw new NotFound('chaser', id);
    return row;
  }

  /**
   * The id of the letter that it belongs to.
   *
   * @throws NotFound when the group has no such chaser, or it was removed
   */
  async letterOf(groupId: string, id: string): Promise<string> {
    const [row] = await runNamed<{ letterId: string }>(this.db, LETTER_OF, [groupId, id]);
    if (!row) throw new NotFound('chaser', id);
    return row.letterId;
  }
}
