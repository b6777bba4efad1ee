import { Body, Controller, Get, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChaseTogether } from '../../chasers/chase-together.use-case.js';
import { ReadCombinedDraft } from '../../chasers/drafts/read-combined-draft.js';
import { ReadLateAnswers } from '../../chasers/read-late-answers.js';
import { Clock } from '../../clock/clock.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { JsonText } from '../json.interceptor.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import {
  ChaseTogetherDto,
  CombinedDraftFileQuery,
  CombinedDraftQuery,
  LateAnswersQuery,
} from './chase-together.dto.js';
import {
  ChasedTogetherView,
  combinedDraftView,
  CombinedDraftView,
  LateAnswerListView,
} from './late-answer.view.js';
import { DRAFT_CONTENT, type HeaderReply, sendDraft } from './send-draft.js';

/** What is late in a group, and chasing it in one act. */
@ApiTags('chasers')
@ApiParam({ name: 'group', example: 'phrg' })
@Controller('api/v1/groups/:group')
export class LateAnswersController {
  constructor(
    private readonly late: ReadLateAnswers,
    private readonly drafts: ReadCombinedDraft,
    private readonly chaseTogether: ChaseTogether,
    private readonly clock: Clock,
  ) {}

  @Get('late-answers')
  @ApiOperation({
    summary: 'The answers that are late, of one body or of all, page by page',
    description: 'Those due first first, each with what was done last and what comes next.',
  })
  @Access('viewer')
  @ApiOkResponse({ type: LateAnswerListView })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { asOf, organisation, limit = 50, cursor }: LateAnswersQuery,
  ): Promise<JsonText> {
    const moment = momentOf(this.clock, asOf);
    return new JsonText(
      await this.late.page(groupOf(actor), organisation ?? null, moment, { limit, cursor }),
    );
  }

  @Get('late-answers/draft')
  @ApiOperation({ summary: 'One letter, email or note for a call about all that is late with a body' })
  @Access('viewer')
  @ApiOkResponse({ type: CombinedDraftView })
  async draft(
    @CurrentActor() actor: Actor,
    @Query() { asOf, organisation, kind = 'letter' }: CombinedDraftQuery,
  ): Promise<CombinedDraftView> {
    const wanted = { organisation: organisation ?? null, kind, sender: null };
    return combinedDraftView(await this.drafts.write(groupOf(actor), wanted, momentOf(this.clock, asOf)));
  }

  @Get('late-answers/draft/file')
  @ApiOperation({ summary: 'The same as a file to save: text, Word or mail' })
  @MayRefuse({
    409: [
      'draft-is-no-mail',
      'A note for a call can’t be a mail, nor can there be one when nothing is late.',
    ],
  })
  @Access('viewer')
  @ApiOkResponse({ description: 'The file.', content: DRAFT_CONTENT })
  async file(
    @CurrentActor() actor: Actor,
    @Query() { asOf, organisation, kind = 'letter', format = 'txt' }: CombinedDraftFileQuery,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<StreamableFile> {
    const wanted = { organisation: organisation ?? null, kind, sender: null };
    const { draft, owed } = await this.drafts.write(groupOf(actor), wanted, momentOf(this.clock, asOf));
    return sendDraft(reply, draft, { format, about: owed.at(0)?.body ?? '', at: this.clock.timestamp() });
  }

  @Post('chasers')
  @ApiOperation({
    summary: 'Logs one call, email or letter as a chaser of several letters',
    description: 'All of them are logged, or none.',
  })
  @MayRefuse({ 409: ['letter-not-sent', 'One of the letters has not been sent.'] })
  @Access('staff')
  @ApiCreatedResponse({ type: ChasedTogetherView })
  async chase(@CurrentActor() actor: Actor, @Body() body: ChaseTogetherDto): Promise<ChasedTogetherView> {
    return { ids: await this.chaseTogether.execute(actor, body) };
  }
}
