import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../database/cursor.js';
import { runNamed } from '../database/named-query.js';
import { type Moment } from '../deadlines/windows.js';
import { invalid, NotFound } from '../errors/kinds.js';
import { letterColumn } from './letter-key.js';

const ENTRY = `json_build_object('id', e.id, 'event', e.event, 'happenedOn', e.happened_on,
  'recordedAt', rfc3339(e.recorded_at), 'actor', json_build_object('kind', e.actor_kind, 'name', e.actor_name),
  'door', e.door, 'subject', json_build_object('kind', e.subject_kind, 'id', e.subject_id),
  'before', e.before, 'after', e.after)`;

/** $1: group, $2: key, $3: day, $4: limit, $5: after this place in the order of recording. */
const timeline = (column: 'id' | 'reference'): string => `
  SELECT coalesce(json_agg(${ENTRY} ORDER BY e.seq) FILTER (WHERE e.n <= $4), '[]')::text AS items,
    max(e.seq) FILTER (WHERE e.n = $4) AS last, max(e.n) > $4 AS more
  FROM letter l LEFT JOIN LATERAL (
    SELECT t.*, row_number() OVER (ORDER BY t.seq) AS n FROM timeline_entry t
    WHERE t.letter_id = l.id AND t.happened_on <= $3 AND t.seq > $5 ORDER BY t.seq LIMIT $4 + 1) e ON true
  WHERE l.group_id = $1 AND l.${column} = $2 AND l.drafted_on <= $3
  GROUP BY l.id`;

/** Reads of a letter's history. */
@Injectable()
export class LetterTimelineQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * `{ "items": [...], "nextCursor": … }` as JSON text: what happened up to the day, in the order in which it was
   * recorded, newest last.
   *
   * @throws NotFound when the group has no such letter, or had none yet on that day
   * @throws InvalidInput when the cursor is not one of this list
   */
  async list(
    groupId: string,
    key: string,
    moment: Moment,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<string> {
    const column = letterColumn(key);
    const [row] = await runNamed<{ items: string; last: number | null; more: boolean | null }>(
      this.db,
      { name: `letter_timeline_by_${column}`, text: timeline(column) },
      [groupId, key, moment.on, limit, cursor === undefined ? 0 : readCursor(cursor)],
    );
    if (!row) throw new NotFound('letter', key);
    const nextCursor = row.more ? encodeCursor([row.last]) : null;
    return `{"items":${row.items},"nextCursor":${JSON.stringify(nextCursor)}}`;
  }
}

function readCursor(text: string): number {
  const [seq] = decodeCursor(text, 1);
  if (Number.isSafeInteger(seq)) return seq as number;
  throw invalid(
    '/cursor',
    'invalid-cursor',
    'This cursor is not one that this list gave out. Start again without it.',
  );
}
