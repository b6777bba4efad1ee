import { Body, Get, Headers, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { AttachmentsQueries } from '../../attachments/attachments.queries.js';
import { contentAnswer, type ContentHeaders, type ContentReply } from '../../attachments/content-answer.js';
import { RemoveAttachment } from '../../attachments/remove-attachment.use-case.js';
import { NotFound } from '../../errors/kinds.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { ReadLetter } from '../letters/read-letter.js';
import { IdPipe } from '../pages/id.pipe.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { type FileRead } from './file-rows.js';

/** The longest reason that is kept. */
const LONGEST_REASON = 500;

const GONE = 'The file is not there any more.';

/** One file: to be saved, and to be taken off again. */
@Pages('groups/:group/attachments/:id')
export class AttachmentsController {
  constructor(
    private readonly attachments: AttachmentsQueries,
    private readonly removeAttachment: RemoveAttachment,
    private readonly letters: ReadLetter,
  ) {}

  @Get()
  @Access('viewer')
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('attachment')) id: string,
    @Headers() headers: ContentHeaders,
    @Res({ passthrough: true }) reply: ContentReply,
  ): Promise<StreamableFile | undefined> {
    return contentAnswer(await this.attachments.content(groupOf(actor), id), headers, reply);
  }

  @Get('remove')
  @Access('staff')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('attachment')) id: string,
  ): Promise<Page> {
    return this.confirmPage(actor, await this.file(actor, id), '', new FormErrors());
  }

  @Post('remove')
  @Access('staff')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('id', new IdPipe('attachment')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const file = await this.fileIfThere(actor, id);
    if (!file) return new Redirect(`/groups/${group}/letters/${textOf(body, 'letter')}#files`, GONE);
    const errors = new FormErrors();
    const reason = textOf(body, 'reason');
    if (!reason) errors.add('reason', 'Say why the file is removed');
    if (reason.length > LONGEST_REASON)
      errors.add(
        'reason',
        `The reason must have ${LONGEST_REASON} characters or fewer; it has ${reason.length}`,
      );
    if (!errors.isEmpty) return this.confirmPage(actor, file, reason, errors);
    await this.removeAttachment.execute(actor, { attachmentId: id, reason });
    return new Redirect(`/groups/${group}/letters/${file.letterId}#files`, `“${file.name}” is removed.`);
  }

  private async file(actor: Actor, id: string): Promise<FileRead> {
    return JSON.parse(await this.attachments.one(groupOf(actor), id)) as FileRead;
  }

  /** A form that was sent twice finds nothing the second time. */
  private async fileIfThere(actor: Actor, id: string): Promise<FileRead | null> {
    try {
      return await this.file(actor, id);
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }

  private async confirmPage(actor: Actor, file: FileRead, reason: string, errors: FormErrors): Promise<Page> {
    const letter = await this.letters.now(actor, file.letterId);
    const pageTitle = `Remove “${file.name}”`;
    const model = { pageTitle, file, letter, reason, errors: errors.summary, errorAt: errors.byField };
    return new Page('attachments/remove', model, errors.isEmpty ? 200 : 422);
  }
}
