import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { AddOffice } from '../../directory/add-office.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { SubmitOnce } from '../forms/submit-once.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { BodiesByName } from './bodies-by-name.js';
import { readOffice } from './office.form.js';

/** Adds an office to a body. */
@Pages('groups/:group/directory/offices/add')
@Access('staff', 'or-operator')
export class AddOfficeController {
  constructor(
    private readonly addOffice: AddOffice,
    private readonly bodies: BodiesByName,
    private readonly submit: SubmitOnce,
  ) {}

  @Get()
  form(@CurrentActor() actor: Actor, @Param('group') group: string, @Query('body') name = ''): Page {
    return formPage(placeOf(actor, group), { body: name }, new FormErrors());
  }

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const bodyName = textOf(body, 'body');
    if (!bodyName) errors.add('body', 'Enter the body that the office belongs to');
    const organisationId = await this.bodies.idOf(bodyName, 'body', errors);
    const details = readOffice(body, errors);
    const form = { body, errors, otherwise: 'name' };
    const id =
      details && organisationId
        ? await this.submit.run(
            actor,
            form,
            (once) => this.addOffice.execute(once, { ...details, organisationId }),
            (made) => made,
          )
        : null;
    if (!id) return formPage(placeOf(actor, group), body, errors);
    return new Redirect(`/groups/${group}/directory/offices/${id}`, 'The office is added. Say who holds it.');
  }
}

function formPage(place: object, values: FormBody, errors: FormErrors): Page {
  const model = { ...place, values, once: newOnce(), errors: errors.summary, errorAt: errors.byField };
  return new Page(
    'directory/office-form',
    { ...model, pageTitle: 'Add an office' },
    errors.isEmpty ? 200 : 422,
  );
}
