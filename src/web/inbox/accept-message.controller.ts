import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { InboxQueries } from '../../inbox/inbox.queries.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { type Page, Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';
import { FileByForm } from './file-by-form.js';
import { LetterCandidates } from './letter-candidates.js';
import { filedWords, filledFrom } from './message.form.js';
import { messagePage } from './message.page.js';
import { messageNow } from './message-read.js';

/** Files a message with the letter that the list offers, as it was read: one click. What can’t be so is shown as its form. */
@Pages('groups/:group/inbox/:id/accept')
export class AcceptMessageController {
  constructor(
    private readonly inbox: InboxQueries,
    private readonly letters: LetterCandidates,
    private readonly byForm: FileByForm,
  ) {}

  @Get()
  @Access('viewer')
  form(@Param() { group, id }: { group: string; id: string }): Redirect {
    return new Redirect(`/groups/${group}/inbox/${id}`);
  }

  @Post()
  @Access('staff')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('id', new PageId('message')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const message = await messageNow(this.inbox, actor, id);
    const errors = new FormErrors();
    const filled = filledFrom(message);
    const typed = {
      ...filled,
      class: textOf(filled, 'class') || 'unclassified',
      letters: [textOf(body, 'letterId')],
    };
    const { candidates } = await this.letters.of(actor, message, typed, errors);
    if (await this.byForm.file(actor, { messageId: id, body, typed, candidates, errors }))
      return new Redirect(`/groups/${group}/inbox`, filedWords(typed, candidates));
    const now = await messageNow(this.inbox, actor, id);
    return messagePage({
      ...{ path: `/groups/${group}`, message: now, candidates, errors, isTyped: true },
      body: { ...typed, version: String(now.version) },
    });
  }
}
