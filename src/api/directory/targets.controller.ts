import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { OrganisationsQueries } from '../../directory/organisations.queries.js';
import { ChangeReplyTarget } from '../../letters/change-reply-target.use-case.js';
import { SetReplyTarget } from '../../letters/set-reply-target.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { TargetListView } from './organisation.view.js';
import { TargetMoveView, targetMoveView } from './target-move.view.js';
import { ChangeTargetDto, SetTargetDto } from './target.dto.js';

/** The dated reply targets of an organisation. */
@ApiTags('directory')
@ApiParam({ name: 'organisation', example: 'home-office' })
@Controller('api/v1/organisations/:organisation/targets')
export class TargetsController {
  constructor(
    private readonly organisations: OrganisationsQueries,
    private readonly setTarget: SetReplyTarget,
    private readonly changeTarget: ChangeReplyTarget,
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
  @ApiCreatedResponse({ type: TargetMoveView })
  @ApiOkResponse({ type: TargetMoveView, description: 'What would move; nothing was changed.' })
  async set(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    @Body() body: SetTargetDto,
    @Res({ passthrough: true }) reply: { status(code: number): void },
  ): Promise<TargetMoveView> {
    const { fromOn = null, toOn = null, endsPrevious = false, dryRun = false, ...given } = body;
    const command = { ...given, organisation, fromOn, toOn, endsPrevious, dryRun };
    if (dryRun) reply.status(200);
    return targetMoveView(await this.setTarget.execute(actor, command));
  }

  @Patch(':target')
  @MayRefuse(409)
  @ApiOperation({ summary: 'Corrects a reply target, or ends it with `toOn`' })
  @Access('staff', 'or-operator')
  @ApiOkResponse({ type: TargetMoveView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    @Param('target', new IdPipe('target')) targetId: string,
    @Body() { dryRun = false, ifVersion, ...changes }: ChangeTargetDto,
  ): Promise<TargetMoveView> {
    const command = { organisation, targetId, changes, dryRun, ifVersion };
    return targetMoveView(await this.changeTarget.execute(actor, command));
  }
}
