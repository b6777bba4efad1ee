import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ReadNextChasers } from '../../chasers/read-next-chasers.js';
import { Clock } from '../../clock/clock.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { AsOfQuery, momentOf } from '../as-of.dto.js';
import { LetterParam } from '../letters/letter-param.decorator.js';
import { NextChasersView } from './next-chaser.view.js';

/** What to do next about a letter. */
@ApiTags('chasers')
@LetterParam()
@Controller('api/v1/letters/:letter/next-chasers')
export class NextChasersController {
  constructor(
    private readonly nextChasers: ReadNextChasers,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The next step of the ladder for each recipient who owes an answer',
    description:
      'What, when, to whom and through which Member, judged from the day. A step in Parliament waits for the House to sit; beyond its known sitting days the day is null and the notes say so. Empty when nobody owes an answer.',
  })
  @Access('viewer')
  @ApiOkResponse({ type: NextChasersView })
  async list(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<NextChasersView> {
    return { steps: await this.nextChasers.ofLetter(groupOf(actor), letter, momentOf(this.clock, asOf)) };
  }
}
