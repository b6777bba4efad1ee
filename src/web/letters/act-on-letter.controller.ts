import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { ActOnLetter, type ActOnLetterCommand } from '../../letters/act-on-letter.use-case.js';
import { LETTER_ACTS } from '../../letters/letter-acts.js';
import { type LetterStatus } from '../../letters/letter-status.js';
import { type Actor } from '../../timeline/actor.js';
import { dayParts, needDay, partsOfDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { readReason } from '../forms/reason.js';
import { Submit } from '../forms/submit.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { ACT_WORDS } from './letter-acts.js';
import { type LetterPath } from './letter-path.js';
import { type LetterRead } from './letter-read.js';
import { ReadLetter } from './read-letter.js';

type ActPath = LetterPath & { readonly act: ActOnLetterCommand['act'] };

/** Closes, reopens, withdraws or brings back a letter, each on a page that says what follows from it. */
@Pages('groups/:group/letters/:letter/:act(^(?:close|reopen|withdraw|reinstate)$)')
export class ActOnLetterController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly actOnLetter: ActOnLetter,
    private readonly submit: Submit,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param() { letter: key, act }: ActPath): Promise<Page> {
    const values = { on: partsOfDay(this.clock.today()), reason: '' };
    return actPage(await this.letters.now(actor, key), act, values, new FormErrors());
  }

  @Post()
  @Access('staff')
  async act(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key, act }: ActPath,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const errors = new FormErrors();
    const on = needDay(body, 'on', { label: 'The day', missing: 'Enter the day' }, errors) ?? undefined;
    const reason = readReason(body, errors);
    const values = { on: dayParts(body, 'on'), reason: textOf(body, 'reason') };
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: (pointer) => (pointer === '/on' ? 'on-day' : 'form') },
      act: (by) => this.actOnLetter.execute(by, { letter: letter.id, act, on, reason }),
      done: new Redirect(
        `/groups/${group}/letters/${letter.id}`,
        `${letter.reference} ${ACT_WORDS[act].done}`,
      ),
      again: () => actPage(letter, act, values, errors),
    });
  }
}

function actPage(letter: LetterRead, act: ActPath['act'], values: object, errors: FormErrors): Page {
  const words = ACT_WORDS[act];
  const isPossible = LETTER_ACTS[act].from.includes(letter.status as LetterStatus);
  return new Page(
    'letters/act',
    {
      ...{ pageTitle: `${words.title}: ${letter.reference}`, letter, words, values, isPossible },
      ...{ once: newOnce(), errors: errors.summary, errorAt: errors.byField },
    },
    errors.isEmpty ? 200 : 422,
  );
}
