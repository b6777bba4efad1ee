import { Get, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { isStorable } from '../../database/storable.js';
import { DirectoryNames } from '../../directory/directory-names.queries.js';
import { SignatoryNamesQueries } from '../../letters/signatory-names.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { zonesLike } from '../forms/time-zones.js';
import { Pages } from '../pages/pages.decorator.js';
import { BodiesByName } from './bodies-by-name.js';

interface Suggestions {
  readonly items: readonly string[];
}

type Asked = Readonly<Record<string, unknown>>;

/** The words to look for; none when they could be in no name. */
const wordsOf = ({ q }: Asked): string => (typeof q === 'string' && isStorable(q) ? q.trim() : '');

/** What a type-ahead offers while somebody writes. Without scripts nobody asks for it. */
@Pages('groups/:group/suggestions')
export class SuggestionsController {
  constructor(
    private readonly bodies: BodiesByName,
    private readonly names: DirectoryNames,
    private readonly signatories: SignatoryNamesQueries,
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

  @Get('signatories')
  @Access('viewer')
  async ofSignatories(@CurrentActor() actor: Actor, @Query() query: Asked): Promise<Suggestions> {
    const words = wordsOf(query);
    return { items: words ? await this.signatories.having(groupOf(actor), words) : [] };
  }

  @Get('time-zones')
  @Access('viewer')
  ofTimeZones(@Query() query: Asked): Suggestions {
    return { items: zonesLike(wordsOf(query)) };
  }
}
