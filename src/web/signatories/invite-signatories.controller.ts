import { Body, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { InviteSignatories } from '../../letters/invite-signatories.use-case.js';
import { type NewSignatory } from '../../letters/log-letter.command.js';
import { type Actor } from '../../timeline/actor.js';
import { dayParts, needDay, partsOfDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { checkLength } from '../forms/lengths.js';
import { Submit } from '../forms/submit.js';
import { LetterNames } from '../letters/letter-names.js';
import { type LetterPath } from '../letters/letter-path.js';
import { ReadLetter } from '../letters/read-letter.js';
import { MOST_SIGNATORIES, signatoryLines } from '../letters/signatory-lines.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { signatoriesPage } from './signatories-page.js';

/** Asks Members to sign a draft, or records that they have agreed: a list of names pasted or typed, one a line. */
@Pages('groups/:group/letters/:letter/signatories/invite')
export class InviteSignatoriesController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly inviteSignatories: InviteSignatories,
    private readonly names: LetterNames,
    private readonly submit: Submit,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Access('staff')
  async invite(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key }: LetterPath,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const errors = new FormErrors();
    const signatories = await this.names.signatories(readInvited(body, letter.signatories.length, errors));
    const count = signatories.length;
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: (pointer) => (/On$/.test(pointer) ? 'invited-day' : 'signatories') },
      act: (by) => this.inviteSignatories.execute(by, { letter: letter.id, signatories }),
      done: new Redirect(
        `/groups/${group}/letters/${letter.id}/signatories`,
        count === 1 ? `${signatories[0]?.signedAs} is added.` : `${count} people are added.`,
      ),
      again: () =>
        signatoriesPage(letter, {
          on: partsOfDay(this.clock.today()),
          errors,
          pasted: textOf(body, 'signatories'),
          pastedAs: textOf(body, 'as'),
          pastedOn: dayParts(body, 'invited'),
        }),
    });
  }
}

/** The names that were sent, each asked or agreed on the day; errors stand beside the boxes. */
function readInvited(body: FormBody, there: number, errors: FormErrors): NewSignatory[] {
  const lines = signatoryLines(textOf(body, 'signatories'));
  if (lines.length === 0) errors.add('signatories', 'Enter the names, one a line');
  if (lines.length + there > MOST_SIGNATORIES)
    errors.add('signatories', `A letter can have ${MOST_SIGNATORIES} signatories at most`);
  for (const { signedAs } of lines)
    checkLength(errors, 'signatories', `The line “${signedAs.slice(0, 30)}…”`, signedAs, 300);
  const on = needDay(body, 'invited', { label: 'The day', missing: 'Enter the day' }, errors);
  const day = textOf(body, 'as') === 'agreed' ? { agreedOn: on } : { invitedOn: on };
  return lines.map((line) => ({ ...line, ...day }));
}
