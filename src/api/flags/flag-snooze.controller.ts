import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { SnoozeFlag } from '../../flags/snooze-flag.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { IdPipe } from '../id.pipe.js';
import { SnoozedFlagView } from './flag.view.js';
import { SnoozeFlagDto } from './snooze-flag.dto.js';

/** Putting a flag aside for some days. It stays true; only the sweep raises and clears flags. */
@ApiTags('flags')
@Access('staff')
@Controller('api/v1/flags/:id/snooze')
export class FlagSnoozeController {
  constructor(private readonly snoozeFlag: SnoozeFlag) {}

  @Put()
  @MayRefuse(409)
  @ApiOperation({
    summary: 'Puts a flag aside until a day, with the reason',
    description: 'It stays true; only the sweep raises and clears flags. Repeating it changes nothing.',
  })
  @ApiOkResponse({ type: SnoozedFlagView })
  async snooze(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('flag')) flagId: string,
    @Body() { until, reason }: SnoozeFlagDto,
  ): Promise<SnoozedFlagView> {
    return this.snoozeFlag.execute(actor, { flagId, snooze: { until, reason } });
  }

  @Delete()
  @MayRefuse(409)
  @ApiOperation({ summary: 'Takes up a snoozed flag again at once' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', new IdPipe('flag')) flagId: string): Promise<void> {
    await this.snoozeFlag.execute(actor, { flagId, snooze: null });
  }
}
