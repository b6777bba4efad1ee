import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { InboxQueries } from '../../inbox/inbox.queries.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf, textsOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { type Page, Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';
import { FileByForm } from './file-by-form.js';
import { type Candidate, LetterCandidates } from './letter-candidates.js';
import { filedWords, filledFrom } from './message.form.js';
import { messagePage } from './message.page.js';
import { messageNow } from './message-read.js';

interface Place {
  readonly actor: Actor;
  readonly group: string;
  readonly id: string;
}

interface Typed {
  readonly body: FormBody;
  readonly candidates: readonly Candidate[];
  readonly errors: FormErrors;
}

/** One message: what it says, the letters that it may answer, and the form that files it or sets it aside. */
@Pages('groups/:group/inbox/:id')
export class MessageController {
  constructor(
    private readonly inbox: InboxQueries,
    private readonly letters: LetterCandidates,
    private readonly byForm: FileByForm,
  ) {}

  @Get()
  @Access('viewer')
  async show(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('id', new PageId('message')) id: string,
  ): Promise<Page> {
    const message = await messageNow(this.inbox, actor, id);
    const errors = new FormErrors();
    const body = filledFrom(message);
    const { candidates } = await this.letters.of(actor, message, body, errors);
    return messagePage({ path: `/groups/${group}`, message, candidates, body, errors, isTyped: false });
  }

  /** Files it, sets it aside, or adds a letter to those that it may answer, as the button says. */
  @Post()
  @Access('staff')
  async act(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('id', new PageId('message')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const place = { actor, group, id };
    const message = await messageNow(this.inbox, actor, id);
    const errors = new FormErrors();
    const { candidates, named } = await this.letters.of(actor, message, body, errors);
    const typed = named ? withTicked(body, named) : body;
    const action = textOf(body, 'action');
    if (action === 'add' || (action !== 'aside' && action !== 'file' && textOf(body, 'reference')))
      return this.added(place, { body: typed, candidates, errors, named });
    const sent = { messageId: id, body, typed, candidates, errors };
    const isDone = action === 'aside' ? await this.byForm.aside(actor, sent) : await this.file(actor, sent);
    if (!isDone) return this.again(place, { body: typed, candidates, errors });
    return new Redirect(
      `/groups/${group}/inbox`,
      action === 'aside' ? 'The mail is set aside.' : filedWords(typed, candidates),
    );
  }

  private file(actor: Actor, sent: Parameters<FileByForm['file']>[1]): Promise<boolean> {
    return sent.errors.isEmpty ? this.byForm.file(actor, sent) : Promise.resolve(false);
  }

  private added(place: Place, { named, ...form }: Typed & { readonly named: string | null }): Promise<Page> {
    if (form.errors.isEmpty && !named) form.errors.add('reference', 'Enter the reference of the letter');
    return this.again(place, form);
  }

  /** The form as it was typed, with the message as it is now: somebody else may have filed it. */
  private async again({ actor, group, id }: Place, { body, candidates, errors }: Typed): Promise<Page> {
    const message = await messageNow(this.inbox, actor, id);
    return messagePage({
      ...{ path: `/groups/${group}`, message, candidates, errors },
      body: { ...body, version: String(message.version) },
      isTyped: true,
    });
  }
}

function withTicked({ reference: _added, ...body }: FormBody, id: string): FormBody {
  return { ...body, letters: [...new Set([...textsOf(body, 'letters'), id])] };
}
