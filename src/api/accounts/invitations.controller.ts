import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { InvitationsQueries } from '../../accounts/invitations.queries.js';
import { InvitePerson } from '../../accounts/invite-person.use-case.js';
import { RevokeInvitation } from '../../accounts/revoke-invitation.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { JsonText } from '../json.interceptor.js';
import { ListQuery } from '../list.query.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { AnswerNotKept } from '../retries/answer-not-kept.decorator.js';
import { InvitePersonDto } from './invitation.dto.js';
import { InvitationListView, MadeInvitationView } from './invitation.view.js';

/** Invitations into a group, for its administrators and the operator. */
@ApiTags('people and rights')
@ApiParam({ name: 'group', example: 'phrg' })
@Access('admin', 'or-operator')
@Controller('api/v1/groups/:group/invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsQueries,
    private readonly invitePerson: InvitePerson,
    private readonly revokeInvitation: RevokeInvitation,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The group’s invitations, page by page',
    description: 'The newest first, those that are over too. Their secrets are not known to anyone.',
  })
  @ApiOkResponse({ type: InvitationListView })
  async list(@CurrentActor() actor: Actor, @Query() { limit = 50, cursor }: ListQuery): Promise<JsonText> {
    return new JsonText(await this.invitations.ofGroup(groupOf(actor), { limit, cursor }));
  }

  @Post()
  @ApiOperation({
    summary: 'Invites a person',
    description:
      'The secret is shown here and never again: whoever invites passes it on. It holds once, for a week.',
  })
  @AnswerNotKept()
  @ApiCreatedResponse({ type: MadeInvitationView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() { email, role }: InvitePersonDto,
  ): Promise<MadeInvitationView> {
    return this.invitePerson.execute(actor, { groupId: groupOf(actor), email, role });
  }

  @Delete(':id')
  @ApiOperation({
    summary: 'Takes an invitation back at once',
    description: 'Not one that was accepted: then there is a member to remove.',
  })
  @MayRefuse(409)
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('invitation')) id: string,
  ): Promise<void> {
    await this.revokeInvitation.execute(actor, { groupId: groupOf(actor), id });
  }
}
