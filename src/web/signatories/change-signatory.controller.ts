import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChangeSignatory } from '../../letters/change-signatory.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { bothVersions, changedPage } from '../forms/changed-page.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { readReason, readVersion } from '../forms/reason.js';
import { Submit } from '../forms/submit.js';
import { type LetterPath } from '../letters/letter-path.js';
import { type LetterRead } from '../letters/letter-read.js';
import { partWithId } from '../letters/part-of-letter.js';
import { ReadLetter } from '../letters/read-letter.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import {
  fieldOfSignatory,
  HOUSE_CHOICES,
  readSignatoryChange,
  signatoryInWords,
  type SignatoryValues,
  typedSignatory,
  valuesOfSignatory,
} from './change-signatory.form.js';

/** Changes how one person signs, and the days on which they said what they said. */
@Pages('groups/:group/letters/:letter/signatories/:id/change')
export class ChangeSignatoryController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly changeSignatory: ChangeSignatory,
    private readonly submit: Submit,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param() { letter: key, id }: LetterPath): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    const values = valuesOfSignatory(partWithId(letter.signatories, id, 'signatory'));
    return formPage(letter, values, {}, new FormErrors());
  }

  @Post()
  @Access('staff')
  async change(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key, id }: LetterPath,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const signatory = partWithId(letter.signatories, id, 'signatory');
    const backHref = `/groups/${group}/letters/${letter.id}/signatories`;
    const errors = new FormErrors();
    const change = readSignatoryChange(body, errors);
    const target = { letter: letter.id, version: readVersion(body), reason: readReason(body, errors) };
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: fieldOfSignatory },
      act: (by) => this.changeSignatory.execute(by, { ...target, id: signatory.id, change }),
      done: new Redirect(backHref, `${change.signedAs} is changed.`),
      again: () => formPage(letter, typedSignatory(body), body, errors),
      changed: async (currentVersion) => {
        const now = partWithId((await this.letters.now(actor, key)).signatories, id, 'signatory');
        const theirs = signatoryInWords(valuesOfSignatory(now));
        const fields = bothVersions(theirs, signatoryInWords(typedSignatory(body)));
        return changedPage(body, { thing: 'This letter', fields, currentVersion, backHref });
      },
    });
  }
}

function formPage(letter: LetterRead, values: SignatoryValues, body: FormBody, errors: FormErrors): Page {
  const typed = { version: textOf(body, 'version') || letter.version, reason: textOf(body, 'reason') };
  const model = { pageTitle: 'Change a signatory', letter, values, ...typed, houses: HOUSE_CHOICES };
  const shown = { once: newOnce(), errors: errors.summary, errorAt: errors.byField };
  return new Page('signatories/edit', { ...model, ...shown }, errors.isEmpty ? 200 : 422);
}
