import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChangeTarget } from '../../directory/change-target.use-case.js';
import { OrganisationsQueries } from '../../directory/organisations.queries.js';
import { SetTarget } from '../../directory/set-target.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { MayConflict } from '../openapi/refusals.js';
import { JsonText } from '../json.interceptor.js';
import { TargetListView, TargetView } from './organisation.view.js';
import { ChangeTargetDto, SetTargetDto } from './target.dto.js';

/** The dated reply targets of an organisation. */
@ApiTags('directory')
@ApiParam({ name: 'organisation', example: 'home-office' })
@Controller('api/v1/organisations/:organisation/targets')
export class TargetsController {
  constructor(
    private readonly organisations: OrganisationsQueries,
    private readonly setTarget: SetTarget,
    private readonly changeTarget: ChangeTarget,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The reply targets of an organisation, the oldest first' })
  @Access('viewer', 'or-operator')
  @ApiOkResponse({ type: TargetListView })
  async list(@Param('organisation') organisation: string): Promise<JsonText> {
    return new JsonText(await this.organisations.targets(organisation));
  }

  @Post()
  @ApiOperation({
    summary: 'Adds a reply target',
    description: 'Refused when another target holds on one of its days.',
  })
  @Access('staff', 'or-operator')
  @ApiCreatedResponse({ type: TargetView })
  async set(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    @Body() { days, source, fromOn = null, toOn = null, endsPrevious = false }: SetTargetDto,
  ): Promise<JsonText> {
    const command = { organisation, days, source, fromOn, toOn, endsPrevious };
    return new JsonText(await this.organisations.target(await this.setTarget.execute(actor, command)));
  }

  @Patch(':target')
  @MayConflict()
  @ApiOperation({ summary: 'Corrects a reply target, or ends it with `toOn`' })
  @Access('staff', 'or-operator')
  @ApiOkResponse({ type: TargetView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    @Param('target', new IdPipe('target')) targetId: string,
    @Body() changes: ChangeTargetDto,
  ): Promise<JsonText> {
    await this.changeTarget.execute(actor, { organisation, targetId, changes });
    return new JsonText(await this.organisations.target(targetId));
  }
}
