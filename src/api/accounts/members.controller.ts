import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { ChangeMember } from '../../accounts/change-member.use-case.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { MakePasswordReset } from '../../accounts/make-password-reset.use-case.js';
import { MembersQueries } from '../../accounts/members.queries.js';
import { RemoveMember } from '../../accounts/remove-member.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { ListQuery } from '../list.query.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { AnswerNotKept } from '../retries/answer-not-kept.decorator.js';
import { ChangeMemberDto } from './member.dto.js';
import { MadeResetView, MemberListView, MemberView } from './member.view.js';

const MEMBER = new IdPipe('member');

/** The people who belong to a group, and what each may do there. */
@ApiTags('people and rights')
@ApiParam({ name: 'group', example: 'phrg' })
@Access('admin', 'or-operator')
@Controller('api/v1/groups/:group/members')
export class MembersController {
  constructor(
    private readonly members: MembersQueries,
    private readonly changeMember: ChangeMember,
    private readonly removeMember: RemoveMember,
    private readonly makePasswordReset: MakePasswordReset,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Those who belong to the group, by name, page by page' })
  @Access('staff', 'or-operator')
  @ApiOkResponse({ type: MemberListView })
  async list(@CurrentActor() actor: Actor, @Query() { limit = 50, cursor }: ListQuery): Promise<JsonText> {
    return new JsonText(await this.members.ofGroup(groupOf(actor), { limit, cursor }));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One member', description: 'With the version for If-Match.' })
  @Access('staff', 'or-operator')
  @ApiOkResponse({ type: MemberView })
  async one(@CurrentActor() actor: Actor, @Param('id', MEMBER) id: string): Promise<JsonText> {
    const { text, version } = await this.members.one(groupOf(actor), id);
    return new JsonText(text, version);
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Gives a member another role',
    description:
      'From their next request on. The last administrator stays one. Of a person who is administrator no more, the open invitations are taken back.',
  })
  @MayRefuse(409)
  @ApiOkResponse({ type: MemberView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', MEMBER) accountId: string,
    @IfMatch() version: number | null,
    @Body() { role }: ChangeMemberDto,
  ): Promise<JsonText> {
    const groupId = groupOf(actor);
    await this.changeMember.execute(actor, { groupId, accountId, role, version });
    const member = await this.members.one(groupId, accountId);
    return new JsonText(member.text, member.version);
  }

  @Delete(':id')
  @ApiOperation({
    summary: 'Removes a member',
    description:
      'Their rights in the group end at once, with their tokens of it and the open invitations they made. The last administrator stays.',
  })
  @MayRefuse(409)
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id', MEMBER) accountId: string): Promise<void> {
    await this.removeMember.execute(actor, { groupId: groupOf(actor), accountId });
  }

  @Post(':id/password-reset')
  @ApiOperation({
    summary: 'Makes a link with which the person sets a new password',
    description:
      'The secret is shown here and never again; it holds once, for a day. For somebody with rights beyond this group only the operator can make one.',
  })
  @AnswerNotKept()
  @ApiCreatedResponse({ type: MadeResetView })
  async reset(@CurrentActor() actor: Actor, @Param('id', MEMBER) accountId: string): Promise<MadeResetView> {
    return this.makePasswordReset.execute(actor, { groupId: groupOf(actor), accountId });
  }
}
