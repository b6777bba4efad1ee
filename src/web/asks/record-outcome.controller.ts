import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { NotFound } from '../../errors/kinds.js';
import { RecordOutcome } from '../../replies/record-outcome.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { type AskRead, type LetterRead } from '../letters/letter-read.js';
import { ReadLetter } from '../letters/read-letter.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { outcomesOf } from './outcome-choices.js';
import { emptyOutcome, outcomePage } from './outcome-page.js';
import { fieldOfOutcome, readOutcome } from './outcome.form.js';

interface Place {
  readonly group: string;
  readonly letter: string;
  readonly ask: string;
}

/** Records what became of one ask, with the sentence that shows it and the reply that has it. */
@Pages('groups/:group/letters/:letter/asks/:ask/outcome')
export class RecordOutcomeController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly recordOutcome: RecordOutcome,
    private readonly actOnce: ActOnce,
  ) {}

  @Get()
  @Access('staff')
  async form(
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @Query('reply') reply: string | undefined,
  ): Promise<Page> {
    const { letter, ask } = await this.find(actor, place);
    return formPage(letter, ask, emptyOutcome(letter, reply), new FormErrors());
  }

  @Post()
  @Access('staff')
  async record(
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const { letter, ask } = await this.find(actor, place);
    const errors = new FormErrors();
    const command = readOutcome(body, letter, ask, errors);
    const sent = { actor, body, errors, fieldOf: fieldOfOutcome };
    const isDone =
      command !== null && (await this.actOnce.do(sent, (by) => this.recordOutcome.execute(by, command)));
    if (!isDone) return formPage(letter, ask, body, errors);
    return new Redirect(
      `/groups/${place.group}/letters/${letter.id}`,
      `What became of ask ${ask.position} is recorded.`,
    );
  }

  private async find(
    actor: Actor,
    { letter: key, ask: id }: Place,
  ): Promise<{ letter: LetterRead; ask: AskRead }> {
    const letter = await this.letters.now(actor, key);
    const ask = letter.asks.find((each) => each.id === id.toLowerCase());
    if (!ask) throw new NotFound('ask', id);
    return { letter, ask };
  }
}

function formPage(letter: LetterRead, ask: AskRead, body: FormBody, errors: FormErrors): Page {
  const pageTitle = `What became of ask ${ask.position} of ${letter.reference}`;
  return outcomePage('asks/outcome', { letter, ask, body, errors, pageTitle, outcomes: outcomesOf(ask) });
}
