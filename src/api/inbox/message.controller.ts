import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { contentAnswer, type ContentHeaders, type ContentReply } from '../../attachments/content-answer.js';
import { FileMessage } from '../../inbox/file-message.use-case.js';
import { InboxQueries } from '../../inbox/inbox.queries.js';
import { SetMessageAside } from '../../inbox/set-message-aside.use-case.js';
import { TakeMessageBack } from '../../inbox/take-message-back.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../id.pipe.js';
import { IfMatch } from '../if-match.decorator.js';
import { JsonText } from '../json.interceptor.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { FileMessageDto, MessageReasonDto } from './inbox.dto.js';
import { MessageView } from './message.view.js';

const BYTES = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } as const;

/** One message: reading it, filing it, putting it aside. */
@ApiTags('inbox')
@ApiParam({ name: 'group', example: 'phrg' })
@ApiParam({ name: 'id', format: 'uuid' })
@Controller('api/v1/groups/:group/inbox/:id')
export class MessageController {
  constructor(
    private readonly inbox: InboxQueries,
    private readonly fileMessage: FileMessage,
    private readonly setAside: SetMessageAside,
    private readonly takeBack: TakeMessageBack,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'One message, what was read of it, and the letters that it may answer',
    description: 'As it was read when it came in. Nothing is chosen: a person does that.',
  })
  @Access('viewer')
  @ApiOkResponse({ type: MessageView })
  async one(@CurrentActor() actor: Actor, @Param('id', new IdPipe('message')) id: string): Promise<JsonText> {
    const { text, version } = await this.inbox.one(groupOf(actor), id);
    return new JsonText(text, version);
  }

  @Get('raw')
  @ApiOperation({ summary: 'The message as it came', description: 'To be saved. The ETag is its SHA-256.' })
  @Access('viewer')
  @ApiOkResponse({ description: 'The message, in message/rfc822.', content: BYTES })
  @ApiResponse({ status: 206, description: 'The part that Range asks for.', content: BYTES })
  @ApiResponse({ status: 304, description: 'The caller has it: If-None-Match names its ETag.' })
  @ApiHeader({ name: 'Range', required: false, description: 'One range of bytes, e.g. bytes=0-1023.' })
  @ApiHeader({ name: 'If-Range', required: false, description: 'The ETag of which the caller has a part.' })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of what the caller has.' })
  async raw(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('message')) id: string,
    @Headers() headers: ContentHeaders,
    @Res({ passthrough: true }) reply: ContentReply,
  ): Promise<StreamableFile | undefined> {
    return contentAnswer(await this.inbox.raw(groupOf(actor), id), headers, reply);
  }

  @Post('file')
  @MayRefuse(409)
  @ApiOperation({
    summary: 'Files the message with the letters that it answers',
    description:
      'Logs a reply to each of them and attaches the message to it: all, or nothing. What somebody else has filed meanwhile is refused.',
  })
  @HttpCode(200)
  @Access('staff')
  @ApiOkResponse({ type: MessageView })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('message')) messageId: string,
    @IfMatch() version: number | null,
    @Body() { letters, reply }: FileMessageDto,
  ): Promise<JsonText> {
    await this.fileMessage.execute(actor, { messageId, version, letters, reply });
    return this.one(actor, messageId);
  }

  @Post('set-aside')
  @MayRefuse(409)
  @ApiOperation({ summary: 'Puts the message aside: it answers no letter', description: 'It stays kept.' })
  @HttpCode(200)
  @Access('staff')
  @ApiOkResponse({ type: MessageView })
  async aside(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('message')) messageId: string,
    @IfMatch() version: number | null,
    @Body() { reason }: MessageReasonDto,
  ): Promise<JsonText> {
    await this.setAside.execute(actor, { messageId, version, reason });
    return this.one(actor, messageId);
  }

  @Post('take-back')
  @MayRefuse(409)
  @ApiOperation({
    summary: 'Lets the message wait again',
    description: 'Replies that were logged from it are removed.',
  })
  @HttpCode(200)
  @Access('staff')
  @ApiOkResponse({ type: MessageView })
  async back(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('message')) messageId: string,
    @IfMatch() version: number | null,
    @Body() { reason }: MessageReasonDto,
  ): Promise<JsonText> {
    await this.takeBack.execute(actor, { messageId, version, reason });
    return this.one(actor, messageId);
  }
}
