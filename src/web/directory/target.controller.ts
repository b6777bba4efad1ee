import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { NotFound, Stale } from '../../errors/kinds.js';
import { ChangeReplyTarget } from '../../letters/change-reply-target.use-case.js';
import { SetReplyTarget } from '../../letters/set-reply-target.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { EditByForm } from '../forms/edit-by-form.js';
import { type FormBody, isTicked } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page, type Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { type BodyWithTargets, type TargetRead } from './directory-read.js';
import { ReadDirectory } from './read-directory.js';
import { bothTargets, fieldOfTarget, filledTarget, readTarget, targetVersion } from './target.form.js';
import { type TargetForm, targetFormPage } from './target.pages.js';
import { saveOrShow } from './save-target.js';

const bodyId = new IdPipe('organisation');

/** Adds, corrects and ends reply targets of a body. Which due days move is shown before anything is saved. */
@Pages('groups/:group/directory/organisations/:organisation/targets')
@Access('staff', 'or-operator')
export class TargetController {
  constructor(
    private readonly directory: ReadDirectory,
    private readonly setTarget: SetReplyTarget,
    private readonly changeTarget: ChangeReplyTarget,
    private readonly edit: EditByForm,
  ) {}

  @Get('add')
  async addForm(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('organisation', bodyId) id: string,
  ): Promise<Page> {
    const body = await this.directory.body(id);
    const values = { endsPrevious: 'yes' };
    return targetFormPage({ place: placeOf(actor, group), body, values, errors: new FormErrors() });
  }

  @Post('add')
  async add(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('organisation', bodyId) organisation: string,
    @Body() values: FormBody,
  ): Promise<Page | Redirect> {
    const body = await this.directory.body(organisation);
    const form = { place: placeOf(actor, group), body, values, errors: new FormErrors() };
    const facts = readTarget(values, form.errors);
    if (!facts) return targetFormPage(form);
    const endsPrevious = isTicked(values, 'endsPrevious');
    const command = { ...facts, organisation, endsPrevious };
    return this.edit.run(actor, {
      ...this.around(form, group, 'The target is added.'),
      both: () => Promise.resolve([]),
      save: (once) => saveOrShow(form, once, (as, how) => this.setTarget.execute(as, { ...command, ...how })),
    });
  }

  @Get(':target/change')
  async changeForm(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('organisation', bodyId) id: string,
    @Param('target', new IdPipe('target')) targetId: string,
  ): Promise<Page> {
    const { body, target } = await this.find(id, targetId);
    const values = filledTarget(target);
    return targetFormPage({ place: placeOf(actor, group), body, target, values, errors: new FormErrors() });
  }

  @Post(':target/change')
  async change(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('organisation', bodyId) organisation: string,
    @Param('target', new IdPipe('target')) targetId: string,
    @Body() values: FormBody,
  ): Promise<Page | Redirect> {
    const { body, target } = await this.find(organisation, targetId);
    const form = { place: placeOf(actor, group), body, target, values, errors: new FormErrors() };
    const changes = readTarget(values, form.errors);
    if (!changes) return targetFormPage(form);
    const command = { organisation, targetId, changes };
    return this.edit.run(actor, {
      ...this.around(form, group, 'The target is changed.'),
      both: async () => bothTargets((await this.find(organisation, targetId)).target, changes),
      save: (once, version) => {
        if (version !== targetVersion(target)) throw new Stale('target', targetVersion(target));
        return saveOrShow(form, once, (as, how) => this.changeTarget.execute(as, { ...command, ...how }));
      },
    });
  }

  private around(form: TargetForm, group: string, said: string) {
    const path = `/groups/${group}/directory/organisations/${form.body.id}`;
    const formPage = (): Page => targetFormPage(form);
    const { values: body, errors } = form;
    return {
      body,
      errors,
      thing: 'This target',
      path,
      said,
      formPage,
      fieldOf: fieldOfTarget,
      otherwise: 'fromOn-day',
    };
  }

  private async find(id: string, targetId: string): Promise<{ body: BodyWithTargets; target: TargetRead }> {
    const body = await this.directory.body(id);
    const target = body.targets.find((one) => one.id === targetId);
    if (!target) throw new NotFound('target', targetId);
    return { body, target };
  }
}
