import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChangeChaser } from '../../chasers/change-chaser.use-case.js';
import { NotFound, Stale } from '../../errors/kinds.js';
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
import { ANSWER_NAMES } from './chaser-names.js';
import { chaserPage } from './chaser-page.js';
import { chaserAsForm, chaserChanges, fieldOfChaser, readAnswer } from './chaser.form.js';
import { type ChaserOfLetter, ReadChaser } from './read-chaser.js';

/** Records what became of a written question: a holding answer, the answer. */
@Pages('groups/:group/chasers/:chaser/answer')
export class AnswerQuestionController {
  constructor(
    private readonly chasers: ReadChaser,
    private readonly changeChaser: ChangeChaser,
    private readonly actOnce: ActOnce,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param('chaser', new PageId('chaser')) id: string): Promise<Page> {
    const found = await this.question(actor, id);
    return formPage(found, chaserAsForm(found.chaser), new FormErrors());
  }

  @Post()
  @Access('staff')
  async record(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('chaser', new PageId('chaser')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const found = await this.question(actor, id);
    const back = `/groups/${group}/letters/${found.letter.id}`;
    const errors = new FormErrors();
    const changes = chaserChanges(readAnswer(body, errors), found.chaser);
    if (!errors.isEmpty) return formPage(found, body, errors);
    const command = { chaserId: id, version: readVersion(body), changes };
    try {
      const sent = { actor, body, errors, fieldOf: fieldOfChaser };
      const isDone = await this.actOnce.do(sent, (by) => this.changeChaser.execute(by, command));
      return isDone
        ? new Redirect(back, 'What became of the question is recorded.')
        : formPage(found, body, errors);
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      const { chaser } = await this.question(actor, id);
      const fields = bothVersions(ANSWER_NAMES, chaserAsForm(chaser), body);
      const currentVersion = chaser.version;
      return changedPage(body, { thing: 'This question', fields, currentVersion, backHref: back });
    }
  }

  /** @throws NotFound when it is a chaser of another kind */
  private async question(actor: Actor, id: string): Promise<ChaserOfLetter> {
    const found = await this.chasers.now(actor, id);
    if (found.chaser.kind !== 'written_question') throw new NotFound('written question', id);
    return found;
  }
}

function formPage({ letter, chaser }: ChaserOfLetter, body: FormBody, errors: FormErrors): Page {
  const pageTitle = `The answer to a question about ${letter.reference}`;
  return chaserPage('chasers/answer', { letter, chaser, body, errors, pageTitle });
}
