import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { OrderSignatories } from '../../letters/order-signatories.use-case.js';
import { RecordSignatures } from '../../letters/record-signatures.use-case.js';
import { SIGNATORY_ANSWERS } from '../../letters/signatory-answer.js';
import { type Actor } from '../../timeline/actor.js';
import { dayParts, needDay, partsOfDay } from '../forms/day-input.js';
import { type FormBody, textOf, textsOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { readReason, readVersion } from '../forms/reason.js';
import { Submit } from '../forms/submit.js';
import { type LetterPath } from '../letters/letter-path.js';
import { type LetterRead } from '../letters/letter-read.js';
import { ReadLetter } from '../letters/read-letter.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { answersChanged, orderChanged } from './signatories-changed.js';
import { signatoriesPage, type SignatoriesFrame } from './signatories-page.js';
import { isOrderAction, ordered } from './signatory-order.js';

/** Who signs a letter: what they said, and in which order they are printed. */
@Pages('groups/:group/letters/:letter/signatories')
export class SignatoriesController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly recordSignatures: RecordSignatures,
    private readonly orderSignatories: OrderSignatories,
    private readonly submit: Submit,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('staff')
  async list(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Query() { moved }: Record<string, unknown>,
  ): Promise<Page> {
    const focus = typeof moved === 'string' ? moved : undefined;
    const on = partsOfDay(this.clock.today());
    return signatoriesPage(await this.letters.now(actor, key), { on, focus });
  }

  @Post()
  @Access('staff')
  async act(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key }: LetterPath,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const here = `/groups/${group}/letters/${letter.id}/signatories`;
    return isOrderAction(textOf(body, 'action'))
      ? this.order(actor, letter, body, here)
      : this.record(actor, letter, body, here);
  }

  private async order(
    actor: Actor,
    letter: LetterRead,
    body: FormBody,
    here: string,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const action = textOf(body, 'action');
    const place = Number(textOf(body, 'place') || Number.NaN);
    const chosen = textsOf(body, 'chosen');
    if (action === 'place' && !(Number.isInteger(place) && place > 0))
      errors.add('place', 'Enter the place as a number, from 1');
    if (action === 'place' && chosen.length === 0) errors.add('chosen', 'Tick the names to move');
    const order = textOf(body, 'order').split(' ').filter(Boolean);
    const ids = ordered(
      letter.signatories.map(({ id }) => id),
      action,
      { chosen, place, order },
    );
    const reason = readReason(body, errors);
    const version = action === 'order' ? readVersion(body) : null;
    const move = /^(up|down):/.test(action);
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: (pointer) => (pointer === '/ids' ? 'reason' : 'form') },
      act: (by) => this.orderSignatories.execute(by, { letter: letter.id, version, ids, reason }),
      done: move ? new Redirect(`${here}?moved=${action}`) : new Redirect(here, 'The order is saved.'),
      again: () => signatoriesPage(letter, { ...typedOn(body), errors, order: ids }),
      changed: async (version) =>
        orderChanged(body, await this.letters.now(actor, letter.id), ids, { version, here }),
    });
  }

  private async record(
    actor: Actor,
    letter: LetterRead,
    body: FormBody,
    here: string,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const answer = SIGNATORY_ANSWERS.find((one) => one === textOf(body, 'action'));
    const ids = letter.signatories.map(({ id }) => id).filter((id) => textsOf(body, 'chosen').includes(id));
    if (ids.length === 0 || !answer) errors.add('chosen', 'Tick those who have answered');
    const words = { label: 'The day they answered', missing: 'Enter the day they answered' };
    const on = needDay(body, 'on', words, errors);
    const command = {
      letter: letter.id,
      version: readVersion(body),
      ids,
      answer: answer!,
      on: on as IsoDate,
    };
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: () => 'on-day' },
      act: (by) => this.recordSignatures.execute(by, command),
      done: new Redirect(
        here,
        ids.length === 1 ? 'The answer is recorded.' : `${ids.length} answers are recorded.`,
      ),
      again: () => signatoriesPage(letter, { ...typedOn(body), errors }),
      changed: async (version) =>
        answersChanged(body, await this.letters.now(actor, letter.id), command, { version, here }),
    });
  }
}

/** What stood on the page when it was sent. */
function typedOn(body: FormBody): SignatoriesFrame {
  return {
    on: dayParts(body, 'on'),
    chosen: textsOf(body, 'chosen'),
    reason: textOf(body, 'reason'),
    place: textOf(body, 'place'),
    version: textOf(body, 'version'),
  };
}
