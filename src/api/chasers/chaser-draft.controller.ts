import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ReadChaserDraft } from '../../chasers/drafts/read-chaser-draft.js';
import { Clock } from '../../clock/clock.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { momentOf } from '../as-of.dto.js';
import { IdPipe } from '../id.pipe.js';
import { LetterParam } from '../letters/letter-param.decorator.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { ChaserDraftFileQuery, ChaserDraftQuery } from './chaser-draft.dto.js';
import { chaserDraftView, ChaserDraftView } from './chaser-draft.view.js';
import { DRAFT_CONTENT, type HeaderReply, sendDraft } from './send-draft.js';

/** The text for a chaser of one recipient of a letter, drafted. */
@ApiTags('chasers')
@LetterParam()
@ApiParam({ name: 'id', format: 'uuid' })
@Controller('api/v1/letters/:letter/recipients/:id/chaser-draft')
export class ChaserDraftController {
  constructor(
    private readonly drafts: ReadChaserDraft,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The text for a chaser: a letter, an email, a written question or what else its kind needs',
    description:
      'Written from what is recorded: date, reference, subject, day missed, asks still open, and whoever holds the office now. Nothing is saved.',
  })
  @MayRefuse({ 409: ['nothing-owed', 'The recipient owes no answer.'] })
  @Access('viewer')
  @ApiOkResponse({ type: ChaserDraftView })
  async read(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Param('id', new IdPipe('recipient')) recipientId: string,
    @Query() { asOf, kind }: ChaserDraftQuery,
  ): Promise<ChaserDraftView> {
    const wanted = { letter, kind, recipientId, sender: null };
    return chaserDraftView(await this.drafts.write(groupOf(actor), wanted, momentOf(this.clock, asOf)));
  }

  @Get('file')
  @ApiOperation({ summary: 'The same as a file to save: text, Word or mail' })
  @MayRefuse({ 409: ['draft-is-no-mail', 'It can’t be a mail, or the recipient owes no answer.'] })
  @Access('viewer')
  @ApiOkResponse({ description: 'The file.', content: DRAFT_CONTENT })
  async file(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Param('id', new IdPipe('recipient')) recipientId: string,
    @Query() { asOf, kind, format = 'txt' }: ChaserDraftFileQuery,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<StreamableFile> {
    const wanted = { letter, kind, recipientId, sender: null };
    const { draft, owed } = await this.drafts.write(groupOf(actor), wanted, momentOf(this.clock, asOf));
    const about = { format, about: owed.letter.reference, at: this.clock.timestamp() };
    return sendDraft(reply, draft, about);
  }
}
