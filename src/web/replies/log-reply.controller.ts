import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { ReadIncoming } from '../../intake/read-incoming.use-case.js';
import { LogReply } from '../../replies/log-reply.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { type LetterRead } from '../letters/letter-read.js';
import { ReadLetter } from '../letters/read-letter.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { attachesNext, toAttachScan } from '../reading/attach-next.js';
import { shownAgain } from '../reading/shown-again.js';
import { type ShownReading } from '../reading/shown-reading.js';
import { emptyReply, fieldOfLoggedReply, readReply } from './log-reply.form.js';
import { replyPage } from './reply-page.js';
import { TransferTargets } from './transfer-targets.js';

/** Logs a reply to a letter: one page. */
@Pages('groups/:group/letters/:letter/replies/log')
export class LogReplyController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly logReply: LogReply,
    private readonly targets: TransferTargets,
    private readonly actOnce: ActOnce,
    private readonly clock: Clock,
    private readonly reader: ReadIncoming,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param('letter') key: string): Promise<Page> {
    return formPage(await this.letters.now(actor, key), emptyReply(this.clock.today()), new FormErrors());
  }

  @Post()
  @Access('staff')
  async log(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key }: { group: string; letter: string },
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const errors = new FormErrors();
    const typed = readReply(body, letter, errors);
    const transferredToOrganisationId = await this.targets.read(body, errors);
    if (!typed || !errors.isEmpty) return this.again(letter, body, errors);
    const command = { ...typed, transferredToOrganisationId };
    const sent = { actor, body, errors, fieldOf: fieldOfLoggedReply(body, letter) };
    const isDone = await this.actOnce.do(sent, (by) => this.logReply.execute(by, command));
    if (!isDone) return this.again(letter, body, errors);
    const path = `/groups/${group}/letters/${letter.id}`;
    const said = `The reply to ${letter.reference} is logged.`;
    return attachesNext(body)
      ? toAttachScan(path, said, await this.actOnce.made(actor, body))
      : new Redirect(path, said);
  }

  private async again(letter: LetterRead, body: FormBody, errors: FormErrors): Promise<Page> {
    return formPage(letter, body, errors, await shownAgain(this.reader, 'reply', body));
  }
}

function formPage(
  letter: LetterRead,
  body: FormBody,
  errors: FormErrors,
  reading: ShownReading | null = null,
): Page {
  const pageTitle = `Log a reply to ${letter.reference}`;
  return replyPage('replies/log', { letter, body, errors, reading, pageTitle });
}
