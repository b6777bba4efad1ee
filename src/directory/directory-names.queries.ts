import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type NamedQuery, runNamed } from '../database/named-query.js';

const OFFICES = 'office t JOIN organisation o ON o.id = t.organisation_id';
const OFFICE_NAME = `t.name || ' – ' || o.name`;
const PERSON_NAME = `concat_ws(' ', t.honorific_prefix, t.name, t.honorific_suffix)`;

/** $1: the pattern; $2: the pattern of names that begin so, which come first. */
const like = (name: string, shown: string, from: string): NamedQuery => ({
  name,
  text: `SELECT ${shown} AS name FROM ${from} WHERE ${shown} ILIKE $1
    ORDER BY t.name ILIKE $2 DESC, lower(t.name), lower(${shown}), t.id LIMIT 10`,
});

/** $1: names as typed. A name that several have is left out. */
const exactly = (name: string, forms: readonly string[], from: string): NamedQuery => ({
  name,
  text: `SELECT n.typed, min(x.id::text)::uuid AS id
    FROM (SELECT DISTINCT typed FROM unnest($1::text[]) AS typed) n
    JOIN (SELECT DISTINCT t.id, lower(f.form) AS form FROM ${from}
          CROSS JOIN LATERAL (VALUES ${forms.map((form) => `(${form})`).join(', ')}) AS f (form)) x
      ON x.form = lower(n.typed)
    GROUP BY n.typed HAVING count(*) = 1`,
});

const OFFICES_LIKE = like('office_names', OFFICE_NAME, OFFICES);
const PEOPLE_LIKE = like('person_names', PERSON_NAME, 'person t');
const OFFICES_CALLED = exactly('offices_called', [OFFICE_NAME, 't.name'], OFFICES);
const PEOPLE_CALLED = exactly(
  'people_called',
  [
    't.name',
    `concat_ws(' ', t.honorific_prefix, t.name)`,
    `concat_ws(' ', t.name, t.honorific_suffix)`,
    PERSON_NAME,
  ],
  'person t',
);

/** Offices and people by the names that are typed: “Home Secretary – Home Office”, “Rt Hon Ada Example MP”. */
@Injectable()
export class DirectoryNames {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Ten names of offices at most that have these words in them, in their order. */
  offices(words: string): Promise<string[]> {
    return this.like(OFFICES_LIKE, words);
  }

  /** The same of people, with what stands before and after their names. */
  people(words: string): Promise<string[]> {
    return this.like(PEOPLE_LIKE, words);
  }

  /**
   * The ids of offices by names in any case, with their organisation after a dash or without it where one office alone
   * has that name. What is no name, or the name of several, is not in the map.
   */
  officesCalled(names: readonly string[]): Promise<Map<string, string>> {
    return this.called(OFFICES_CALLED, names);
  }

  /** The same of people, with what stands before and after their names or without. */
  peopleCalled(names: readonly string[]): Promise<Map<string, string>> {
    return this.called(PEOPLE_CALLED, names);
  }

  private async like(query: NamedQuery, words: string): Promise<string[]> {
    const parts = oneDash(words)
      .split(/\s+/)
      .filter(Boolean)
      .map((part) => part.replaceAll(/[\\%_]/g, '\\$&'));
    if (parts.length === 0) return [];
    const pattern = `${parts.join('%')}%`;
    const rows = await runNamed<{ name: string }>(this.db, query, [`%${pattern}`, pattern]);
    return rows.map(({ name }) => name);
  }

  private async called(query: NamedQuery, names: readonly string[]): Promise<Map<string, string>> {
    if (names.length === 0) return new Map();
    const rows = await runNamed<{ typed: string; id: string }>(this.db, query, [names.map(oneDash)]);
    const ids = new Map(rows.map(({ typed, id }) => [typed, id]));
    return new Map(
      names.flatMap((name) => (ids.has(oneDash(name)) ? [[name, ids.get(oneDash(name))!]] : [])),
    );
  }
}

/** Between an office and its organisation people type any dash. */
const oneDash = (name: string): string => name.trim().replace(/\s+[-–—]\s+/, ' – ');
