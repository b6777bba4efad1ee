import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { CorrectSending } from '../../letters/correct-sending.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { bothVersions, changedPage } from '../forms/changed-page.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { readReason, readVersion } from '../forms/reason.js';
import { Submit } from '../forms/submit.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { dayInWords } from './about-values.js';
import { LETTER_CHOICES } from './letter-form-page.js';
import { type LetterPath } from './letter-path.js';
import { type LetterRead } from './letter-read.js';
import { FIELDS_OF_LETTER } from './read-about.js';
import { ReadLetter } from './read-letter.js';
import { readSending, sendingOf, type SendingValues, typedSending } from './send-letter.form.js';

/** Corrects how and when a letter went, or says that it was not sent after all. */
@Pages('groups/:group/letters/:letter/correct-sending')
export class CorrectSendingController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly correctSending: CorrectSending,
    private readonly submit: Submit,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param('letter') key: string): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    return formPage(letter, sendingOf(letter, this.clock.today()), { isSent: 'yes' }, new FormErrors());
  }

  @Post()
  @Access('staff')
  async correct(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key }: LetterPath,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, key);
    const path = `/groups/${group}/letters/${letter.id}`;
    const errors = new FormErrors();
    const { sentOn, channel, datedOn } = isSent(body) ? readSending(body, letter, errors) : { sentOn: null };
    const reason = readReason(body, errors);
    if (!reason) errors.add('reason', 'Say why it is corrected');
    const change = { sentOn, channel, datedOn };
    const target = { letter: letter.id, version: readVersion(body), change, reason: reason ?? '' };
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: (pointer) => FIELDS_OF_LETTER[pointer] ?? 'form' },
      act: (by) => this.correctSending.execute(by, target),
      done: new Redirect(path, `The sending of ${letter.reference} is corrected.`),
      again: () => formPage(letter, typedSending(body), body, errors),
      changed: async (currentVersion) => {
        const now = inWords(sendingOf(await this.letters.now(actor, key), this.clock.today()));
        const fields = bothVersions(now, inWords(typedSending(body)));
        return changedPage(body, { thing: 'This letter', fields, currentVersion, backHref: path });
      },
    });
  }
}

const isSent = (body: FormBody): boolean => textOf(body, 'isSent') !== 'no';

function inWords({ sentOn, channel, datedOn }: SendingValues): [label: string, words: string][] {
  const how = LETTER_CHOICES.channels.find(({ value }) => value === channel)?.text ?? channel;
  return [
    ['Sent on', dayInWords(sentOn)],
    ['How it went', how],
    ['Date on it', dayInWords(datedOn)],
  ];
}

function formPage(letter: LetterRead, values: SendingValues, body: FormBody, errors: FormErrors): Page {
  const model = {
    pageTitle: `Correct how ${letter.reference} was sent`,
    letter,
    values: { ...values, isSent: isSent(body) ? 'yes' : 'no', reason: textOf(body, 'reason') },
    version: textOf(body, 'version') || letter.version,
    choices: LETTER_CHOICES,
    once: newOnce(),
  };
  const wrong = { errors: errors.summary, errorAt: errors.byField };
  return new Page('letters/correct-sending', { ...model, ...wrong }, errors.isEmpty ? 200 : 422);
}
