import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Stale } from '../../errors/kinds.js';
import { ChangeReply, type ChangeReplyCommand } from '../../replies/change-reply.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { bothVersions } from '../forms/both-versions.js';
import { changedPage } from '../forms/changed-page.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { readVersion } from '../forms/version-input.js';
import { type Page, Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';
import { ReadReply, type ReplyOfLetter } from './read-reply.js';
import { replyNames } from './reply-names.js';
import { replyPage } from './reply-page.js';
import { fieldOfReply, readReplyFields, replyAsForm, replyChanges } from './reply.form.js';
import { TransferTargets } from './transfer-targets.js';

/** Corrects a reply: what kind it is, its days, who signed it, its text. */
@Pages('groups/:group/replies/:reply/change')
export class ChangeReplyController {
  constructor(
    private readonly replies: ReadReply,
    private readonly changeReply: ChangeReply,
    private readonly targets: TransferTargets,
    private readonly actOnce: ActOnce,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param('reply', new PageId('reply')) id: string): Promise<Page> {
    const found = await this.replies.now(actor, id);
    return formPage(found, replyAsForm(found.reply), new FormErrors());
  }

  @Post()
  @Access('staff')
  async change(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('reply', new PageId('reply')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const found = await this.replies.now(actor, id);
    const back = `/groups/${group}/letters/${found.letter.id}`;
    const errors = new FormErrors();
    const changes = await this.changesOf(found, body, errors);
    if (!changes) return formPage(found, body, errors);
    const command = { replyId: id, version: readVersion(body), changes };
    try {
      const sent = { actor, body, errors, fieldOf: fieldOfReply };
      const isDone = await this.actOnce.do(sent, (by) => this.changeReply.execute(by, command));
      return isDone ? new Redirect(back, 'The reply is changed.') : formPage(found, body, errors);
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      return bothShown(await this.replies.now(actor, id), body, back);
    }
  }

  private async changesOf(
    { reply }: ReplyOfLetter,
    body: FormBody,
    errors: FormErrors,
  ): Promise<ChangeReplyCommand['changes'] | null> {
    const typed = readReplyFields(body, errors);
    const target = await this.targets.read(body, errors);
    if (!typed || !errors.isEmpty) return null;
    const isSame = target === (reply.transferredTo?.id ?? null);
    return { ...replyChanges(typed, reply), ...(!isSame && { transferredToOrganisationId: target }) };
  }
}

function bothShown({ letter, reply }: ReplyOfLetter, body: FormBody, backHref: string): Page {
  const fields = bothVersions(replyNames(letter), replyAsForm(reply), body);
  return changedPage(body, { thing: 'This reply', fields, currentVersion: reply.version, backHref });
}

function formPage({ letter, reply }: ReplyOfLetter, body: FormBody, errors: FormErrors): Page {
  const pageTitle = `Change a reply to ${letter.reference}`;
  return replyPage('replies/change', { letter, reply, body, errors, pageTitle });
}
