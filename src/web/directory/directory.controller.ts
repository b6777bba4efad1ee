import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { divisionName } from '../../deadlines/calendar.js';
import { type Actor } from '../../timeline/actor.js';
import { FormErrors } from '../forms/form-errors.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { BodiesByName } from './bodies-by-name.js';
import { kindInWords, personDetails, fullName } from './directory-words.js';
import { type NameQuery, ReadDirectory } from './read-directory.js';

/** The lists of the directory: offices, bodies, people. */
@Pages('groups/:group/directory')
@Access('viewer', 'or-operator')
export class DirectoryController {
  constructor(
    private readonly directory: ReadDirectory,
    private readonly bodiesByName: BodiesByName,
  ) {}

  @Get()
  async offices(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: NameQuery & { body?: string },
  ): Promise<Page> {
    const errors = new FormErrors();
    const bodyId = await this.bodiesByName.idOf(query.body?.trim() ?? '', 'body', errors);
    const found = errors.isEmpty
      ? await this.directory.offices(query, bodyId)
      : { items: [], nextCursor: null };
    return new Page('directory/offices', {
      ...shared(actor, group, query, found.nextCursor),
      pageTitle: 'Offices',
      offices: found.items,
      errors: errors.summary,
      errorAt: errors.byField,
    });
  }

  @Get('organisations')
  async bodies(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: NameQuery,
  ): Promise<Page> {
    const { items, nextCursor } = await this.directory.bodies(query);
    return new Page('directory/bodies', {
      ...shared(actor, group, query, nextCursor),
      pageTitle: 'Bodies',
      bodies: items.map((body) => ({
        ...body,
        kind: kindInWords(body.kind),
        division: divisionName(body.division),
      })),
    });
  }

  @Get('people')
  async people(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: NameQuery,
  ): Promise<Page> {
    const { items, nextCursor } = await this.directory.people(query);
    return new Page('directory/people', {
      ...shared(actor, group, query, nextCursor),
      pageTitle: 'People',
      people: items.map((person) => ({
        id: person.id,
        name: fullName(person),
        details: personDetails(person),
      })),
    });
  }
}

function shared(
  actor: Actor,
  group: string,
  query: NameQuery & { body?: string },
  nextCursor: string | null,
): object {
  const { q = '', body = '', cursor } = query;
  const more = new URLSearchParams({ ...(q && { q }), ...(body && { body }), cursor: nextCursor ?? '' });
  return {
    ...placeOf(actor, group),
    query: { q, body },
    isLaterPage: Boolean(cursor),
    more: nextCursor && `?${more.toString()}`,
  };
}
