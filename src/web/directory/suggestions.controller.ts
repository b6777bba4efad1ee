import { Get, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { DirectoryNames } from '../../directory/directory-names.queries.js';
import { zonesLike } from '../forms/time-zones.js';
import { Pages } from '../pages/pages.decorator.js';
import { BodiesByName } from './bodies-by-name.js';

interface Suggestions {
  readonly items: readonly string[];
}

type Asked = Readonly<Record<string, unknown>>;

const wordsOf = ({ q }: Asked): string => (typeof q === 'string' ? q.trim() : '');

/** What a type-ahead offers while somebody writes. Without scripts nobody asks for it. */
@Pages('groups/:group/suggestions')
export class SuggestionsController {
  constructor(
    private readonly bodies: BodiesByName,
    private readonly names: DirectoryNames,
  ) {}

  @Get('bodies')
  @Access('viewer')
  async ofBodies(@Query() query: Asked): Promise<Suggestions> {
    const words = wordsOf(query);
    return { items: words ? await this.bodies.suggest(words) : [] };
  }

  @Get('offices')
  @Access('viewer')
  async ofOffices(@Query() query: Asked): Promise<Suggestions> {
    return { items: await this.names.offices(wordsOf(query)) };
  }

  @Get('people')
  @Access('viewer')
  async ofPeople(@Query() query: Asked): Promise<Suggestions> {
    return { items: await this.names.people(wordsOf(query)) };
  }

  @Get('time-zones')
  @Access('viewer')
  ofTimeZones(@Query() query: Asked): Suggestions {
    return { items: zonesLike(wordsOf(query)) };
  }
}
