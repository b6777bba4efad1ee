import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { DeadlinesQueries, type LetterDeadlines } from '../../letters/deadlines.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { AsOfQuery, momentOf } from '../as-of.dto.js';
import { DeadlineListView } from './deadlines.view.js';

/** Every date of a letter, with why it is what it is. */
@ApiTags('letters')
@Controller('api/v1/letters/:letter/deadlines')
@Access('viewer')
export class DeadlinesController {
  constructor(
    private readonly deadlines: DeadlinesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every date of the letter, each with why it is what it is' })
  @ApiParam({ name: 'letter', description: 'The letter’s id or its reference.', example: 'PHRG/2021/001' })
  @ApiOkResponse({ type: DeadlineListView })
  async list(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<LetterDeadlines> {
    return this.deadlines.ofLetter(groupOf(actor), letter, momentOf(this.clock, asOf));
  }
}
