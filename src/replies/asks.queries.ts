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
}
