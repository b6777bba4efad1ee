import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { AddPerson } from '../../directory/add-person.use-case.js';
import { ChangePerson } from '../../directory/change-person.use-case.js';
import { PeopleQueries } from '../../directory/people.queries.js';
import { type Actor } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { NamesQuery, pageOf } from './directory-list.query.js';
import { AddPersonDto, ChangePersonDto, detailsOf } from './person.dto.js';
import { PersonListView, PersonView } from './person.view.js';

/** People who hold offices or sign letters. */
@ApiTags('directory')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly addPerson: AddPerson,
    private readonly changePerson: ChangePerson,
  ) {}

  @Get()
  @ApiOperation({ summary: 'People by name, page by page' })
  @Access('viewer', 'or-operator')
  @ApiOkResponse({ type: PersonListView })
  async list(@Query() query: NamesQuery): Promise<JsonText> {
    return new JsonText(await this.people.list(pageOf(query)));
  }

  @Post()
  @ApiOperation({ summary: 'Adds a person to the directory' })
  @Access('staff', 'or-operator')
  @ApiCreatedResponse({ type: PersonView })
  async add(@CurrentActor() actor: Actor, @Body() body: AddPersonDto): Promise<JsonText> {
    return this.shown(await this.addPerson.execute(actor, detailsOf(body)));
  }

  @Get(':person')
  @ApiOperation({ summary: 'One person with the offices held' })
  @Access('viewer', 'or-operator')
  @ApiOkResponse({ type: PersonView })
  async one(@Param('person', new IdPipe('person')) personId: string): Promise<JsonText> {
    return this.shown(personId);
  }

  @Patch(':person')
  @MayRefuse(409)
  @ApiOperation({ summary: 'Changes a person' })
  @Access('staff', 'or-operator')
  @ApiOkResponse({ type: PersonView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('person', new IdPipe('person')) personId: string,
    @IfMatch() version: number | null,
    @Body() changes: ChangePersonDto,
  ): Promise<JsonText> {
    await this.changePerson.execute(actor, { personId, changes, version });
    return this.shown(personId);
  }

  private async shown(personId: string): Promise<JsonText> {
    const { text, version } = await this.people.one(personId);
    return new JsonText(text, version);
  }
}
