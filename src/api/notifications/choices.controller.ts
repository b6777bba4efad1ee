import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor, CurrentSession } from '../../accounts/current-actor.decorator.js';
import { type LiveSession } from '../../accounts/sessions.queries.js';
import { NotFound } from '../../errors/kinds.js';
import { ChangeChoices } from '../../notifications/change-choices.use-case.js';
import { type Choices } from '../../notifications/choices.js';
import { ChoicesQueries } from '../../notifications/choices.queries.js';
import { type Actor } from '../../timeline/actor.js';
import { IfMatch } from '../if-match.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { ChangeChoicesDto } from './change-choices.dto.js';
import { ChoicesView } from './choices.view.js';

/** What a person chose to be sent from a group: nobody’s but their own. */
@ApiTags('notifications')
@ApiParam({ name: 'group', example: 'phrg' })
@Access('person')
@Controller('api/v1/groups/:group/notification-choices')
export class ChoicesController {
  constructor(
    private readonly choices: ChoicesQueries,
    private readonly changeChoices: ChangeChoices,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What you are sent from the group',
    description: 'With the version for If-Match.',
  })
  @ApiOkResponse({ type: ChoicesView })
  async one(@CurrentSession() session: LiveSession, @Param('group') slug: string): Promise<JsonText> {
    const groupId = groupIdOf(session, slug);
    const { atOnce, digest, hour, weekly, reports, version } = await this.choices.one(
      session.accountId,
      groupId,
    );
    return new JsonText(JSON.stringify({ atOnce, digest, hour, weekly, reports, version }), version);
  }

  @Patch()
  @ApiOperation({ summary: 'Changes what you are sent from the group' })
  @ApiOkResponse({ type: ChoicesView })
  async change(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: LiveSession,
    @Param('group') slug: string,
    @IfMatch() version: number | null,
    @Body() { ...changes }: ChangeChoicesDto,
  ): Promise<JsonText> {
    const whose = { accountId: session.accountId, groupId: groupIdOf(session, slug) };
    await this.changeChoices.execute(actor, {
      ...whose,
      version: version ?? undefined,
      changes: given(changes),
    });
    return this.one(session, slug);
  }
}

function groupIdOf({ memberships }: LiveSession, slug: string): string {
  const group = memberships.find((each) => each.slug === slug);
  if (!group) throw new NotFound('group', slug);
  return group.groupId;
}

/** Without what was left out, so that it stays. */
function given(changes: Partial<Choices>): Partial<Choices> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
