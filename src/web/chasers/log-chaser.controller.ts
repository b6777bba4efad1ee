import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { LogChaser } from '../../chasers/log-chaser.use-case.js';
import { Clock } from '../../clock/clock.js';
import { DeadlinesQueries } from '../../letters/deadlines.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { type LetterRead } from '../letters/letter-read.js';
import { ReadLetter } from '../letters/read-letter.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { chaserPage } from './chaser-page.js';
import { chaserMeant, emptyChaser, fieldOfChaser, readChaser } from './chaser.form.js';
import { nextSteps } from './next-steps.js';

/** Logs what was done to get a late reply, beside the step that is due and why. */
@Pages('groups/:group/letters/:letter/chasers/log')
export class LogChaserController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly deadlines: DeadlinesQueries,
    private readonly logChaser: LogChaser,
    private readonly actOnce: ActOnce,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('staff')
  async form(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Query() meant: FormBody,
  ): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    const body = { ...emptyChaser(this.clock.today(), actor.name), ...chaserMeant(meant) };
    return this.page(actor, letter, body, new FormErrors());
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
    const typed = readChaser(body, errors);
    const isDone =
      typed !== null &&
      (await this.actOnce.do({ actor, body, errors, fieldOf: fieldOfChaser }, (by) =>
        this.logChaser.execute(by, { ...typed, letter: letter.id }),
      ));
    if (!isDone) return this.page(actor, letter, body, errors);
    return new Redirect(
      `/groups/${group}/letters/${letter.id}`,
      `The chaser of ${letter.reference} is logged.`,
    );
  }

  private async page(actor: Actor, letter: LetterRead, body: FormBody, errors: FormErrors): Promise<Page> {
    const moment = { on: this.clock.today(), at: this.clock.timestamp() };
    const steps = nextSteps(letter, await this.deadlines.ofLetter(groupOf(actor), letter.id, moment));
    const pageTitle = `Log a chaser of ${letter.reference}`;
    return chaserPage('chasers/log', { letter, body, errors, steps, pageTitle });
  }
}
