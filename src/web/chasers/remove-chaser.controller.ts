import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { RemoveChaser } from '../../chasers/remove-chaser.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { bothVersions } from '../forms/both-versions.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { readReason, type Removal, removalPage } from '../forms/removal.js';
import { type Page, Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';
import { chaserNames } from './chaser-names.js';
import { chaserAsForm } from './chaser.form.js';
import { type ChaserOfLetter, ReadChaser } from './read-chaser.js';

const DONE = 'The chaser is taken out.';

/** Takes out a chaser that was logged by mistake, with the reason. */
@Pages('groups/:group/chasers/:chaser/remove')
export class RemoveChaserController {
  constructor(
    private readonly chasers: ReadChaser,
    private readonly removeChaser: RemoveChaser,
    private readonly actOnce: ActOnce,
  ) {}

  @Get()
  @Access('staff')
  async form(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('chaser', new PageId('chaser')) id: string,
  ): Promise<Page> {
    return removalPage(removalOf(group, await this.chasers.now(actor, id)), {}, new FormErrors());
  }

  @Post()
  @Access('staff')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('chaser', new PageId('chaser')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const before = await this.actOnce.letterBefore(actor, body);
    if (before) return new Redirect(`/groups/${group}/letters/${before}`, DONE);
    const removal = removalOf(group, await this.chasers.now(actor, id));
    const errors = new FormErrors();
    const reason = readReason(body, errors);
    const isDone =
      reason !== null &&
      (await this.actOnce.do({ actor, body, errors }, (by) =>
        this.removeChaser.execute(by, { chaserId: id, reason }),
      ));
    return isDone ? new Redirect(removal.backHref, DONE) : removalPage(removal, body, errors);
  }
}

function removalOf(group: string, { letter, chaser }: ChaserOfLetter): Removal {
  const form = chaserAsForm(chaser);
  const shown = bothVersions(chaserNames(letter), form, form).filter(
    ({ theirs }) => theirs && theirs !== 'No',
  );
  return {
    pageTitle: `Take out a chaser of ${letter.reference}`,
    rows: shown.map(({ label, theirs }) => ({ label, text: theirs })),
    consequence:
      'The next step and its day are worked out as if this had not been done. That it was logged and taken out stays in the history of the letter.',
    button: 'Take out this chaser',
    backHref: `/groups/${group}/letters/${letter.id}`,
    backText: letter.reference,
  };
}
