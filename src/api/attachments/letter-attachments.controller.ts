import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { AttachmentsQueries } from '../../attachments/attachments.queries.js';
import { type FormRequest } from '../../attachments/form-request.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { JsonText } from '../json.interceptor.js';
import { ListQuery } from '../list.query.js';
import { LetterParam } from '../letters/letter-param.decorator.js';
import { AttachForm, type StatusReply } from './attach-form.js';
import { AttachmentListView, AttachmentView } from './attachment.view.js';
import { TakesFileForm } from './takes-form.decorator.js';

/** The files on one letter. */
@ApiTags('attachments')
@LetterParam()
@Controller('api/v1/letters/:letter/attachments')
export class LetterAttachmentsController {
  constructor(
    private readonly attachments: AttachmentsQueries,
    private readonly attachForm: AttachForm,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The files on the letter and its replies, page by page',
    description: 'Each with the reply it belongs to; in the order attached.',
  })
  @Access('viewer')
  @ApiOkResponse({ type: AttachmentListView })
  async list(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Query() { limit = 50, cursor }: ListQuery,
  ): Promise<JsonText> {
    return new JsonText(await this.attachments.ofLetter(groupOf(actor), letter, { limit, cursor }));
  }

  @Post()
  @ApiOperation({
    summary: 'Attaches a file to the letter',
    description: 'One with the same content that is there already is answered instead.',
  })
  @Access('staff')
  @TakesFileForm()
  @ApiCreatedResponse({ type: AttachmentView })
  @ApiOkResponse({ type: AttachmentView, description: 'The letter had this content already.' })
  async attach(
    @CurrentActor() actor: Actor,
    @Param('letter') letter: string,
    @Req() request: FormRequest,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<JsonText> {
    return this.attachForm.answer(actor, { letter }, request, reply);
  }
}
