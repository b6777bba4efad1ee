import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { LogReply } from '../../replies/log-reply.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { BodiesByName } from '../directory/bodies-by-name.js';
import { dayParts } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce, Once } from '../forms/once.js';
import { type LetterRead } from '../letters/letter-read.js';
import { ReadLetter } from '../letters/read-letter.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { emptyReply, fieldOfReply, readReply } from './log-reply.form.js';
import { CLASS_CHOICES, LEVEL_CHOICES, OUTCOME_CHOICES } from './reply-choices.js';

/** Logs a reply to a letter: one page. */
@Pages('groups/:group/letters/:letter/replies/log')
export class LogReplyController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly logReply: LogReply,
    private readonly bodies: BodiesByName,
    private readonly once: Once,
    private readonly clock: Clock,
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
    const done = new Redirect(
      `/groups/${group}/letters/${letter.id}`,
      `The reply to ${letter.reference} is logged.`,
    );
    const errors = new FormErrors();
    const command = readReply(body, letter, errors);
    const transferredTo = await this.transferredTo(body, errors);
    if (!command || !errors.isEmpty) return formPage(letter, body, errors);
    try {
      await this.logReply.execute(this.once.actor(actor, body), {
        ...command,
        transferredToOrganisationId: transferredTo,
      });
      return done;
    } catch (error) {
      const before = await this.once.doneBefore(error, actor, body);
      if (before?.isSame) return done;
      if (before) errors.add('form', 'This form had logged a reply already. Send it again to log another.');
      else errors.take(error, fieldOfReply(body, letter));
      return formPage(letter, body, errors);
    }
  }

  private async transferredTo(body: FormBody, errors: FormErrors): Promise<string | null> {
    if (textOf(body, 'class') !== 'transfer') return null;
    const name = textOf(body, 'transferredTo');
    if (!name) errors.add('transferredTo', 'Say which body will answer now');
    return this.bodies.idOf(name, 'transferredTo', errors);
  }
}

function formPage(letter: LetterRead, body: FormBody, errors: FormErrors): Page {
  return new Page(
    'replies/log',
    {
      pageTitle: `Log a reply to ${letter.reference}`,
      letter,
      values: body,
      days: Object.fromEntries(
        ['receivedOn', 'datedOn', 'promisedBy'].map((name) => [name, dayParts(body, name)]),
      ),
      once: newOnce(),
      classes: CLASS_CHOICES,
      levels: LEVEL_CHOICES,
      outcomes: OUTCOME_CHOICES,
      recipients: letter.recipients.filter(({ role }) => role === 'to'),
      errors: errors.summary,
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}
