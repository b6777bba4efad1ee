import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';
import { officeFields } from './directory.sql.js';
import { nameList, type NameListRequest, nameListText } from './name-list.js';
import { oneVersioned, type VersionedJson } from './versioned-json.js';

const OFFICES = 'office t JOIN organisation o ON o.id = t.organisation_id';

const LIST = {
  name: 'offices',
  text: nameListText(
    OFFICES,
    `json_build_object(${officeFields('$5')})`,
    '($6::text IS NULL OR o.slug = $6 OR o.id::text = lower($6))',
  ),
};

const ONE = {
  name: 'office',
  text: `SELECT json_build_object(${officeFields('$2')})::text AS text, t.version FROM ${OFFICES} WHERE t.id = $1`,
};

/** Reads of offices, as JSON text, with who holds them on the day `on`. */
@Injectable()
export class OfficesQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** By name; only those of `organisation` (its id or slug) when given. */
  async list(request: NameListRequest, on: IsoDate, organisation: string | null): Promise<string> {
    return nameList(this.db, LIST, request, [on, organisation]);
  }

  /** @throws NotFound when there is none */
  async one(id: string, on: IsoDate): Promise<VersionedJson> {
    return oneVersioned(this.db, ONE, [id, on], 'office');
  }
}
