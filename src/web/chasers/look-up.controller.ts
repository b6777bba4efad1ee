import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChangeChaser } from '../../chasers/change-chaser.use-case.js';
import { type LookedUp, LookUpQuestion } from '../../chasers/look-up/look-up-question.js';
import { DomainError } from '../../errors/domain-error.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { EditByForm } from '../forms/edit-by-form.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { Page, type Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';
import { foundRow, takenOver } from './look-up.form.js';
import { type ChaserOfLetter, ReadChaser } from './read-chaser.js';

/** What Parliament has of a written question; a person looks at it, and takes it over or not. */
@Pages('groups/:group/chasers/:chaser/look-up')
@Access('staff')
export class LookUpPageController {
  constructor(
    private readonly chasers: ReadChaser,
    private readonly lookUp: LookUpQuestion,
    private readonly changeChaser: ChangeChaser,
    private readonly edit: EditByForm,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('chaser', new PageId('chaser')) id: string): Promise<Page> {
    return this.page(actor, await this.chasers.now(actor, id), new FormErrors());
  }

  @Post()
  async takeOver(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('chaser', new PageId('chaser')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const found = await this.chasers.now(actor, id);
    const errors = new FormErrors();
    const again = await this.page(actor, found, errors);
    return this.edit.run(actor, {
      body,
      errors,
      fieldOf: () => 'found',
      otherwise: 'found',
      thing: 'This question',
      path: `/groups/${group}/letters/${found.letter.id}#chasers`,
      said: 'What Parliament has of the question is taken over.',
      formPage: () => new Page(again.view, { ...again.model, errors: errors.summary }, 422),
      both: () => Promise.resolve([]),
      save: (once, version) =>
        this.changeChaser.execute(once, { chaserId: id, version, changes: takenOver(body, found.chaser) }),
    });
  }

  private async page(actor: Actor, { letter, chaser }: ChaserOfLetter, errors: FormErrors): Promise<Page> {
    const looked = await this.look(actor, chaser.id);
    return new Page('chasers/look-up', {
      ...{ pageTitle: `Parliament’s record of a question about ${letter.reference}`, letter, chaser },
      ...{
        note: looked.note,
        found: looked.questions.map(foundRow),
        once: newOnce(),
        errors: errors.summary,
      },
    });
  }

  /** When Parliament can’t be asked, the page says why. */
  private async look(actor: Actor, id: string): Promise<LookedUp> {
    try {
      return await this.lookUp.ofChaser(groupOf(actor), id);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'questions-unavailable') throw error;
      return { isAsked: true, note: error.message, questions: [] };
    }
  }
}
