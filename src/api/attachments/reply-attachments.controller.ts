import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type FormRequest } from '../../attachments/form-request.js';
import { type Actor } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { type JsonText } from '../json.interceptor.js';
import { AttachForm, type StatusReply } from './attach-form.js';
import { AttachmentView } from './attachment.view.js';
import { TakesFileForm } from './takes-form.decorator.js';

/** The files on one reply. */
@ApiTags('attachments')
@ApiParam({ name: 'id', format: 'uuid' })
@Controller('api/v1/replies/:id/attachments')
export class ReplyAttachmentsController {
  constructor(private readonly attachForm: AttachForm) {}

  @Post()
  @ApiOperation({
    summary: 'Attaches a file to the reply',
    description: 'One with the same content that is there already is answered instead.',
  })
  @Access('staff')
  @TakesFileForm()
  @ApiCreatedResponse({ type: AttachmentView })
  @ApiOkResponse({ type: AttachmentView, description: 'The reply had this content already.' })
  async attach(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('reply')) replyId: string,
    @Req() request: FormRequest,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<JsonText> {
    return this.attachForm.answer(actor, { replyId }, request, reply);
  }
}
