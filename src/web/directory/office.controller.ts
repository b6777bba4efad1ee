import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { ChangeOffice } from '../../directory/change-office.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { EditByForm } from '../forms/edit-by-form.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { IdPipe } from '../pages/id.pipe.js';
import { Page, type Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { tenureInWords } from './directory-words.js';
import { bothOffices, filledOffice, readOffice } from './office.form.js';
import { ReadDirectory } from './read-directory.js';

const officeId = new IdPipe('office');

/** One office: who held it when, and what it is. */
@Pages('groups/:group/directory/offices/:office')
export class OfficeController {
  constructor(
    private readonly directory: ReadDirectory,
    private readonly changeOffice: ChangeOffice,
    private readonly edit: EditByForm,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('viewer', 'or-operator')
  async show(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('office', officeId) id: string,
    @Query('cursor') cursor?: string,
  ): Promise<Page> {
    const [office, tenures] = await Promise.all([
      this.directory.office(id),
      this.directory.tenures(id, cursor),
    ]);
    const today = this.clock.today();
    return new Page('directory/office', {
      ...placeOf(actor, group),
      pageTitle: office.name,
      office,
      tenures: tenures.items.map((tenure) => ({
        ...tenure,
        words: tenureInWords(tenure, tenures.items, today),
      })),
      isLaterPage: cursor !== undefined,
      more: tenures.nextCursor && `?cursor=${encodeURIComponent(tenures.nextCursor)}`,
    });
  }

  @Get('change')
  @Access('staff', 'or-operator')
  async form(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('office', officeId) id: string,
  ): Promise<Page> {
    const office = await this.directory.office(id);
    return formPage(placeOf(actor, group), office, filledOffice(office), new FormErrors());
  }

  @Post('change')
  @Access('staff', 'or-operator')
  async change(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('office', officeId) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const office = await this.directory.office(id);
    const errors = new FormErrors();
    const changes = readOffice(body, errors);
    const again = (): Page => formPage(placeOf(actor, group), office, body, errors);
    if (!changes) return again();
    return this.edit.run(actor, {
      body,
      errors,
      otherwise: 'name',
      thing: 'This office',
      path: `/groups/${group}/directory/offices/${id}`,
      said: 'The office is changed. Letters keep the address they were sent to.',
      formPage: again,
      both: async () => bothOffices(await this.directory.office(id), changes),
      save: (once, version) => this.changeOffice.execute(once, { officeId: id, changes, version }),
    });
  }
}

function formPage(
  place: object,
  office: { id: string; name: string; organisation: { name: string } },
  values: FormBody,
  errors: FormErrors,
): Page {
  return new Page(
    'directory/office-form',
    {
      ...place,
      pageTitle: `Change ${office.name}`,
      office,
      values,
      once: newOnce(),
      errors: errors.summary,
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}
