import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { type Moment } from '../deadlines/windows.js';
import { NotFound } from '../errors/kinds.js';
import { LetterQueries } from '../letters/letter.queries.js';

const LETTER_OF_ASK = {
  name: 'letter_of_ask',
  text: 'SELECT letter_id FROM ask WHERE group_id = $1 AND id = $2',
};

/** $1: group; $2 and $3: letters and numbers of asks in them, side by side. */
const IDS_AT = {
  name: 'asks_at',
  text: `
  SELECT a.letter_id AS "letterId", a.position, a.id
  FROM unnest($2::uuid[], $3::int[]) AS p(letter_id, position)
  JOIN ask a ON a.letter_id = p.letter_id AND a.position = p.position WHERE a.group_id = $1`,
};

/** The place of an ask: the id of its letter, and its number there. */
export interface AskPlace {
  readonly letterId: string;
  readonly position: number;
}

/** Reads of single asks, in the shape in which their letter shows them. */
@Injectable()
export class AsksQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly letters: LetterQueries,
  ) {}

  /** @throws NotFound when the group has no such ask, or its letter did not exist yet at that moment */
  async one(groupId: string, id: string, moment: Moment): Promise<string> {
    const [found] = await runNamed<{ letter_id: string }>(this.db, LETTER_OF_ASK, [groupId, id]);
    if (!found) throw new NotFound('ask', id);
    return (await this.letters.part(groupId, found.letter_id, moment, 'ask', id)).text;
  }

  /** The ids of the asks at some places, in one statement; a place without an ask has none. */
  async idsAt(groupId: string, places: readonly AskPlace[]): Promise<(AskPlace & { readonly id: string })[]> {
    if (places.length === 0) return [];
    const values = [groupId, places.map(({ letterId }) => letterId), places.map(({ position }) => position)];
    return runNamed(this.db, IDS_AT, values);
  }
}
