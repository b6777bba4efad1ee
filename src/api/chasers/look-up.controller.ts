import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { LookUpQuestion } from '../../chasers/look-up/look-up-question.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { LookedUpView } from './look-up.view.js';

/** A written question in Parliament’s list. */
@ApiTags('chasers')
@ApiParam({ name: 'id', format: 'uuid' })
@Controller('api/v1/chasers/:id/look-up')
export class LookUpController {
  constructor(private readonly lookUp: LookUpQuestion) {}

  @Get()
  @ApiOperation({
    summary: 'What Parliament has of a written question, by its number',
    description:
      'Asked only where the operator has set QUESTIONS_API. Nothing is recorded: change the chaser to take over what was found.',
  })
  @MayRefuse({
    409: ['questions-unavailable', 'Parliament can’t be asked, or answers nothing that can be used.'],
  })
  @Access('staff')
  @ApiOkResponse({ type: LookedUpView })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('chaser')) id: string,
  ): Promise<LookedUpView> {
    return this.lookUp.ofChaser(groupOf(actor), id);
  }
}
