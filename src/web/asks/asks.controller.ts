import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { AddAsk } from '../../letters/add-ask.use-case.js';
import { ChangeAsk } from '../../letters/change-ask.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { bothVersions, changedPage } from '../forms/changed-page.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { readReason, readVersion } from '../forms/reason.js';
import { Submit } from '../forms/submit.js';
import { type LetterPath } from '../letters/letter-path.js';
import { partWithId } from '../letters/part-of-letter.js';
import { ReadLetter } from '../letters/read-letter.js';
import { WindowChoices } from '../letters/window-choices.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { askPage } from './ask-page.js';
import { askInWords, EMPTY_ASK, fieldOfAsk, readAskForm, typedAsk, valuesOfAsk } from './ask-form.js';

/** Adds an ask to a draft, and changes one. */
@Pages('groups/:group/letters/:letter/asks')
export class AsksController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly windows: WindowChoices,
    private readonly addAsk: AddAsk,
    private readonly changeAsk: ChangeAsk,
    private readonly submit: Submit,
  ) {}

  @Get('add')
  @Access('staff')
  async empty(@CurrentActor() actor: Actor, @Param('letter') key: string): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    return askPage(
      'Add an ask',
      { letter, values: EMPTY_ASK },
      await this.windows.of(actor),
      new FormErrors(),
    );
  }

  @Post('add')
  @Access('staff')
  async add(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key }: LetterPath,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const windows = await this.windows.of(actor);
    const errors = new FormErrors();
    const ask = readAskForm(body, errors);
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: fieldOfAsk },
      act: (by) => this.addAsk.execute(by, { letter: letter.id, ask }),
      done: new Redirect(`/groups/${group}/letters/${letter.id}/change`, 'The ask is added.'),
      again: () => askPage('Add an ask', { letter, values: typedAsk(body) }, windows, errors),
    });
  }

  @Get(':id/change')
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param() { letter: key, id }: LetterPath): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    const model = {
      letter,
      values: valuesOfAsk(partWithId(letter.asks, id, 'ask')),
      version: letter.version,
    };
    return askPage('Change an ask', model, await this.windows.of(actor), new FormErrors());
  }

  @Post(':id/change')
  @Access('staff')
  async change(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key, id }: LetterPath,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const windows = await this.windows.of(actor);
    const backHref = `/groups/${group}/letters/${letter.id}/change`;
    const errors = new FormErrors();
    const change = readAskForm(body, errors);
    const target = { letter: letter.id, version: readVersion(body), reason: readReason(body, errors) };
    const askId = partWithId(letter.asks, id, 'ask').id;
    const typed = {
      letter,
      values: typedAsk(body),
      version: textOf(body, 'version'),
      reason: textOf(body, 'reason'),
    };
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: fieldOfAsk },
      act: (by) => this.changeAsk.execute(by, { ...target, id: askId, change }),
      done: new Redirect(backHref, 'The ask is changed.'),
      again: () => askPage('Change an ask', typed, windows, errors),
      changed: async (currentVersion) => {
        const now = valuesOfAsk(partWithId((await this.letters.now(actor, key)).asks, id, 'ask'));
        const fields = bothVersions(askInWords(now, windows), askInWords(typed.values, windows));
        return changedPage(body, { thing: 'This letter', fields, currentVersion, backHref });
      },
    });
  }
}
