import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChangeChaser } from '../../chasers/change-chaser.use-case.js';
import { Stale } from '../../errors/kinds.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { bothVersions } from '../forms/both-versions.js';
import { changedPage } from '../forms/changed-page.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { readVersion } from '../forms/version-input.js';
import { type Page, Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';
import { chaserNames } from './chaser-names.js';
import { chaserPage } from './chaser-page.js';
import { chaserAsForm, chaserChanges, fieldOfChaser, readChaser } from './chaser.form.js';
import { type ChaserOfLetter, ReadChaser } from './read-chaser.js';

/** Corrects a chaser. */
@Pages('groups/:group/chasers/:chaser/change')
export class ChangeChaserController {
  constructor(
    private readonly chasers: ReadChaser,
    private readonly changeChaser: ChangeChaser,
    private readonly actOnce: ActOnce,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param('chaser', new PageId('chaser')) id: string): Promise<Page> {
    const found = await this.chasers.now(actor, id);
    return formPage(found, chaserAsForm(found.chaser), new FormErrors());
  }

  @Post()
  @Access('staff')
  async change(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('chaser', new PageId('chaser')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const found = await this.chasers.now(actor, id);
    const back = `/groups/${group}/letters/${found.letter.id}`;
    const errors = new FormErrors();
    const typed = readChaser(body, errors);
    if (!typed) return formPage(found, body, errors);
    const command = {
      chaserId: id,
      version: readVersion(body),
      changes: chaserChanges(typed, found.chaser),
    };
    try {
      const sent = { actor, body, errors, fieldOf: fieldOfChaser };
      const isDone = await this.actOnce.do(sent, (by) => this.changeChaser.execute(by, command));
      return isDone ? new Redirect(back, 'The chaser is changed.') : formPage(found, body, errors);
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      return this.bothShown(await this.chasers.now(actor, id), body, back);
    }
  }

  private bothShown({ letter, chaser }: ChaserOfLetter, body: FormBody, backHref: string): Page {
    const fields = bothVersions(chaserNames(letter), chaserAsForm(chaser), body);
    return changedPage(body, { thing: 'This chaser', fields, currentVersion: chaser.version, backHref });
  }
}

function formPage({ letter, chaser }: ChaserOfLetter, body: FormBody, errors: FormErrors): Page {
  const pageTitle = `Change a chaser of ${letter.reference}`;
  return chaserPage('chasers/change', { letter, chaser, body, errors, pageTitle });
}
