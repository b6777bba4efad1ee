import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { AgendaQueries } from '../../flags/agenda.queries.js';
import { ReadStepAddressees } from '../../flags/read-step-addressees.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { AgendaQuery } from './agenda.dto.js';
import { AgendaView } from './agenda.view.js';

/** What to do this morning, and what comes. */
@ApiTags('agenda')
@ApiParam({ name: 'group', example: 'phrg' })
@Controller('api/v1/groups/:group/agenda')
export class AgendaController {
  constructor(
    private readonly agenda: AgendaQueries,
    private readonly addressees: ReadStepAddressees,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What to do on the day, and what comes' })
  @Access('viewer')
  @ApiOkResponse({ type: AgendaView })
  async read(@CurrentActor() actor: Actor, @Query() { asOf, days = 14 }: AgendaQuery): Promise<AgendaView> {
    const moment = momentOf(this.clock, asOf);
    const group = groupOf(actor);
    const agenda = await this.agenda.agenda(group, moment, days);
    return { asOf: moment.on, ...(await this.addressees.of(group, moment, agenda)) };
  }
}
