import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';

/** So many signatures are looked at; more would not change who signs most. */
const NAMES = {
  name: 'signatory_names',
  text: `SELECT s.signed_as AS name
         FROM (SELECT signed_as FROM signatory WHERE group_id = $1 AND signed_as ILIKE $2 LIMIT 5000) s
         GROUP BY s.signed_as ORDER BY count(*) DESC, s.signed_as LIMIT 10`,
};

/** The printed names of those who were asked to sign a group's letters. */
@Injectable()
export class SignatoryNamesQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Ten at most with these words in them, in any case; who stands under most letters first. */
  async having(groupId: string, words: string): Promise<string[]> {
    const pattern = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
    return (await runNamed<{ name: string }>(this.db, NAMES, [groupId, pattern])).map(({ name }) => name);
  }
}
