import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { AddRecipient } from '../../letters/add-recipient.use-case.js';
import { ChangeRecipient } from '../../letters/change-recipient.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { bothVersions, changedPage } from '../forms/changed-page.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { readReason, readVersion } from '../forms/reason.js';
import { Submit } from '../forms/submit.js';
import { NO_RECIPIENT } from '../letters/letter-form-values.js';
import { LetterNames, unknownOffices } from '../letters/letter-names.js';
import { type LetterPath } from '../letters/letter-path.js';
import { partWithId } from '../letters/part-of-letter.js';
import { ReadLetter } from '../letters/read-letter.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import {
  readRecipientChange,
  recipientInWords,
  typedRecipient,
  valuesOfRecipient,
} from './change-recipient.form.js';
import { addRecipientPage, changeRecipientPage, fieldOfRecipient } from './recipient-pages.js';
import { readRecipient } from './read-recipient.js';

/** Adds a recipient to a letter, and changes one. */
@Pages('groups/:group/letters/:letter/recipients')
export class RecipientsController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly addRecipient: AddRecipient,
    private readonly changeRecipient: ChangeRecipient,
    private readonly names: LetterNames,
    private readonly submit: Submit,
  ) {}

  @Get('add')
  @Access('staff')
  async empty(@CurrentActor() actor: Actor, @Param('letter') key: string): Promise<Page> {
    return addRecipientPage(await this.letters.now(actor, key), NO_RECIPIENT, new FormErrors());
  }

  @Post('add')
  @Access('staff')
  async add(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key }: LetterPath,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const errors = new FormErrors();
    const { recipient: typed, office } = readRecipient(body, 1, errors);
    const role = letter.sentOn === null ? typed.role : 'cc';
    const { officeId, unknown } = await this.names.office(office);
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: fieldOfRecipient },
      act: (by) =>
        this.addRecipient.execute(by, { letter: letter.id, recipient: { ...typed, role, officeId } }),
      done: new Redirect(
        `/groups/${group}/letters/${letter.id}/change`,
        ['The recipient is added.', ...unknownOffices([unknown])].join(' '),
      ),
      again: () => addRecipientPage(letter, typedRecipient(body), errors),
    });
  }

  @Get(':id/change')
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param() { letter: key, id }: LetterPath): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    const recipient = partWithId(letter.recipients, id, 'recipient');
    return changeRecipientPage(letter, valuesOfRecipient(recipient), {}, new FormErrors());
  }

  @Post(':id/change')
  @Access('staff')
  async change(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key, id }: LetterPath,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const recipient = partWithId(letter.recipients, id, 'recipient');
    const backHref = `/groups/${group}/letters/${letter.id}/change`;
    const errors = new FormErrors();
    const typed = readRecipientChange(body, letter, recipient, errors);
    const reason = readReason(body, errors);
    const { officeId, unknown } = await this.names.office(typed.office ?? '');
    const office = typed.office === null ? {} : behind(officeId);
    const target = { letter: letter.id, version: readVersion(body), id: recipient.id, reason };
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: fieldOfRecipient },
      act: (by) => this.changeRecipient.execute(by, { ...target, change: { ...typed.change, ...office } }),
      done: new Redirect(backHref, ['The recipient is changed.', ...unknownOffices([unknown])].join(' ')),
      again: () => changeRecipientPage(letter, typedRecipient(body), body, errors),
      changed: async (currentVersion) => {
        const now = partWithId((await this.letters.now(actor, key)).recipients, id, 'recipient');
        const theirs = recipientInWords(valuesOfRecipient(now));
        const fields = bothVersions(theirs, recipientInWords(typedRecipient(body)));
        return changedPage(body, { thing: 'This letter', fields, currentVersion, backHref });
      },
    });
  }
}

/** An office brings its organisation and holder along; without one they go with it. */
function behind(officeId: string | null): object {
  return officeId ? { officeId } : { officeId: null, organisationId: null, personId: null };
}
