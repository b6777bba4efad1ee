import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { OrganisationsQueries } from '../../directory/organisations.queries.js';
import { type FormErrors } from '../forms/form-errors.js';

interface Named {
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

/** Finds bodies of the directory by the names that people type. */
@Injectable()
export class BodiesByName {
  constructor(
    private readonly organisations: OrganisationsQueries,
    private readonly clock: Clock,
  ) {}

  /** The names that have these words in them, ten at most. */
  async suggest(words: string): Promise<string[]> {
    return (await this.find(words)).map(({ name }) => name);
  }

  /** The id of the body with this name, in any case; null, and an error at the field, when there is none. */
  async idOf(name: string, field: string, errors: FormErrors): Promise<string | null> {
    if (!name) return null;
    const found = await this.find(name);
    const same = found.filter((body) => body.name.toLowerCase() === name.toLowerCase());
    if (same.length > 0) return same[0].id;
    const others = found.map((body) => `“${body.name}”`).join(', ');
    const next = others
      ? `Did you mean ${others}?`
      : 'Check its spelling, or add it under “Offices and bodies” first.';
    errors.add(field, `The directory has no body called “${name}”. ${next}`);
    return null;
  }

  private async find(words: string): Promise<Named['items']> {
    const request = { q: words, limit: 10, cursor: null };
    return (JSON.parse(await this.organisations.list(request, this.clock.today())) as Named).items;
  }
}
