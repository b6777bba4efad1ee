import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { type Moment } from '../deadlines/windows.js';
import { piecesByWords, piecesOf, piecesOfLine } from './marked.js';
import { nameWords, patternOf } from './name-words.js';
import {
  type Found,
  type FoundLetter,
  type FoundPerson,
  type FoundReference,
  type FoundReply,
  type SearchResult,
} from './search-result.js';
import { lettersWith, peopleNamed, referencesLike, repliesWith } from './search.sql.js';

/** What to look for, as it was typed, and how many of each kind to give. */
export interface SearchRequest {
  readonly q: string;
  readonly limit: number;
}

type Statement = (text: string, bind: (value: unknown) => string) => string;

/** A thing as its statement gives it: some fields are text that is not in pieces yet. */
type Row<Item, Text extends string> = Omit<Item, Text> & Readonly<Record<Text, string>>;
type LetterRow = Row<
  Omit<FoundLetter, 'reference' | 'subject'>,
  'markedReference' | 'markedSubject' | 'excerpt'
>;

const NOTHING: Found<never> = { items: [], hasMore: false, isPartial: false };

/** Looks for words and names in everything a group has: one statement for each kind of thing. */
@Injectable()
export class SearchQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async find(groupId: string, moment: Moment, { q, limit }: SearchRequest): Promise<SearchResult> {
    const words = nameWords(q);
    const run = <Item>(statement: Statement, text: string): Promise<Found<Item>> =>
      this.run(statement, text, [moment.on, groupId, moment.at, limit + 1]);
    const named = <Item>(statement: Statement): Promise<Found<Item>> =>
      words.length > 0 ? run(statement, patternOf(words)) : Promise.resolve(NOTHING);
    const [letters, replies, people, references] = await Promise.all([
      run<LetterRow>(lettersWith, q),
      run<Row<FoundReply, 'excerpt'>>(repliesWith, q),
      named<Row<FoundPerson, 'name'>>(peopleNamed),
      named<Row<FoundReference, 'reference'>>(referencesLike),
    ]);
    return {
      letters: each(letters, letterOf),
      replies: each(replies, (reply) => ({ ...reply, excerpt: piecesOf(reply.excerpt) })),
      people: each(people, (person) => ({ ...person, name: piecesByWords(person.name, words) })),
      references: each(references, (one) => ({ ...one, reference: piecesByWords(one.reference, words) })),
    };
  }

  private async run<Item>(statement: Statement, q: string, first: unknown[]): Promise<Found<Item>> {
    const values = [...first];
    const text = statement(q, (value) => `$${values.push(value)}`);
    const name = `search_${createHash('sha1').update(text).digest('base64url')}`;
    const [{ items, isPartial }] = await runNamed<{ items: Item[]; isPartial: boolean }>(
      this.db,
      { name, text },
      values,
    );
    const limit = Number(first[3]) - 1;
    return { items: items.slice(0, limit), hasMore: items.length > limit, isPartial };
  }
}

function each<From, To>(found: Found<From>, of: (item: From) => To): Found<To> {
  return { ...found, items: found.items.map(of) };
}

function letterOf(row: LetterRow): FoundLetter {
  const { letter, status, sentOn, markedReference, markedSubject, excerpt } = row;
  return {
    letter,
    status,
    sentOn,
    reference: piecesOfLine(markedReference, letter.reference),
    subject: piecesOfLine(markedSubject, letter.subject),
    excerpt: piecesOf(excerpt),
  };
}
