import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { NotFound } from '../errors/kinds.js';
import { organisationColumn } from './directory-key.js';
import { organisationFields, TARGET } from './directory.sql.js';
import { nameList, type NameListRequest, nameListText } from './name-list.js';
import { oneVersioned, type VersionedJson } from './versioned-json.js';

const LIST = {
  name: 'organisations',
  text: nameListText('organisation t', `json_build_object(${organisationFields('$5')})`, 'true'),
};

const TARGETS = `(SELECT coalesce(json_agg(${TARGET} ORDER BY r.from_on NULLS FIRST), '[]')
  FROM reply_target r WHERE r.organisation_id = t.id)`;

const one = (column: 'id' | 'slug'): { name: string; text: string } => ({
  name: `organisation_by_${column}`,
  text: `SELECT json_build_object(${organisationFields('$2')}, 'targets', ${TARGETS})::text AS text, version
         FROM organisation t WHERE ${column} = $1`,
});

const targets = (column: 'id' | 'slug'): { name: string; text: string } => ({
  name: `targets_by_${column}`,
  text: `SELECT json_build_object('items', ${TARGETS})::text AS json FROM organisation t WHERE ${column} = $1`,
});

/** Reads of organisations and their targets, as JSON text. `on` is the day whose target is shown as in force. */
@Injectable()
export class OrganisationsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** By name. */
  async list(request: NameListRequest, on: IsoDate): Promise<string> {
    return nameList(this.db, LIST, request, [on]);
  }

  /**
   * One with all its targets, by id or slug.
   *
   * @throws NotFound when there is none
   */
  async one(key: string, on: IsoDate): Promise<VersionedJson> {
    return oneVersioned(this.db, one(organisationColumn(key)), [key, on], 'organisation');
  }

  /**
   * The targets of an organisation, the oldest first.
   *
   * @throws NotFound when there is no such organisation
   */
  async targets(key: string): Promise<string> {
    const [row] = await runNamed<{ json: string }>(this.db, targets(organisationColumn(key)), [key]);
    if (!row) throw new NotFound('organisation', key);
    return row.json;
  }
}
