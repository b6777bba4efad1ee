import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { counted } from '../../deadlines/words.js';
import { RecordOutcomes } from '../../replies/record-outcomes.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { type LetterRead } from '../letters/letter-read.js';
import { ReadLetter } from '../letters/read-letter.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { isUnjudged, outcomesOf } from './outcome-choices.js';
import { emptyOutcome, outcomePage } from './outcome-page.js';
import { fieldOfOutcomes, readOutcomes } from './outcome.form.js';

/** Records what became of all asks of a letter of which nobody has said it yet, at once. */
@Pages('groups/:group/letters/:letter/outcomes')
export class RecordOutcomesController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly recordOutcomes: RecordOutcomes,
    private readonly actOnce: ActOnce,
  ) {}

  @Get()
  @Access('staff')
  async form(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Query('reply') reply: string | undefined,
  ): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    return formPage(letter, emptyOutcome(letter, reply), new FormErrors());
  }

  @Post()
  @Access('staff')
  async record(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key }: { group: string; letter: string },
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const back = `/groups/${group}/letters/${letter.id}`;
    if (await this.actOnce.letterBefore(actor, body)) return new Redirect(back, 'The outcomes are recorded.');
    const asks = letter.asks.filter(isUnjudged);
    const errors = new FormErrors();
    const outcomes = readOutcomes(body, letter, asks, errors);
    if (!outcomes) return formPage(letter, body, errors);
    const sent = { actor, body, errors, fieldOf: fieldOfOutcomes(asks, outcomes) };
    const command = { letter: letter.id, outcomes };
    const isDone = await this.actOnce.do(sent, (by) => this.recordOutcomes.execute(by, command));
    if (!isDone) return formPage(letter, body, errors);
    return new Redirect(back, `What became of ${counted(outcomes.length, 'ask')} is recorded.`);
  }
}

function formPage(letter: LetterRead, body: FormBody, errors: FormErrors): Page {
  const asks = letter.asks.filter(isUnjudged).map((ask) => ({ ...ask, choices: outcomesOf(ask) }));
  const pageTitle = `What became of the asks of ${letter.reference}`;
  return outcomePage('asks/outcomes', { letter, body, errors, pageTitle, asks });
}
