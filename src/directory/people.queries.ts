import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
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
  text: `SELECT json_build_object('items', ${TENURE_LIST})::text AS json FROM ${TENURES}
         WHERE ($1::uuid IS NULL OR h.office_id = $1) AND ($2::uuid IS NULL OR h.person_id = $2)`,
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

  /** The tenures of an office, of a person, or of one in the other; the latest first. */
  async tenures(officeId: string | null, personId: string | null): Promise<string> {
    const [row] = await runNamed<{ json: string }>(this.db, TENURES_OF, [officeId, personId]);
    return row.json;
  }

  /** @throws NotFound when there is none */
  async tenure(id: string): Promise<string> {
    const [row] = await runNamed<{ json: string }>(this.db, ONE_TENURE, [id]);
    if (!row) throw new NotFound('tenure', id);
    return row.json;
  }
}
