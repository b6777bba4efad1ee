import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChangeGroup } from '../../groups/change-group.use-case.js';
import { CreateGroup } from '../../groups/create-group.use-case.js';
import { GroupsQueries } from '../../groups/groups.queries.js';
import { type Actor, groupOf, groupsOf } from '../../timeline/actor.js';
import { IfMatch } from '../if-match.decorator.js';
import { ListQuery } from '../list.query.js';
import { JsonText } from '../json.interceptor.js';
import { ChangeGroupDto, CreateGroupDto } from './group.dto.js';
import { GroupListView, GroupView } from './group.view.js';

/** Groups: the operator adds them, their administrators change their settings. */
@ApiTags('groups')
@Controller('api/v1/groups')
export class GroupsController {
  constructor(
    private readonly groups: GroupsQueries,
    private readonly createGroup: CreateGroup,
    private readonly changeGroup: ChangeGroup,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The caller’s groups; for the operator, every group',
    description: 'By slug, page by page.',
  })
  @Access('viewer', 'or-operator')
  @ApiOkResponse({ type: GroupListView })
  async list(@CurrentActor() actor: Actor, @Query() { limit = 50, cursor }: ListQuery): Promise<JsonText> {
    return new JsonText(await this.groups.list(groupsOf(actor), { limit, cursor }));
  }

  @Post()
  @ApiOperation({ summary: 'Adds a group' })
  @Access('operator')
  @ApiCreatedResponse({ type: GroupView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateGroupDto): Promise<JsonText> {
    return this.shown(await this.createGroup.execute(actor, body));
  }

  @Get(':group')
  @ApiOperation({ summary: 'One group with its settings' })
  @Access('viewer', 'or-operator')
  @ApiParam({ name: 'group', example: 'phrg' })
  @ApiOkResponse({ type: GroupView })
  async one(@CurrentActor() actor: Actor): Promise<JsonText> {
    return this.shown(groupOf(actor));
  }

  @Patch(':group')
  @ApiOperation({ summary: 'Changes the settings of a group' })
  @Access('admin', 'or-operator')
  @ApiParam({ name: 'group', example: 'phrg' })
  @ApiOkResponse({ type: GroupView })
  async change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number | null,
    @Body() body: ChangeGroupDto,
  ): Promise<JsonText> {
    await this.changeGroup.execute(actor, { groupId: groupOf(actor), settings: body, version });
    return this.shown(groupOf(actor));
  }

  private async shown(id: string): Promise<JsonText> {
    const { text, version } = await this.groups.one(id);
    return new JsonText(text, version);
  }
}
