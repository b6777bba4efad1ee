import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { withOnlyFile } from '../../attachments/form-file.js';
import { type FormRequest } from '../../attachments/form-request.js';
import { WrongMediaType } from '../../errors/kinds.js';
import { InboxQueries } from '../../inbox/inbox.queries.js';
import { KeepMessage } from '../../inbox/keep-message.use-case.js';
import { ReadMessage } from '../../inbox/read-message.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type StatusReply } from '../attachments/attach-form.js';
import { JsonText } from '../json.interceptor.js';
import { ListMessagesQuery } from './inbox.dto.js';
import { MailboxListView } from './mailbox.view.js';
import { MessageListView, MessageView } from './message.view.js';
import { TakesMessage } from './takes-message.decorator.js';

/** Mail that came in and waits to be matched with the letters that it answers. */
@ApiTags('inbox')
@ApiParam({ name: 'group', example: 'phrg' })
@Controller('api/v1/groups/:group/inbox')
export class InboxController {
  constructor(
    private readonly inbox: InboxQueries,
    private readonly keepMessage: KeepMessage,
    private readonly readMessage: ReadMessage,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The messages in one state, page by page',
    description: 'The last that came first; with how many there are in each state.',
  })
  @Access('viewer')
  @ApiOkResponse({ type: MessageListView })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { state = 'waiting', limit = 50, cursor }: ListMessagesQuery,
  ): Promise<JsonText> {
    return new JsonText(await this.inbox.list(groupOf(actor), state, { limit, cursor }));
  }

  @Post()
  @ApiOperation({
    summary: 'Takes in a message',
    description:
      'It is kept whole, then read. A message that the group has had before, by its Message-ID or else by its content, is answered instead.',
  })
  @Access('staff')
  @TakesMessage()
  @ApiCreatedResponse({ type: MessageView })
  @ApiOkResponse({ type: MessageView, description: 'The group has had this message.' })
  async take(
    @CurrentActor() actor: Actor,
    @Req() request: FormRequest,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<JsonText> {
    if (!request.isMultipart()) throw formNeeded();
    const { id, isNew } = await withOnlyFile(request, (file) =>
      this.keepMessage.execute(actor, {
        raw: file.content(),
        source: 'dropped',
        fileName: file.name,
        finish: () => file.finish(),
      }),
    );
    if (!isNew) reply.status(200);
    await this.readMessage.execute(actor, { messageId: id });
    const { text, version } = await this.inbox.one(groupOf(actor), id);
    return new JsonText(text, version);
  }

  @Get('mailboxes')
  @ApiOperation({ summary: 'The mailboxes that are read for the group, and what was left in them' })
  @Access('viewer')
  @ApiOkResponse({ type: MailboxListView })
  async mailboxes(@CurrentActor() actor: Actor): Promise<JsonText> {
    return new JsonText(await this.inbox.mailboxes(groupOf(actor)));
  }
}

function formNeeded(): WrongMediaType {
  return new WrongMediaType(
    'form-needed',
    'Send the message in a form, as multipart/form-data: its file (.eml), with its name, in the field file.',
  );
}
