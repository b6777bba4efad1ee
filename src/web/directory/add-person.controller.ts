import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { AddPerson } from '../../directory/add-person.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { SubmitOnce } from '../forms/submit-once.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { readPerson } from './person.form.js';
import { personFormPage } from './person-form.page.js';

/** Adds a person to the directory. */
@Pages('groups/:group/directory/people/add')
@Access('staff', 'or-operator')
export class AddPersonController {
  constructor(
    private readonly addPerson: AddPerson,
    private readonly submit: SubmitOnce,
  ) {}

  @Get()
  form(@CurrentActor() actor: Actor, @Param('group') group: string): Page {
    return personFormPage(placeOf(actor, group), {}, new FormErrors());
  }

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const details = readPerson(body, errors);
    const id =
      details &&
      (await this.submit.run(
        actor,
        { body, errors, otherwise: 'parliamentId' },
        (once) => this.addPerson.execute(once, details),
        (made) => made,
      ));
    if (!id) return personFormPage(placeOf(actor, group), body, errors);
    return new Redirect(`/groups/${group}/directory/people/${id}`, `${details.name} is added.`);
  }
}
