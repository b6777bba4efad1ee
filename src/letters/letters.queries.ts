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
import { listStatement, type LetterListRequest } from './letter-list.sql.js';
import { type LetterSort } from './letter-sorts.js';

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
