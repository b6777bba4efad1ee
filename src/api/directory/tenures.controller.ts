import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { AddTenure } from '../../directory/add-tenure.use-case.js';
import { ChangeTenure } from '../../directory/change-tenure.use-case.js';
import { PeopleQueries } from '../../directory/people.queries.js';
import { type Actor } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { TenureListView, TenureView } from './person.view.js';
import { AddTenureDto, ChangeTenureDto, TenuresQuery, tenuresOf } from './tenure.dto.js';

/** Who held which office from when to when. */
@ApiTags('directory')
@Controller('api/v1/tenures')
export class TenuresController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly addTenure: AddTenure,
    private readonly changeTenure: ChangeTenure,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Who held an office, or what a person held, page by page',
    description: 'Of an office, of a person, or of one in the other; the latest first.',
  })
  @Access('viewer', 'or-operator')
  @ApiOkResponse({ type: TenureListView })
  async list(@Query() query: TenuresQuery): Promise<JsonText> {
    const { limit = 50, cursor } = query;
    return new JsonText(await this.people.tenures(tenuresOf(query), { limit, cursor }));
  }

  @Post()
  @ApiOperation({
    summary: 'Records who held an office',
    description: 'Refused when the person holds the office on one of these days already.',
  })
  @Access('staff', 'or-operator')
  @ApiCreatedResponse({ type: TenureView })
  async add(@CurrentActor() actor: Actor, @Body() body: AddTenureDto): Promise<JsonText> {
    const { officeId, personId, fromOn, toOn = null, source = null } = body;
    const id = await this.addTenure.execute(actor, { officeId, personId, fromOn, toOn, source });
    return new JsonText(await this.people.tenure(id));
  }

  @Get(':tenure')
  @ApiOperation({ summary: 'One tenure' })
  @Access('viewer', 'or-operator')
  @ApiOkResponse({ type: TenureView })
  async one(@Param('tenure', new IdPipe('tenure')) tenureId: string): Promise<JsonText> {
    return new JsonText(await this.people.tenure(tenureId));
  }

  @Patch(':tenure')
  @MayRefuse(409)
  @ApiOperation({ summary: 'Corrects a tenure, or ends it with `toOn`' })
  @Access('staff', 'or-operator')
  @ApiOkResponse({ type: TenureView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('tenure', new IdPipe('tenure')) tenureId: string,
    @Body() changes: ChangeTenureDto,
  ): Promise<JsonText> {
    await this.changeTenure.execute(actor, { tenureId, changes });
    return new JsonText(await this.people.tenure(tenureId));
  }
}
