import { Get, Param, Post, Query, Req } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { AttachFile } from '../../attachments/attach-file.use-case.js';
import { type AttachmentTarget } from '../../attachments/attachment-target.js';
import { ALLOWED } from '../../attachments/file-types.js';
import { type IncomingFile } from '../../attachments/incoming-file.js';
import { formatDay } from '../../deadlines/iso-date.js';
import { DomainError } from '../../errors/domain-error.js';
import { invalid } from '../../errors/kinds.js';
import { type Actor } from '../../timeline/actor.js';
import { FormErrors } from '../forms/form-errors.js';
import { StreamsForm, type StreamRequest, withStreamedFile } from '../forms/streamed-file.js';
import { type LetterRead } from '../letters/letter-read.js';
import { ReadLetter } from '../letters/read-letter.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { FILE_KINDS } from './file-rows.js';

/** Adds a file to a letter, or to one of its replies. */
@Pages('groups/:group/letters/:letter/attachments/add')
export class AddFileController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly attachFile: AttachFile,
  ) {}

  @Get()
  @Access('staff')
  async form(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Query('reply') reply?: string,
    @Query('kind') kind?: string,
  ): Promise<Page> {
    const values = { of: reply ?? '', kind: FILE_KINDS.find(({ value }) => value === kind)?.value ?? '' };
    return formPage(await this.letters.now(actor, key), values, new FormErrors());
  }

  @Post()
  @Access('staff')
  @StreamsForm()
  async add(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key }: { group: string; letter: string },
    @Req() request: StreamRequest,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const values: Record<string, string> = { of: '', kind: '' };
    try {
      const said = await withStreamedFile(request, ['of'], async (file, field) => {
        values.of = field('of');
        values.kind = field('kind');
        return this.attach(actor, letter, values.of, file);
      });
      return new Redirect(`/groups/${group}/letters/${letter.id}#files`, said);
    } catch (error) {
      const errors = new FormErrors();
      take(error, errors);
      return formPage(letter, values, errors);
    }
  }

  private async attach(actor: Actor, letter: LetterRead, of: string, file: IncomingFile): Promise<string> {
    if (file.name === '') throw invalid('/file', 'file-needed', 'Choose a file');
    const reply = letter.replies.find(({ id }) => id === of);
    const to: AttachmentTarget = reply ? { replyId: reply.id } : { letter: letter.id };
    const { isNew } = await this.attachFile.execute(actor, { to, file });
    return isNew ? `“${file.name}” is added.` : 'This file was there already. Nothing was changed.';
  }
}

/** A file that is too large is refused at its field, like one of the wrong kind. */
function take(error: unknown, errors: FormErrors): void {
  if (error instanceof DomainError && error.kind === 'too-large') errors.add('file', error.message);
  else errors.take(error, (pointer) => (pointer === '' ? 'file' : pointer.slice(1)));
}

function formPage(letter: LetterRead, values: Readonly<Record<string, string>>, errors: FormErrors): Page {
  return new Page(
    'attachments/add',
    {
      pageTitle: `Add a file to ${letter.reference}`,
      letter,
      values,
      kinds: FILE_KINDS,
      allowed: ALLOWED,
      replies: letter.replies.map(({ id, receivedOn }) => ({
        id,
        text: `The reply of ${formatDay(receivedOn)}`,
      })),
      errors: errors.summary,
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}
