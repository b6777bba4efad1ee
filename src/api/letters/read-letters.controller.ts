import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { flagsThen } from '../../flags/true-flags.js';
import { LetterTimelineQueries } from '../../letters/letter-timeline.queries.js';
import { LetterQueries } from '../../letters/letter.queries.js';
import { LettersQueries } from '../../letters/letters.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { AsOfQuery, momentOf } from '../as-of.dto.js';
import { JsonText } from '../json.interceptor.js';
import { LetterListView } from './letter-list.view.js';
import { LetterParam } from './letter-param.decorator.js';
import { LetterView } from './letter.view.js';
import { ListLettersQuery } from './list-letters.query.js';
import { PageQuery } from './page.query.js';
import { TimelineView } from './timeline.view.js';

/** Reading letters. */
@ApiTags('letters')
@Controller('api/v1')
@Access('viewer')
export class ReadLettersController {
  constructor(
    private readonly letters: LettersQueries,
    private readonly letter: LetterQueries,
    private readonly history: LetterTimelineQueries,
    private readonly clock: Clock,
  ) {}

  @Get('groups/:group/letters')
  @ApiOperation({
    summary: 'The group’s letters, page by page',
    description: 'The earliest effective deadline first, unless sorted otherwise. Filters narrow together.',
  })
  @ApiParam({ name: 'group', example: 'phrg' })
  @ApiOkResponse({ type: LetterListView })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { asOf, limit = 50, cursor, sort = 'dueOn', ...filters }: ListLettersQuery,
  ): Promise<JsonText> {
    const query = { filters, sort, limit, cursor, flagsThen };
    return new JsonText(await this.letters.list(groupOf(actor), momentOf(this.clock, asOf), query));
  }

  @Get('letters/:letter')
  @ApiOperation({
    summary: 'One letter with all its parts',
    description: 'Its version is the ETag.',
  })
  @LetterParam()
  @ApiOkResponse({ type: LetterView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<JsonText> {
    const { text, version } = await this.letter.one(groupOf(actor), key, momentOf(this.clock, asOf));
    return new JsonText(text, version);
  }

  @Get('letters/:letter/timeline')
  @ApiOperation({
    summary: 'What happened to the letter, page by page',
    description: 'Up to the day, in the order in which it was recorded: the newest last.',
  })
  @LetterParam()
  @ApiOkResponse({ type: TimelineView })
  async timeline(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Query() { asOf, limit = 50, cursor }: PageQuery,
  ): Promise<JsonText> {
    const moment = momentOf(this.clock, asOf);
    return new JsonText(await this.history.list(groupOf(actor), key, moment, { limit, cursor }));
  }
}
