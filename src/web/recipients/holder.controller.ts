import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import {
  SettleHolderChange,
  type SettleHolderChangeCommand,
} from '../../letters/settle-holder-change.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { Submit } from '../forms/submit.js';
import { holderRow, holdersInWords } from '../letters/holder-words.js';
import { type LetterPath } from '../letters/letter-path.js';
import { type LetterRead, type RecipientRead } from '../letters/letter-read.js';
import { partWithId } from '../letters/part-of-letter.js';
import { ReadLetter } from '../letters/read-letter.js';
import { recipientName } from '../letters/recipient-rows.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';

const LONGEST_REASON = 500;

/** Asks whether to write again, once an office that owes an answer has another holder. */
@Pages('groups/:group/letters/:letter/recipients/:id/holder')
export class HolderController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly settleHolderChange: SettleHolderChange,
    private readonly submit: Submit,
  ) {}

  @Get()
  @Access('staff')
  async ask(@CurrentActor() actor: Actor, @Param() { letter: key, id }: LetterPath): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    return holderPage(letter, partWithId(letter.recipients, id, 'recipient'), '', new FormErrors());
  }

  @Post()
  @Access('staff')
  async decide(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key, id }: LetterPath,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const recipient = partWithId(letter.recipients, id, 'recipient');
    const errors = new FormErrors();
    const settle = readDecision(body, errors);
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: () => 'reason' },
      act: (by) => this.settleHolderChange.execute(by, { letter: letter.id, id: recipient.id, settle }),
      done: new Redirect(
        `/groups/${group}/letters/${letter.id}`,
        settle ? 'Noted: there is no need to write again.' : 'Whether to write again is open.',
      ),
      again: () => holderPage(letter, recipient, textOf(body, 'reason'), errors),
    });
  }
}

function readDecision(body: FormBody, errors: FormErrors): SettleHolderChangeCommand['settle'] {
  if (textOf(body, 'action') === 'reopen') return null;
  const reason = textOf(body, 'reason');
  if (reason.length > LONGEST_REASON) {
    errors.add(
      'reason',
      `The reason must have ${LONGEST_REASON} characters or fewer; it has ${reason.length}`,
    );
  }
  return { tenureId: textOf(body, 'tenureId'), reason: reason || null };
}

function holderPage(letter: LetterRead, recipient: RecipientRead, reason: string, errors: FormErrors): Page {
  const change = holderRow(recipient.holders);
  const model = {
    pageTitle: change ? `${change.holder} has taken the office since. Write again?` : 'Write again?',
    letter,
    recipient: { id: recipient.id, name: recipientName(recipient) },
    holders: holdersInWords(recipient.holders),
    change,
    reason,
    once: newOnce(),
    errors: errors.summary,
    errorAt: errors.byField,
  };
  return new Page('recipients/holder', model, errors.isEmpty ? 200 : 422);
}
