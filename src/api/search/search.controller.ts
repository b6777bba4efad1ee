import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { type SearchResult } from '../../search/search-result.js';
import { SearchQueries } from '../../search/search.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { SearchQuery } from './search.query.js';
import { SearchView } from './search.view.js';

/** Search over everything that a group has. */
@ApiTags('search')
@ApiParam({ name: 'group', example: 'phrg' })
@Controller('api/v1/groups/:group/search')
export class SearchController {
  constructor(
    private readonly search: SearchQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Letters, replies, people and references with these words',
    description: 'Texts come in pieces, so that what was found can be marked without reading markup.',
  })
  @Access('viewer')
  @ApiOkResponse({ type: SearchView })
  async find(
    @CurrentActor() actor: Actor,
    @Query() { q, limit = 10, asOf }: SearchQuery,
  ): Promise<SearchResult> {
    return this.search.find(groupOf(actor), momentOf(this.clock, asOf), { q, limit });
  }
}
