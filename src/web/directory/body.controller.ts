import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { divisionName } from '../../deadlines/calendar.js';
import { CEILING } from '../../deadlines/targets.js';
import { ChangeOrganisation } from '../../directory/change-organisation.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { EditByForm } from '../forms/edit-by-form.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { IdPipe } from '../pages/id.pipe.js';
import { Page, type Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { bothBodies, filledBody, readBody } from './body.form.js';
import { bodyFormPage } from './body-form.page.js';
import { kindInWords } from './directory-words.js';
import { ReadDirectory } from './read-directory.js';
import { targetDays } from './target-words.js';

const bodyId = new IdPipe('organisation');

/** One body: how long it allows itself to answer, its offices, and what it is. */
@Pages('groups/:group/directory/organisations/:organisation')
export class BodyController {
  constructor(
    private readonly directory: ReadDirectory,
    private readonly changeOrganisation: ChangeOrganisation,
    private readonly edit: EditByForm,
  ) {}

  @Get()
  @Access('viewer', 'or-operator')
  async show(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('organisation', bodyId) id: string,
  ): Promise<Page> {
    const [body, offices] = await Promise.all([this.directory.body(id), this.directory.offices({}, id)]);
    return new Page('directory/body', {
      ...placeOf(actor, group),
      pageTitle: body.name,
      body: { ...body, kind: kindInWords(body.kind), division: divisionName(body.division) },
      targets: body.targets.map((target) => ({
        ...target,
        words: targetDays(target),
        isInForce: target.id === body.target?.id,
      })),
      ceiling: CEILING,
      offices: offices.items,
      hasMoreOffices: offices.nextCursor !== null,
    });
  }

  @Get('change')
  @Access('staff', 'or-operator')
  async form(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('organisation', bodyId) id: string,
  ): Promise<Page> {
    const body = await this.directory.body(id);
    return bodyFormPage(placeOf(actor, group), filledBody(body), new FormErrors(), body);
  }

  @Post('change')
  @Access('staff', 'or-operator')
  async change(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('organisation', bodyId) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const shown = await this.directory.body(id);
    const errors = new FormErrors();
    const changes = readBody(body, errors);
    const formPage = (): Page => bodyFormPage(placeOf(actor, group), body, errors, shown);
    if (!changes) return formPage();
    return this.edit.run(actor, {
      body,
      errors,
      thing: 'This body',
      path: `/groups/${group}/directory/organisations/${id}`,
      said: 'The body is changed. Due days that were worked out before stay until their letter changes.',
      formPage,
      both: async () => bothBodies(await this.directory.body(id), changes),
      save: (once, version) => this.changeOrganisation.execute(once, { organisation: id, changes, version }),
    });
  }
}
