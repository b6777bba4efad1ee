import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type Cursor, decodeCursor, encodeCursor } from '../database/cursor.js';
import { runNamed } from '../database/named-query.js';
import { isIsoDate } from '../deadlines/iso-date.js';
import { type Moment, type WindowState } from '../deadlines/windows.js';
import { invalid, NotFound } from '../errors/kinds.js';
import { WINDOW_LIST, WINDOW_ONE } from './windows.sql.js';

/** A page of a group's windows: of one state, or of all. */
export interface WindowListRequest {
  readonly state: WindowState | null;
  readonly limit: number;
  readonly cursor: string | null;
}

interface Row {
  readonly json: string;
  readonly closesOn: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads of event windows, as JSON text, judged from a moment. */
@Injectable()
export class WindowsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * A group's windows, the last to close first: `{ "items": [...], "nextCursor": … }`.
   *
   * @throws InvalidInput at /cursor when it is not one of this list
   */
  async list(
    groupId: string,
    { on, at }: Moment,
    { state, limit, cursor }: WindowListRequest,
  ): Promise<string> {
    const [afterDay, afterId] = cursor === null ? [null, null] : readCursor(cursor);
    const rows = await runNamed<Row>(this.db, WINDOW_LIST, [
      groupId,
      on,
      at,
      state,
      afterDay,
      afterId,
      limit + 1,
    ]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor([last.closesOn, last.id]) : null;
    return `{"items":[${page.map(({ json }) => json).join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
  }

  /**
   * One window of a group, with its version for the ETag.
   *
   * @throws NotFound when the group has no such window
   */
  async one(groupId: string, id: string, { on, at }: Moment): Promise<{ text: string; version: number }> {
    const [row] = await runNamed<{ text: string; version: number }>(this.db, WINDOW_ONE, [
      groupId,
      on,
      at,
      id,
    ]);
    if (!row) throw new NotFound('event window', id);
    return row;
  }
}

function readCursor(text: string): Cursor {
  const cursor = decodeCursor(text, 2);
  if (isIsoDate(cursor[0]) && UUID.test(String(cursor[1]))) return cursor;
  throw invalid(
    '/cursor',
    'invalid-cursor',
    'This cursor is not one that this list gave out. Start again without it.',
  );
}
