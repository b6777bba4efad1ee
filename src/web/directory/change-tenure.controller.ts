import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChangeTenure } from '../../directory/change-tenure.use-case.js';
import { Stale } from '../../errors/kinds.js';
import { type Actor } from '../../timeline/actor.js';
import { EditByForm } from '../forms/edit-by-form.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page, type Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { type TenureRead } from './directory-read.js';
import { ReadDirectory } from './read-directory.js';
import { bothTenures, fieldOfTenure, filledTenure, readTenure, tenureVersion } from './tenure.form.js';
import { tenureFormPage } from './tenure-form.page.js';

const tenureId = new IdPipe('tenure');

/** Corrects or ends a tenure. */
@Pages('groups/:group/directory/tenures/:tenure/change')
@Access('staff', 'or-operator')
export class ChangeTenureController {
  constructor(
    private readonly directory: ReadDirectory,
    private readonly changeTenure: ChangeTenure,
    private readonly edit: EditByForm,
  ) {}

  @Get()
  async form(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('tenure', tenureId) id: string,
  ): Promise<Page> {
    const tenure = await this.directory.tenure(id);
    return changePage(actor, group, tenure, filledTenure(tenure), new FormErrors());
  }

  @Post()
  async change(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('tenure', tenureId) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const tenure = await this.directory.tenure(id);
    const errors = new FormErrors();
    const changes = readTenure(body, errors);
    const formPage = (): Page => changePage(actor, group, tenure, body, errors);
    if (!changes) return formPage();
    return this.edit.run(actor, {
      body,
      errors,
      fieldOf: fieldOfTenure,
      otherwise: 'fromOn-day',
      thing: 'This tenure',
      path: `/groups/${group}/directory/offices/${tenure.office.id}`,
      said: 'The days in office are changed.',
      formPage,
      both: async () => bothTenures(await this.directory.tenure(id), changes),
      save: async (once, version) => {
        const current = tenureVersion(await this.directory.tenure(id));
        if (version !== current) throw new Stale('tenure', current);
        await this.changeTenure.execute(once, { tenureId: id, changes });
      },
    });
  }
}

function changePage(
  actor: Actor,
  group: string,
  tenure: TenureRead,
  values: FormBody,
  errors: FormErrors,
): Page {
  const { office, person } = tenure;
  const pageTitle = `Change when ${person.name} held it`;
  return tenureFormPage({ place: placeOf(actor, group), pageTitle, office, tenure, values, errors });
}
