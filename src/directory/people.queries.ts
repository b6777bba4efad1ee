import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { runNamed } from '../database/named-query.js';
import { NotFound } from '../errors/kinds.js';
import { PERSON_FIELDS, TENURE, TENURES } from './directory.sql.js';
import { nameList, type NameListRequest, nameListText } from './name-list.js';
import { oneVersioned, type VersionedJson } from './versioned-json.js';

const LIST = {
  name: 'people',
  text: nameListText('person t', `json_build_object(${PERSON_FIELDS})`, 'true'),
};

const TENURE_LIST = `coalesce(json_agg(${TENURE} ORDER BY h.from_on DESC, h.id), '[]')`;

const ONE = {
  name: 'person',
  text: `SELECT json_build_object(${PERSON_FIELDS},
           'tenures', (SELECT ${TENURE_LIST} FROM ${TENURES} WHERE h.person_id = t.id))::text AS text, version
         FROM person t WHERE id = $1`,
};

const TENURES_OF = {
  name: 'tenures',
  text: `SELECT (${TENURE})::text AS json, json_build_array(h.from_on, h.id) AS key FROM ${TENURES}
         WHERE ($1::uuid IS NULL OR h.office_id = $1) AND ($2::uuid IS NULL OR h.person_id = $2)
           AND ($3::date IS NULL OR h.from_on < $3 OR (h.from_on = $3 AND h.id > $4::uuid))
         ORDER BY h.from_on DESC, h.id LIMIT $5`,
};

const ONE_TENURE = { name: 'tenure', text: `SELECT ${TENURE}::text AS json FROM ${TENURES} WHERE h.id = $1` };

/** Reads of people and what they hold, as JSON text. */
@Injectable()
export class PeopleQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** By name. */
  async list(request: NameListRequest): Promise<string> {
    return nameList(this.db, LIST, request, []);
  }

  /**
   * One with all their tenures, the latest first.
   *
   * @throws NotFound when there is none
   */
  async one(id: string): Promise<VersionedJson> {
    return oneVersioned(this.db, ONE, [id], 'person');
  }

  /**
   * The tenures of an office, of a person, or of one in the other; the latest first, page by page.
   *
   * @throws InvalidInput when the cursor is not one of this list
   */
  async tenures(of: { office: string | null; person: string | null }, page: PageRequest): Promise<string> {
    const values = [of.office, of.person, ...afterKey(page, ['day', 'id']), page.limit + 1];
    return pageText(await runNamed<KeyedRow>(this.db, TENURES_OF, values), page);
  }

  /** @throws NotFound when there is none */
  async tenure(id: string): Promise<string> {
    const [row] = await runNamed<{ json: string }>(this.db, ONE_TENURE, [id]);
    if (!row) throw new NotFound('tenure', id);
    return row.json;
  }
}
