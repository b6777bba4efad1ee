import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChangeLetter } from '../../letters/change-letter.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { bothVersions, changedPage } from '../forms/changed-page.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { readReason, readVersion } from '../forms/reason.js';
import { Submit } from '../forms/submit.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { aboutChanged, aboutInWords, aboutOfLetter } from './about-values.js';
import { changeLetterPage } from './change-letter-page.js';
import { type LetterRead } from './letter-read.js';
import { FIELDS_OF_LETTER, readChange } from './read-about.js';
import { ReadLetter } from './read-letter.js';

/** Changes a letter: its text while it is a draft, or with a reason; what else is known of it at any time. */
@Pages('groups/:group/letters/:letter/change')
export class ChangeLetterController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly changeLetter: ChangeLetter,
    private readonly submit: Submit,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param('letter') key: string): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    return changeLetterPage(letter, aboutOfLetter(letter), {}, new FormErrors());
  }

  @Post()
  @Access('staff')
  async change(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key }: { group: string; letter: string },
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const path = `/groups/${group}/letters/${letter.id}`;
    const errors = new FormErrors();
    const { followsLetter, ...change } = readChange(body, letter, errors);
    const reason = readReason(body, errors);
    const target = { letter: letter.id, version: readVersion(body) };
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: (pointer) => FIELDS_OF_LETTER[pointer] ?? pointer.slice(1) },
      act: (by) => this.changeLetter.execute(by, { ...target, change, followsLetter, reason }),
      done: new Redirect(path, `${letter.reference} is changed.`),
      again: () => changeLetterPage(letter, aboutChanged(body, letter), body, errors),
      changed: async (currentVersion) =>
        changedMeanwhile(body, await this.letters.now(actor, key), currentVersion, path),
    });
  }
}

function changedMeanwhile(
  body: FormBody,
  letter: LetterRead,
  currentVersion: number,
  backHref: string,
): Page {
  const [now, typed] = [aboutOfLetter(letter), aboutChanged(body, letter)];
  const fields = bothVersions(aboutInWords(now), aboutInWords(typed));
  return changedPage(body, { thing: 'This letter', fields, currentVersion, backHref });
}
