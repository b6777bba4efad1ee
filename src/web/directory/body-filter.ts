import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { OrganisationsQueries } from '../../directory/organisations.queries.js';
import { NotFound } from '../../errors/kinds.js';
import { type FormErrors } from '../forms/form-errors.js';
import { BodiesByName } from './bodies-by-name.js';

/** A body as a filter names it: by its slug in the address, by its name on the page. */
export interface ChosenBody {
  readonly slug: string;
  readonly name: string;
}

/** Finds the body that a filter names, in its field `body`. */
@Injectable()
export class BodyFilter {
  constructor(
    private readonly organisations: OrganisationsQueries,
    private readonly bodies: BodiesByName,
    private readonly clock: Clock,
  ) {}

  /** By slug, as our own links have it, or by name, as people type it; where there is none, an error. */
  async of(text: string | undefined, errors: FormErrors): Promise<ChosenBody | undefined> {
    if (!text) return undefined;
    const bySlug = /^[a-z][a-z0-9-]{1,79}$/.test(text) ? await this.one(text) : undefined;
    if (bySlug) return bySlug;
    const id = await this.bodies.idOf(text, 'body', errors);
    return id === null ? undefined : this.one(id);
  }

  private async one(key: string): Promise<ChosenBody | undefined> {
    try {
      return JSON.parse((await this.organisations.one(key, this.clock.today())).text) as ChosenBody;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}
