import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { NotFound, Stale } from '../../errors/kinds.js';
import { MoveReply } from '../../replies/move-reply.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { readReason } from '../forms/removal.js';
import { readVersion } from '../forms/version-input.js';
import { addressees } from '../letters/addressees.js';
import { type LetterRead } from '../letters/letter-read.js';
import { ReadLetter } from '../letters/read-letter.js';
import { type Page, Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';
import { ReadReply, type ReplyOfLetter } from './read-reply.js';
import { replyPage } from './reply-page.js';

/** Moves a reply that was logged on the wrong letter to the right one. */
@Pages('groups/:group/replies/:reply/move')
export class MoveReplyController {
  constructor(
    private readonly replies: ReadReply,
    private readonly letters: ReadLetter,
    private readonly moveReply: MoveReply,
    private readonly actOnce: ActOnce,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param('reply', new PageId('reply')) id: string): Promise<Page> {
    const found = await this.replies.now(actor, id);
    return formPage(found, { version: String(found.reply.version) }, new FormErrors(), null);
  }

  @Post()
  @Access('staff')
  async move(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('reply', new PageId('reply')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const before = await this.actOnce.letterBefore(actor, body);
    if (before) return new Redirect(`/groups/${group}/letters/${before}`, 'The reply is moved.');
    const found = await this.replies.now(actor, id);
    const errors = new FormErrors();
    const target = await this.target(actor, body, errors);
    const reason = readReason(body, errors);
    if (target && reason && (await this.moved(actor, body, { found, target, reason }, errors)))
      return new Redirect(
        `/groups/${group}/letters/${target.id}`,
        `The reply is moved from ${found.letter.reference} to ${target.reference}.`,
      );
    return formPage(found, body, errors, target);
  }

  private async moved(
    actor: Actor,
    body: FormBody,
    { found, target, reason }: { found: ReplyOfLetter; target: LetterRead; reason: string },
    errors: FormErrors,
  ): Promise<boolean> {
    const recipientId = textOf(body, 'recipientId') || undefined;
    const version = readVersion(body);
    const command = { replyId: found.reply.id, version, letter: target.id, recipientId, reason };
    try {
      return await this.actOnce.do({ actor, body, errors }, (by) => this.moveReply.execute(by, command));
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      errors.add(
        'form',
        'Somebody else changed this reply meanwhile. Look at it as it is now, then move it.',
      );
      return false;
    }
  }

  /** The letter with the reference that was typed; null, with an error, when there is none. */
  private async target(actor: Actor, body: FormBody, errors: FormErrors): Promise<LetterRead | null> {
    const key = textOf(body, 'letter');
    if (!key) {
      errors.add('letter', 'Enter the reference of the letter to which it belongs');
      return null;
    }
    try {
      return await this.letters.now(actor, key);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      errors.add(
        'letter',
        `There is no letter “${key}”. Check its reference, for example on the list of letters`,
      );
      return null;
    }
  }
}

/** Whose reply it is there is asked once the letter is known, when that went to several. */
function formPage(
  { letter, reply }: ReplyOfLetter,
  body: FormBody,
  errors: FormErrors,
  target: LetterRead | null,
): Page {
  const values = errors.isEmpty ? body : { ...body, version: String(reply.version) };
  const pageTitle = `Move a reply to ${letter.reference}`;
  const recipients = target ? addressees(target) : [];
  return replyPage('replies/move', { letter, reply, body: values, errors, pageTitle, recipients, target });
}
