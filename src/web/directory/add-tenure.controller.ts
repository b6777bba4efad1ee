import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { AppointHolder } from '../../directory/appoint-holder.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { SubmitOnce } from '../forms/submit-once.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { type HolderRead, type OfficeRead } from './directory-read.js';
import { PeopleByName } from './people-by-name.js';
import { ReadDirectory } from './read-directory.js';
import { fieldOfTenure, readEnds, readTenure } from './tenure.form.js';
import { tenureFormPage } from './tenure-form.page.js';

/** Says who holds an office from when on, and ends who held it before. */
@Pages('groups/:group/directory/offices/:office/tenures/add')
@Access('staff', 'or-operator')
export class AddTenureController {
  constructor(
    private readonly directory: ReadDirectory,
    private readonly people: PeopleByName,
    private readonly appoint: AppointHolder,
    private readonly submit: SubmitOnce,
  ) {}

  @Get()
  async form(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('office', new IdPipe('office')) id: string,
  ): Promise<Page> {
    const office = await this.directory.office(id);
    const ends = withoutEnd(office).map(({ tenureId }) => tenureId);
    const values = { ends: ends.length === 1 ? ends : [] };
    return addPage({ place: placeOf(actor, group), office, values, errors: new FormErrors() });
  }

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('office', new IdPipe('office')) officeId: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const office = await this.directory.office(officeId);
    const errors = new FormErrors();
    const meant = await this.people.meant(body, errors);
    const facts = readTenure(body, errors);
    const endsTenureIds = readEnds(body, facts?.fromOn, withoutEnd(office), errors);
    const done = new Redirect(
      `/groups/${group}/directory/offices/${officeId}`,
      'It is recorded who holds the office.',
    );
    const saved =
      'person' in meant && facts && errors.isEmpty
        ? await this.submit.run(
            actor,
            { body, errors, fieldOf: fieldOfTenure, otherwise: 'person' },
            async (once) => {
              await this.appoint.execute(once, { officeId, ...meant, ...facts, endsTenureIds });
              return done;
            },
            () => done,
          )
        : null;
    const choices = 'choices' in meant ? meant.choices : [];
    return saved ?? addPage({ place: placeOf(actor, group), office, values: body, errors, choices });
  }
}

function withoutEnd({ holders }: OfficeRead): HolderRead[] {
  return holders.filter(({ toOn }) => toOn === null);
}

function addPage(given: Omit<Parameters<typeof tenureFormPage>[0], 'pageTitle' | 'holders'>): Page {
  const { office } = given;
  return tenureFormPage({
    ...given,
    pageTitle: 'Record a new holder',
    holders: withoutEnd(office as OfficeRead),
  });
}
