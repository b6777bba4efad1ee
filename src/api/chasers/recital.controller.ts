import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { RecitalQueries } from '../../chasers/recital.queries.js';
import { Clock } from '../../clock/clock.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { AsOfQuery, momentOf } from '../as-of.dto.js';
import { LetterParam } from '../letters/letter-param.decorator.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { RecitalView } from './recital.view.js';

/** A letter, told. */
@ApiTags('letters')
@LetterParam()
@Controller('api/v1/letters/:letter/recital')
export class RecitalController {
  constructor(
    private readonly recitals: RecitalQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The paragraph that a Member can read out in the House',
    description:
      'To whom the group wrote and when, who signed, what was asked, how many working days ago, and what came back. Refused while the letter is a draft.',
  })
  @MayRefuse(409)
  @Access('viewer')
  @ApiOkResponse({ type: RecitalView })
  async read(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<RecitalView> {
    return this.recitals.ofLetter(groupOf(actor), letter, momentOf(this.clock, asOf));
  }
}
