import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { type LetterPreview } from '../../letters/letter-preview.js';
import { PreviewSending } from '../../letters/preview-sending.use-case.js';
import { SendLetter, type SendLetterCommand } from '../../letters/send-letter.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { Submit } from '../forms/submit.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { checkPage, hasNewWarning } from './check-page.js';
import { type LetterPath } from './letter-path.js';
import { type LetterRead } from './letter-read.js';
import { FIELDS_OF_LETTER } from './read-about.js';
import { ReadLetter } from './read-letter.js';
import { readSending, sendingOf, typedSending } from './send-letter.form.js';
import { sendLetterPage } from './send-letter-page.js';

/** Records that a draft was sent, with what there is to warn of shown before. */
@Pages('groups/:group/letters/:letter/send')
export class SendLetterController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly sendLetter: SendLetter,
    private readonly preview: PreviewSending,
    private readonly submit: Submit,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param('letter') key: string): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    const values = sendingOf(letter, this.clock.today());
    const errors = new FormErrors();
    const preview = await this.tryOut(actor, { letter: letter.id }, errors);
    return sendLetterPage(letter, values, { preview, errors, isRefused: !errors.isEmpty });
  }

  @Post()
  @Access('staff')
  async send(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key }: LetterPath,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const errors = new FormErrors();
    const command = readSending(body, letter, errors);
    const again = (): Page => sendLetterPage(letter, typedSending(body), { preview: null, errors });
    if (textOf(body, 'action') === 'change') return again();
    return (
      (await this.toCheck(actor, letter, body, command)) ??
      this.submit.run({
        ...{ actor, body, errors, again, fieldOf: (pointer) => FIELDS_OF_LETTER[pointer] ?? 'form' },
        act: (by) => this.sendLetter.execute(by, command),
        done: new Redirect(
          `/groups/${group}/letters/${letter.id}`,
          `${letter.reference} is recorded as sent.`,
        ),
      })
    );
  }

  /** The page with the warnings, when the person has not been shown them. What is refused is left to the act itself. */
  private async toCheck(
    actor: Actor,
    { subject }: LetterRead,
    body: FormBody,
    command: SendLetterCommand,
  ): Promise<Page | null> {
    if (!command.sentOn) return null;
    const preview = await this.tryOut(actor, command, new FormErrors());
    if (!preview || !hasNewWarning(body, preview)) return null;
    const title = 'Check before you record it as sent';
    return checkPage(body, { title, subject, preview, notices: [], saveText: 'Record as sent' });
  }

  /** What sending it would lead to; null, with the reason among the errors, when it can't be sent. */
  private async tryOut(
    actor: Actor,
    command: SendLetterCommand,
    errors: FormErrors,
  ): Promise<LetterPreview | null> {
    try {
      return await this.preview.execute(actor, command);
    } catch (error) {
      errors.take(error);
      return null;
    }
  }
}
