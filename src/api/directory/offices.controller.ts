import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { AddOffice } from '../../directory/add-office.use-case.js';
import { ChangeOffice } from '../../directory/change-office.use-case.js';
import { OfficesQueries } from '../../directory/offices.queries.js';
import { type Actor } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { dayOf, OfficesQuery, OnDayQuery, pageOf } from './directory-list.query.js';
import { AddOfficeDto, ChangeOfficeDto } from './office.dto.js';
import { OfficeListView, OfficeView } from './office.view.js';

/** Offices that letters are written to, with who holds them on a day. */
@ApiTags('directory')
@Controller('api/v1/offices')
export class OfficesController {
  constructor(
    private readonly offices: OfficesQueries,
    private readonly addOffice: AddOffice,
    private readonly changeOffice: ChangeOffice,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Offices by name, page by page, with who holds them' })
  @Access('viewer', 'or-operator')
  @ApiOkResponse({ type: OfficeListView })
  async list(@Query() query: OfficesQuery): Promise<JsonText> {
    const { organisation = null } = query;
    return new JsonText(await this.offices.list(pageOf(query), dayOf(this.clock, query), organisation));
  }

  @Post()
  @ApiOperation({ summary: 'Adds an office' })
  @Access('staff', 'or-operator')
  @ApiCreatedResponse({ type: OfficeView })
  async add(@CurrentActor() actor: Actor, @Body() body: AddOfficeDto): Promise<JsonText> {
    const { organisationId, name, salutation = null, address = null, email = null } = body;
    const command = { organisationId, name, salutation, address, email };
    return this.shown(await this.addOffice.execute(actor, command), {});
  }

  @Get(':office')
  @ApiOperation({ summary: 'One office with its holder' })
  @Access('viewer', 'or-operator')
  @ApiOkResponse({ type: OfficeView })
  async one(
    @Param('office', new IdPipe('office')) officeId: string,
    @Query() query: OnDayQuery,
  ): Promise<JsonText> {
    return this.shown(officeId, query);
  }

  @Patch(':office')
  @MayRefuse(409)
  @ApiOperation({ summary: 'Changes an office' })
  @Access('staff', 'or-operator')
  @ApiOkResponse({ type: OfficeView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('office', new IdPipe('office')) officeId: string,
    @IfMatch() version: number | null,
    @Body() changes: ChangeOfficeDto,
  ): Promise<JsonText> {
    await this.changeOffice.execute(actor, { officeId, changes, version });
    return this.shown(officeId, {});
  }

  private async shown(officeId: string, query: OnDayQuery): Promise<JsonText> {
    const { text, version } = await this.offices.one(officeId, dayOf(this.clock, query));
    return new JsonText(text, version);
  }
}
