import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type NamedQuery, runNamed } from '../database/named-query.js';
import { read, type Read, runRead } from '../database/read.js';
import { type Moment } from '../deadlines/windows.js';
import { NotFound } from '../errors/kinds.js';
import { ASKS } from './letter-asks.sql.js';
import { RECIPIENTS } from './letter-recipients.sql.js';
import { SIGNATORIES } from './letter-signatories.sql.js';
import { letterColumn } from './letter-key.js';
import { LETTER, ofLetter } from './letter.sql.js';
import { arrayOf, type PartSql } from './part.sql.js';

/** JSON text as PostgreSQL made it, and the letter's version. */
export interface VersionedText {
  readonly text: string;
  readonly version: number;
}

const readings = (part: string, sql: PartSql): Readings => ({
  list: ofLetter(`${part}_list`, `json_build_object('items', ${arrayOf(sql)})`),
  one: ofLetter(part, `SELECT ${sql.item} ${sql.from} AND ${sql.id} = $5`),
});
type Readings = Record<'list' | 'one', Record<'id' | 'reference', NamedQuery>>;

const WHOLE = ofLetter('letter', LETTER);
const PARTS = {
  recipient: readings('recipient', RECIPIENTS),
  signatory: readings('signatory', SIGNATORIES),
  ask: readings('ask', ASKS),
};

/** The parts of a letter that can be read by themselves. */
export type LetterPart = keyof typeof PARTS;

/** Reads of one letter: by its id or its reference, as of a moment, in one statement each. */
@Injectable()
export class LetterQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * The letter with all its parts.
   *
   * @throws NotFound when the group has no such letter, or had none yet on that day
   */
  async one(groupId: string, key: string, moment: Moment): Promise<VersionedText> {
    return runRead(this.db, this.oneRead(groupId, key, moment));
  }

  /** The same, ready to be read. */
  oneRead(groupId: string, key: string, { on, at }: Moment): Read<VersionedText> {
    const values = [groupId, key, on, at];
    return read(WHOLE[letterColumn(key)], values, ([row]: readonly VersionedText[]) => {
      if (!row) throw new NotFound('letter', key);
      return row;
    });
  }

  /**
   * `{ "items": [...] }`: the letter's parts of one kind, in order.
   *
   * @throws NotFound as above
   */
  async parts(groupId: string, key: string, moment: Moment, part: LetterPart): Promise<VersionedText> {
    const query = PARTS[part].list[letterColumn(key)];
    const [row] = await runNamed<VersionedText>(this.db, query, [groupId, key, moment.on, moment.at]);
    if (!row) throw new NotFound('letter', key);
    return row;
  }

  /**
   * One part of the letter.
   *
   * @throws NotFound when the letter has no such part
   */
  async part(
    groupId: string,
    key: string,
    moment: Moment,
    part: LetterPart,
    id: string,
  ): Promise<VersionedText> {
    const query = PARTS[part].one[letterColumn(key)];
    const values = [groupId, key, moment.on, moment.at, id];
    const [row] = await runNamed<VersionedText>(this.db, query, values);
    if (!row?.text) throw new NotFound(part, id);
    return row;
  }
}
