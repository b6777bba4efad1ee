import {
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { AttachmentsQueries } from '../../attachments/attachments.queries.js';
import { contentAnswer, type ContentHeaders, type ContentReply } from '../../attachments/content-answer.js';
import { RemoveAttachment } from '../../attachments/remove-attachment.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { JsonText } from '../json.interceptor.js';
import { RemovalQuery } from '../replies/change-reply.dto.js';
import { AttachmentView } from './attachment.view.js';

const BYTES = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } as const;

/** One attachment: what it is, its content, removing it. */
@ApiTags('attachments')
@ApiParam({ name: 'id', format: 'uuid' })
@Controller('api/v1/attachments/:id')
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentsQueries,
    private readonly removeAttachment: RemoveAttachment,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What an attachment is' })
  @Access('viewer')
  @ApiOkResponse({ type: AttachmentView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('attachment')) id: string,
  ): Promise<JsonText> {
    return new JsonText(await this.attachments.one(groupOf(actor), id));
  }

  @Get('content')
  @ApiOperation({
    summary: 'The attached file itself',
    description: 'With its media type and name, to be saved. The ETag is its SHA-256.',
  })
  @Access('viewer')
  @ApiOkResponse({ description: 'The file, in its own media type.', content: BYTES })
  @ApiResponse({ status: 206, description: 'The part that Range asks for.', content: BYTES })
  @ApiResponse({ status: 304, description: 'The caller has it: If-None-Match names its ETag.' })
  @ApiHeader({ name: 'Range', required: false, description: 'One range of bytes, e.g. bytes=0-1023.' })
  @ApiHeader({ name: 'If-Range', required: false, description: 'The ETag of which the caller has a part.' })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of what the caller has.' })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('attachment')) id: string,
    @Headers() headers: ContentHeaders,
    @Res({ passthrough: true }) reply: ContentReply,
  ): Promise<StreamableFile | undefined> {
    return contentAnswer(await this.attachments.content(groupOf(actor), id), headers, reply);
  }

  @Delete()
  @ApiOperation({
    summary: 'Takes off a file that was attached by mistake',
    description: 'Its content and history stay in the database.',
  })
  @HttpCode(204)
  @Access('staff')
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('attachment')) id: string,
    @Query() { reason }: RemovalQuery,
  ): Promise<void> {
    await this.removeAttachment.execute(actor, { attachmentId: id, reason });
  }
}
