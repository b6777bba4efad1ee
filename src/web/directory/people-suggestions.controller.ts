import { Get, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { Pages } from '../pages/pages.decorator.js';
import { PeopleByName } from './people-by-name.js';

/** The names of people that a type-ahead offers while somebody writes. */
@Pages('groups/:group/directory/suggestions/people')
export class PeopleSuggestionsController {
  constructor(private readonly people: PeopleByName) {}

  @Get()
  @Access('viewer', 'or-operator')
  async ofPeople(@Query('q') words = ''): Promise<{ items: string[] }> {
    return { items: words.trim() ? await this.people.suggest(words.trim()) : [] };
  }
}
