import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../database/cursor.js';
import { runNamed } from '../database/named-query.js';
import { isIsoDate } from '../deadlines/iso-date.js';
import { type Moment } from '../deadlines/windows.js';
import { invalid } from '../errors/kinds.js';
import { type LetterFilters } from './letter-filters.js';
import { type FlagsThen } from './letter-flags.sql.js';
import { letterColumn } from './letter-key.js';
import { countStatement, listStatement, type LetterListRequest } from './letter-list.sql.js';
import { type LetterSort } from './letter-sorts.js';
import { tableItem } from './letter-table-item.sql.js';

/** A page of letters to be read; `cursor` is what the page before gave. */
export interface LetterListQuery {
  readonly filters: LetterFilters;
  readonly sort: LetterSort;
  readonly limit: number;
  readonly cursor?: string;
  /** What the rules of flags say of a day; see FlagsThen. */
  readonly flagsThen: FlagsThen;
}

/** Lists of a group's letters. */
@Injectable()
export class LettersQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * `{ "items": [...], "nextCursor": … }` as JSON text.
   *
   * @throws InvalidInput when the cursor is not one of this order
   */
  async list(groupId: string, moment: Moment, query: LetterListQuery): Promise<string> {
    const { filters, sort, limit, cursor, flagsThen } = query;
    const after = cursor === undefined ? null : readCursor(cursor, sort);
    const { text, values } = listStatement({ groupId, moment, flagsThen, filters, sort, limit, after });
    const [row] = await runNamed<{ items: string; last: [string | null, string] | null }>(
      this.db,
      { name: nameOf(text, filters), text },
      values,
    );
    const nextCursor = row.last && encodeCursor([sort, ...row.last]);
    return `{"items":${row.items},"nextCursor":${JSON.stringify(nextCursor)}}`;
  }

  /** How many letters the filters leave, counted no further than `limit`. */
  async count(
    groupId: string,
    moment: Moment,
    query: Pick<LetterListQuery, 'filters' | 'flagsThen' | 'limit'>,
  ): Promise<number> {
    const { text, values } = countStatement({ groupId, moment, ...query });
    const [{ n }] = await runNamed<{ n: number }>(
      this.db,
      { name: nameOf(text, query.filters), text },
      values,
    );
    return n;
  }

  /**
   * All letters that the filters leave, in their order, as rows of a table: at most `limit`.
   *
   * @returns JSON text of the rows, and whether there are more
   */
  async table(
    groupId: string,
    moment: Moment,
    query: Omit<LetterListQuery, 'cursor'>,
  ): Promise<{ rows: string; hasMore: boolean }> {
    const { text, values } = listStatement({ groupId, moment, ...query, after: null }, tableItem);
    const [row] = await runNamed<{ items: string; last: unknown }>(this.db, { name: '', text }, values);
    return { rows: row.items, hasMore: row.last !== null };
  }
}

/**
 * Each combination of filters is a statement of its own. Those with up to two are prepared under a name; rarer ones
 * are not, because what is prepared stays in the connection's memory.
 */
function nameOf(text: string, filters: LetterFilters): string {
  const count = Object.values(filters).filter((value) => value !== undefined).length;
  return count > 2 ? '' : `letters_${createHash('sha1').update(text).digest('base64url')}`;
}

function readCursor(text: string, sort: LetterSort): LetterListRequest['after'] {
  const [of, value, id] = decodeCursor(text, 3);
  const isValue =
    value === null || (typeof value === 'string' && (sort.endsWith('reference') || isIsoDate(value)));
  if (of === sort && isValue && typeof id === 'string' && letterColumn(id) === 'id') return { value, id };
  throw invalid(
    '/cursor',
    'invalid-cursor',
    `This cursor is not one that this list gave out in the order ${sort}. Start again without it.`,
  );
}
