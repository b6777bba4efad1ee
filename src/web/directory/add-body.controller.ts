import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { AddOrganisation } from '../../directory/add-organisation.use-case.js';
import { Conflict } from '../../errors/kinds.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { SubmitOnce } from '../forms/submit-once.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { type BodyDetails, readBody, slugOf } from './body.form.js';
import { bodyFormPage } from './body-form.page.js';

/** Adds a body to the directory. */
@Pages('groups/:group/directory/organisations/add')
@Access('staff', 'or-operator')
export class AddBodyController {
  constructor(
    private readonly addOrganisation: AddOrganisation,
    private readonly submit: SubmitOnce,
  ) {}

  @Get()
  form(@CurrentActor() actor: Actor, @Param('group') group: string): Page {
    return bodyFormPage(placeOf(actor, group), { division: 'england-and-wales' }, new FormErrors());
  }

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const details = readBody(body, errors);
    const id =
      details &&
      (await this.submit.run(
        actor,
        { body, errors, otherwise: 'name' },
        (once) => this.save(once, details),
        (made) => made,
      ));
    if (!id) return bodyFormPage(placeOf(actor, group), body, errors);
    return new Redirect(`/groups/${group}/directory/organisations/${id}`, `“${details.name}” is added.`);
  }

  private async save(actor: Actor, details: BodyDetails): Promise<string> {
    try {
      return await this.addOrganisation.execute(actor, { ...details, slug: slugOf(details.name) });
    } catch (error) {
      if (!(error instanceof Conflict) || error.code !== 'organisation-exists') throw error;
      throw new Conflict(
        error.code,
        'There is already a body of this name, or of one very like it. Use that one, or name this one more exactly.',
      );
    }
  }
}
