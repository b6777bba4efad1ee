import { Get, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { isStorable } from '../../database/storable.js';
import { SignatoryNamesQueries } from '../../letters/signatory-names.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { Pages } from '../pages/pages.decorator.js';
import { BodiesByName } from './bodies-by-name.js';

/** What a type-ahead offers while somebody writes. Without scripts nobody asks for it. */
@Pages('groups/:group/suggestions')
export class SuggestionsController {
  constructor(
    private readonly bodies: BodiesByName,
    private readonly names: SignatoryNamesQueries,
  ) {}

  @Get('bodies')
  @Access('viewer')
  async ofBodies(@Query('q') words = ''): Promise<{ items: string[] }> {
    return { items: words.trim() ? await this.bodies.suggest(words.trim()) : [] };
  }

  @Get('signatories')
  @Access('viewer')
  async ofSignatories(@CurrentActor() actor: Actor, @Query('q') words = ''): Promise<{ items: string[] }> {
    const typed = words.trim();
    return { items: typed && isStorable(typed) ? await this.names.having(groupOf(actor), typed) : [] };
  }
}
