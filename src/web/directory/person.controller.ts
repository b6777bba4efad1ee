import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { ChangePerson } from '../../directory/change-person.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { EditByForm } from '../forms/edit-by-form.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { IdPipe } from '../pages/id.pipe.js';
import { Page, type Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { fullName, HOUSE_CHOICES, tenureInWords } from './directory-words.js';
import { bothPeople, filledPerson, readPerson } from './person.form.js';
import { personFormPage } from './person-form.page.js';
import { ReadDirectory } from './read-directory.js';

const personId = new IdPipe('person');

/** One person: the offices held, and what is known of them. */
@Pages('groups/:group/directory/people/:person')
export class PersonController {
  constructor(
    private readonly directory: ReadDirectory,
    private readonly changePerson: ChangePerson,
    private readonly edit: EditByForm,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('viewer', 'or-operator')
  async show(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('person', personId) id: string,
  ): Promise<Page> {
    const person = await this.directory.person(id);
    const today = this.clock.today();
    return new Page('directory/person', {
      ...placeOf(actor, group),
      pageTitle: fullName(person),
      person: { ...person, house: HOUSE_CHOICES.find(({ value }) => value === (person.house ?? ''))!.text },
      tenures: person.tenures.map((tenure) => ({ ...tenure, words: tenureInWords(tenure, [], today) })),
    });
  }

  @Get('change')
  @Access('staff', 'or-operator')
  async form(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('person', personId) id: string,
  ): Promise<Page> {
    const person = await this.directory.person(id);
    return personFormPage(placeOf(actor, group), filledPerson(person), new FormErrors(), person);
  }

  @Post('change')
  @Access('staff', 'or-operator')
  async change(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('person', personId) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const person = await this.directory.person(id);
    const errors = new FormErrors();
    const changes = readPerson(body, errors);
    const formPage = (): Page => personFormPage(placeOf(actor, group), body, errors, person);
    if (!changes) return formPage();
    return this.edit.run(actor, {
      body,
      errors,
      otherwise: 'parliamentId',
      thing: 'This person',
      path: `/groups/${group}/directory/people/${id}`,
      said: 'What is known of the person is changed. Letters keep what they printed.',
      formPage,
      both: async () => bothPeople(await this.directory.person(id), changes),
      save: (once, version) => this.changePerson.execute(once, { personId: id, changes, version }),
    });
  }
}
