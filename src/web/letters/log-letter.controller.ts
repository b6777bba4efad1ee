import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { type LogLetterCommand } from '../../letters/log-letter.command.js';
import { type LetterAlike, LettersAlikeQueries } from '../../letters/letters-alike.queries.js';
import { LogLetter } from '../../letters/log-letter.use-case.js';
import { PreviewLetter } from '../../letters/preview-letter.use-case.js';
import { ReadIncoming } from '../../intake/read-incoming.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { Once } from '../forms/once.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { attachesNext, toAttachScan } from '../reading/attach-next.js';
import { shownAgain } from '../reading/shown-again.js';
import { checkPage, hasNewWarning, warningOfAlike } from './check-page.js';
import { followUpOf } from './follow-up-form.js';
import { withBlock } from './letter-form-blocks.js';
import { type LetterFormFrame, letterFormPage } from './letter-form-page.js';
import { emptyLetter, type LetterFormValues, valuesOf } from './letter-form-values.js';
import { LetterNames, unknownOffices } from './letter-names.js';
import { partWithId } from './part-of-letter.js';
import { fieldOfLetter, readLetterForm, type TypedLetter } from './read-letter-form.js';
import { ReadLetter } from './read-letter.js';
import { WindowChoices } from './window-choices.js';

/** Logs a letter on one page, and shows what there is to warn of before it is saved. */
@Pages('groups/:group/letters/log')
export class LogLetterController {
  constructor(
    private readonly logLetter: LogLetter,
    private readonly preview: PreviewLetter,
    private readonly alike: LettersAlikeQueries,
    private readonly names: LetterNames,
    private readonly windows: WindowChoices,
    private readonly letters: ReadLetter,
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly reader: ReadIncoming,
  ) {}

  @Get()
  @Access('staff')
  async form(
    @CurrentActor() actor: Actor,
    @Query('follows') follows?: string | string[],
    @Query('recipient') recipient?: string | string[],
  ): Promise<Page> {
    const owner = actor.kind === 'person' ? actor.name : '';
    const blank = emptyLetter(this.clock.today(), owner);
    const values = follows ? await this.following(actor, String(follows), String(recipient), blank) : blank;
    return letterFormPage(values, await this.frame(actor));
  }

  @Post()
  @Access('staff')
  async log(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const action = textOf(body, 'action');
    const moved =
      action === 'change' ? { values: valuesOf(body), focus: null } : withBlock(action, valuesOf(body));
    if (moved) {
      return letterFormPage(moved.values, { ...(await this.frameAgain(actor, body)), focus: moved.focus });
    }
    const errors = new FormErrors();
    const typed = readLetterForm(body, this.clock.today(), errors);
    if (!errors.isEmpty) return this.again(actor, body, errors);
    const { command, notices } = await this.lookedUp(typed);
    try {
      return (
        (await this.toCheck(actor, body, command, notices)) ??
        (await this.save(actor, group, body, command, notices))
      );
    } catch (error) {
      const before = await this.once.doneBefore(error, actor, body);
      if (before?.isSame && before.letterId) return this.done(actor, group, before.letterId, body, notices);
      if (before) errors.add('form', 'This form had logged a letter already. Send it again to log another.');
      else errors.take(error, fieldOfLetter(body));
      return this.again(actor, body, errors);
    }
  }

  private async lookedUp({
    command,
    offices,
  }: TypedLetter): Promise<{ command: LogLetterCommand; notices: string[] }> {
    const found = await this.names.recipients(command.recipients, offices);
    const signatories = await this.names.signatories(command.signatories);
    const recipients = found.map(({ recipient }) => recipient);
    return {
      command: { ...command, recipients, signatories },
      notices: unknownOffices(found.map(({ unknown }) => unknown)),
    };
  }

  /** The page with the warnings; null when there are none, or the person has seen them. */
  private async toCheck(
    actor: Actor,
    body: FormBody,
    command: LogLetterCommand,
    notices: string[],
  ): Promise<Page | null> {
    const alike = await this.logged(actor, body, command);
    const { days, warnings } = await this.preview.execute(actor, command);
    const preview = { days, warnings: [...warningOfAlike(alike), ...warnings] };
    if (!hasNewWarning(body, preview)) return null;
    const title = 'Check before you save';
    return checkPage(body, {
      title,
      subject: command.subject,
      preview,
      notices,
      saveText: 'Save the letter',
    });
  }

  /** Letters that may be the same one; a form that logged one before is told of that in another way. */
  private async logged(actor: Actor, body: FormBody, command: LogLetterCommand): Promise<LetterAlike[]> {
    const alike = await this.alike.to(groupOf(actor), command);
    return alike.length > 0 && (await this.once.sentBefore(actor, body)) ? [] : alike;
  }

  private async save(
    actor: Actor,
    group: string,
    body: FormBody,
    command: LogLetterCommand,
    notices: string[],
  ): Promise<Redirect> {
    const { id } = await this.logLetter.execute(this.once.actor(actor, body), command);
    return this.done(actor, group, id, body, notices);
  }

  private async done(
    actor: Actor,
    group: string,
    id: string,
    body: FormBody,
    notices: readonly string[],
  ): Promise<Redirect> {
    const { reference } = await this.letters.now(actor, id);
    const path = `/groups/${group}/letters/${id}`;
    const said = [`${reference} is logged.`, ...notices].join(' ');
    return attachesNext(body) ? toAttachScan(path, said) : new Redirect(path, said);
  }

  private async again(actor: Actor, body: FormBody, errors: FormErrors): Promise<Page> {
    return letterFormPage(valuesOf(body), { ...(await this.frameAgain(actor, body)), errors });
  }

  private async following(
    actor: Actor,
    follows: string,
    recipient: string,
    blank: LetterFormValues,
  ): Promise<LetterFormValues> {
    const letter = await this.letters.now(actor, follows);
    return followUpOf(letter, partWithId(letter.recipients, recipient, 'recipient'), blank);
  }

  /** What stood on the page that the form was sent from. */
  private async frameAgain(actor: Actor, body: FormBody): Promise<LetterFormFrame> {
    const reading = await shownAgain(this.reader, 'outgoing', body);
    return { ...(await this.frame(actor)), reading };
  }

  private async frame(actor: Actor): Promise<Pick<LetterFormFrame, 'windows'>> {
    return { windows: await this.windows.of(actor) };
  }
}
