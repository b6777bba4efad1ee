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

/** Reads of single asks. */
@Injectable()
export class AsksQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly letters: LetterQueries,
  ) {}

  /**
   * One ask exactly as its letter shows it at that moment. It is taken from the letter as read, because its due
   * day and outcome follow from the letter’s other facts.
   *
   * @throws NotFound when the group has no such ask at that moment
   */
  async one(groupId: string, id: string, moment: Moment): Promise<object> {
    const [found] = await runNamed<{ letter_id: string }>(this.db, LETTER_OF_ASK, [groupId, id]);
    if (!found) throw new NotFound('ask', id);
    const { text } = await this.letters.one(groupId, found.letter_id, moment);
    const { asks } = JSON.parse(text) as { asks: { id: string }[] };
    const ask = asks.find((one) => one.id === id);
    if (!ask) throw new NotFound('ask', id);
    return ask;
  }
}
