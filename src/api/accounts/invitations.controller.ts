import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
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
  @ApiOperation({ summary: 'Every invitation, the newest first, those that are over too' })
  @ApiOkResponse({ type: InvitationListView })
  async list(@CurrentActor() actor: Actor): Promise<JsonText> {
    return new JsonText(await this.invitations.ofGroup(groupOf(actor)));
  }

  @Post()
  @ApiOperation({
    summary: 'Invites a person',
    description:
      '201 with the secret, which is shown once: whoever invites passes it on. It holds for a week.',
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
  @ApiOperation({ summary: 'Takes an invitation back at once' })
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('invitation')) id: string,
  ): Promise<void> {
    await this.revokeInvitation.execute(actor, { groupId: groupOf(actor), id });
  }
}
