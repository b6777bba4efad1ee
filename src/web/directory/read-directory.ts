import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { OfficesQueries } from '../../directory/offices.queries.js';
import { OrganisationsQueries } from '../../directory/organisations.queries.js';
import { PeopleQueries } from '../../directory/people.queries.js';
import {
  type BodyRead,
  type BodyWithTargets,
  type ListRead,
  type OfficeRead,
  type PersonRead,
  type PersonWithTenures,
  type TenureRead,
} from './directory-read.js';

/** How many things a page of a list shows. */
export const PER_PAGE = 50;

/** What was asked for of a list: words in the name, where to go on. */
export interface NameQuery {
  readonly q?: string;
  readonly cursor?: string;
}

/** Reads of the directory for pages, as of today. */
@Injectable()
export class ReadDirectory {
  constructor(
    private readonly officesQueries: OfficesQueries,
    private readonly organisations: OrganisationsQueries,
    private readonly peopleQueries: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  /** Offices by name; of one body when its id is given. */
  async offices(query: NameQuery, bodyId: string | null): Promise<ListRead<OfficeRead>> {
    return parsed(await this.officesQueries.list(request(query), this.clock.today(), bodyId));
  }

  /** @throws NotFound when there is none */
  async office(id: string): Promise<OfficeRead> {
    return parsed((await this.officesQueries.one(id, this.clock.today())).text);
  }

  async bodies(query: NameQuery): Promise<ListRead<BodyRead>> {
    return parsed(await this.organisations.list(request(query), this.clock.today()));
  }

  /** @throws NotFound when there is none with this id or slug */
  async body(key: string): Promise<BodyWithTargets> {
    return parsed((await this.organisations.one(key, this.clock.today())).text);
  }

  async people(query: NameQuery, limit = PER_PAGE): Promise<ListRead<PersonRead>> {
    return parsed(await this.peopleQueries.list({ ...request(query), limit }));
  }

  /** @throws NotFound when there is none */
  async person(id: string): Promise<PersonWithTenures> {
    return parsed((await this.peopleQueries.one(id)).text);
  }

  /** Who held an office, the latest first. */
  async tenures(office: string, cursor?: string): Promise<ListRead<TenureRead>> {
    const page = { limit: PER_PAGE, ...(cursor && { cursor }) };
    return parsed(await this.peopleQueries.tenures({ office, person: null }, page));
  }

  /** @throws NotFound when there is none */
  async tenure(id: string): Promise<TenureRead> {
    return parsed(await this.peopleQueries.tenure(id));
  }
}

function request({ q, cursor }: NameQuery): { q: string | null; limit: number; cursor: string | null } {
  return { q: q?.trim() || null, limit: PER_PAGE, cursor: cursor || null };
}

function parsed<Shape>(text: string): Shape {
  return JSON.parse(text) as Shape;
}
