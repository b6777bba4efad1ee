import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { AddOrganisation } from '../../directory/add-organisation.use-case.js';
import { ChangeOrganisation } from '../../directory/change-organisation.use-case.js';
import { OrganisationsQueries } from '../../directory/organisations.queries.js';
import { type Actor } from '../../timeline/actor.js';
import { IfMatch } from '../if-match.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { dayOf, NamesOnDayQuery, OnDayQuery, pageOf } from './directory-list.query.js';
import { AddOrganisationDto, ChangeOrganisationDto } from './organisation.dto.js';
import { OrganisationListView, OrganisationView } from './organisation.view.js';

/** Organisations, shared by all groups. One may be named by its id or its slug. */
@ApiTags('directory')
@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsQueries,
    private readonly addOrganisation: AddOrganisation,
    private readonly changeOrganisation: ChangeOrganisation,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Organisations by name, page by page' })
  @Access('viewer', 'or-operator')
  @ApiOkResponse({ type: OrganisationListView })
  async list(@Query() query: NamesOnDayQuery): Promise<JsonText> {
    return new JsonText(await this.organisations.list(pageOf(query), dayOf(this.clock, query)));
  }

  @Post()
  @ApiOperation({ summary: 'Adds an organisation to the directory' })
  @Access('staff', 'or-operator')
  @ApiCreatedResponse({ type: OrganisationView })
  async add(@CurrentActor() actor: Actor, @Body() body: AddOrganisationDto): Promise<JsonText> {
    return this.shown(await this.addOrganisation.execute(actor, body), {});
  }

  @Get(':organisation')
  @ApiOperation({ summary: 'One organisation with its reply targets' })
  @Access('viewer', 'or-operator')
  @ApiParam({ name: 'organisation', example: 'home-office' })
  @ApiOkResponse({ type: OrganisationView })
  async one(@Param('organisation') key: string, @Query() query: OnDayQuery): Promise<JsonText> {
    return this.shown(key, query);
  }

  @Patch(':organisation')
  @ApiOperation({ summary: 'Changes an organisation' })
  @Access('staff', 'or-operator')
  @ApiParam({ name: 'organisation', example: 'home-office' })
  @ApiOkResponse({ type: OrganisationView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('organisation') organisation: string,
    @IfMatch() version: number | null,
    @Body() changes: ChangeOrganisationDto,
  ): Promise<JsonText> {
    await this.changeOrganisation.execute(actor, { organisation, changes, version });
    return this.shown(organisation, {});
  }

  private async shown(key: string, query: OnDayQuery): Promise<JsonText> {
    const { text, version } = await this.organisations.one(key, dayOf(this.clock, query));
    return new JsonText(text, version);
  }
}
