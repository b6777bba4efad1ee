import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { RemoveReply } from '../../replies/remove-reply.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { bothVersions } from '../forms/both-versions.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { readReason, type Removal, removalPage } from '../forms/removal.js';
import { type Page, Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';
import { ReadReply, type ReplyOfLetter } from './read-reply.js';
import { replyNames } from './reply-names.js';
import { replyAsForm } from './reply.form.js';

const DONE = 'The reply is taken out.';

/** Takes out a reply that was logged by mistake, with the reason. */
@Pages('groups/:group/replies/:reply/remove')
export class RemoveReplyController {
  constructor(
    private readonly replies: ReadReply,
    private readonly removeReply: RemoveReply,
    private readonly actOnce: ActOnce,
  ) {}

  @Get()
  @Access('staff')
  async form(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('reply', new PageId('reply')) id: string,
  ): Promise<Page> {
    return removalPage(removalOf(group, await this.replies.now(actor, id)), {}, new FormErrors());
  }

  @Post()
  @Access('staff')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('reply', new PageId('reply')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const before = await this.actOnce.letterBefore(actor, body);
    if (before) return new Redirect(`/groups/${group}/letters/${before}`, DONE);
    const removal = removalOf(group, await this.replies.now(actor, id));
    const errors = new FormErrors();
    const reason = readReason(body, errors);
    const isDone =
      reason !== null &&
      (await this.actOnce.do({ actor, body, errors }, (by) =>
        this.removeReply.execute(by, { replyId: id, reason }),
      ));
    return isDone ? new Redirect(removal.backHref, DONE) : removalPage(removal, body, errors);
  }
}

function removalOf(group: string, { letter, reply }: ReplyOfLetter): Removal {
  const form = replyAsForm(reply);
  const shown = bothVersions(replyNames(letter), form, form).filter(({ theirs }) => theirs);
  return {
    pageTitle: `Take out a reply to ${letter.reference}`,
    rows: shown.map(({ label, theirs }) => ({ label, text: theirs })),
    consequence:
      'The letter goes back to where it stood without this reply, and what was judged on it no longer counts. ' +
      'That it was logged and taken out stays in the history. If it belongs to another letter, move it there instead.',
    button: 'Take out this reply',
    backHref: `/groups/${group}/letters/${letter.id}`,
    backText: letter.reference,
  };
}
