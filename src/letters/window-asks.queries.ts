import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { type Moment } from '../deadlines/windows.js';
import { type Outcome } from './ask.entity.js';
import { ASKS } from './letter-asks.sql.js';
import { OWED_LEG } from './letter-legs.sql.js';
import { momentRow } from './moment.sql.js';

/** One ask that depends on an event, with the letter it is in. */
export interface WindowAsk {
  readonly letter: { readonly id: string; readonly reference: string; readonly subject: string };
  readonly isSent: boolean;
  readonly position: number;
  readonly text: string;
  readonly outcome: Outcome;
  readonly outcomeBasis: 'judged' | 'follows_from_facts' | null;
  readonly answered: 'before_event' | 'after_event' | 'unanswered' | null;
}

/** The asks that depend on one event: the first of them, how many there are, and how many have which outcome. */
export interface AsksOfWindow {
  readonly total: number;
  readonly outcomes: Partial<Record<Outcome, number>>;
  readonly items: readonly WindowAsk[];
}

/** Each ask is read exactly as its letter is read. Values: group, day, instant or null, windows, most items of each. */
const QUERY = {
  name: 'asks_of_windows',
  text: `
    WITH given AS (SELECT $1::uuid, $2::date, $3::timestamptz, $4::uuid[], $5::int),
    asked AS (
      SELECT linked.window_id, x.item->>'outcome' AS outcome,
        row_number() OVER (PARTITION BY linked.window_id ORDER BY l.reference, linked.position) AS place,
        json_build_object('letter', json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject),
          'isSent', coalesce(l.sent_on <= $2, false), 'position', linked.position, 'text', x.item->'text',
          'outcome', x.item->'outcome', 'outcomeBasis', x.item->'outcomeBasis', 'answered', x.item->'answered') AS ask
      FROM ask linked
      JOIN letter l ON l.id = linked.letter_id AND l.group_id = $1
      JOIN letter_status s ON s.letter_id = l.id AND s.from_on <= $2 AND (s.to_on IS NULL OR $2 < s.to_on)
        AND s.status <> 'withdrawn'
      CROSS JOIN ${momentRow('$2', '$3')}
      ${OWED_LEG}
      CROSS JOIN LATERAL (SELECT ${ASKS.item} AS item ${ASKS.from} AND a.id = linked.id) x
      WHERE linked.window_id = ANY ($4)),
    counted AS (SELECT window_id, outcome, count(*) AS n FROM asked GROUP BY window_id, outcome)
    SELECT w.window_id AS "windowId", sum(w.n)::int AS total, json_object_agg(w.outcome, w.n) AS outcomes,
      (SELECT coalesce(json_agg(a.ask ORDER BY a.place), '[]') FROM asked a
       WHERE a.window_id = w.window_id AND a.place <= $5) AS items
    FROM counted w GROUP BY w.window_id`,
};

/** Reads of the asks that depend on events. */
@Injectable()
export class WindowAsksQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Of each window of a group that has any, the asks of letters that existed then and were not withdrawn. */
  async of(
    groupId: string,
    { on, at }: Moment,
    windowIds: readonly string[],
    most: number,
  ): Promise<Map<string, AsksOfWindow>> {
    type Row = AsksOfWindow & { readonly windowId: string };
    const rows = await runNamed<Row>(this.db, QUERY, [groupId, on, at, windowIds, most]);
    return new Map(rows.map(({ windowId, ...asks }) => [windowId, asks]));
  }
}
