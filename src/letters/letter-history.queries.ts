import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { read, type Read, runRead } from '../database/read.js';
import { type Moment } from '../deadlines/windows.js';
import { NotFound } from '../errors/kinds.js';
import { HISTORY_ENTRY } from './history-entry.sql.js';
import { letterColumn } from './letter-key.js';

/** $1: group, $2: key, $3: day, $4: before this place in the order of recording, or null, $5: how many. */
const newest = (column: 'id' | 'reference'): string => `
  SELECT (${HISTORY_ENTRY})::text AS json, json_build_array(e.seq) AS key
  FROM letter l LEFT JOIN LATERAL (
    SELECT * FROM timeline_entry t
    WHERE t.letter_id = l.id AND t.happened_on <= $3 AND ($4::bigint IS NULL OR t.seq < $4)
    ORDER BY t.seq DESC LIMIT $5) e ON true
  WHERE l.group_id = $1 AND l.${column} = $2 AND l.drafted_on <= $3 ORDER BY e.seq DESC`;

/** Reads of a letter's history for people: the newest first, each entry with what its subject is called. */
@Injectable()
export class LetterHistoryQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * `{ "items": [...], "nextCursor": … }` as JSON text: what happened up to the day, what was recorded last first.
   *
   * @throws NotFound when the group has no such letter, or had none yet on that day
   * @throws InvalidInput when the cursor is not one of this list
   */
  async newest(groupId: string, key: string, moment: Moment, page: PageRequest): Promise<string> {
    return runRead(this.db, this.newestRead(groupId, key, moment, page));
  }

  /** The same, ready to be read. */
  newestRead(groupId: string, key: string, { on }: Moment, page: PageRequest): Read<string> {
    const column = letterColumn(key);
    const query = { name: `letter_history_by_${column}`, text: newest(column) };
    const values = [groupId, key, on, ...afterKey(page, ['whole']), page.limit + 1];
    return read(query, values, (rows: readonly (KeyedRow & { key: [number | null] })[]) => {
      if (rows.length === 0) throw new NotFound('letter', key);
      return pageText(
        rows.filter(({ key: [seq] }) => seq !== null),
        page,
      );
    });
  }
}
