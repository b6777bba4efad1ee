import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChangeGroup } from '../../groups/change-group.use-case.js';
import { GroupsQueries } from '../../groups/groups.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { EditByForm } from '../forms/edit-by-form.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { Page, type Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { bothSettings, DAY_SETTINGS, filledSettings, type GroupRead, readSettings } from './settings.form.js';

/** The settings of a group. */
@Pages('groups/:group/settings')
@Access('admin', 'or-operator')
export class SettingsController {
  constructor(
    private readonly groups: GroupsQueries,
    private readonly changeGroup: ChangeGroup,
    private readonly edit: EditByForm,
  ) {}

  @Get()
  async form(@CurrentActor() actor: Actor, @Param('group') slug: string): Promise<Page> {
    const group = await this.read(actor);
    return settingsPage(actor, slug, group, filledSettings(group), new FormErrors());
  }

  @Post()
  async change(
    @CurrentActor() actor: Actor,
    @Param('group') slug: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const group = await this.read(actor);
    const errors = new FormErrors();
    const settings = readSettings(body, errors);
    const formPage = (): Page => settingsPage(actor, slug, group, body, errors);
    if (!settings) return formPage();
    return this.edit.run(actor, {
      body,
      errors,
      thing: 'This group',
      path: `/groups/${slug}/settings`,
      said: 'The settings are saved.',
      formPage,
      both: async () => bothSettings(await this.read(actor), settings),
      save: (once, version) => this.changeGroup.execute(once, { groupId: groupOf(actor), settings, version }),
    });
  }

  private async read(actor: Actor): Promise<GroupRead> {
    return JSON.parse((await this.groups.one(groupOf(actor))).text) as GroupRead;
  }
}

function settingsPage(
  actor: Actor,
  slug: string,
  shown: GroupRead,
  values: FormBody,
  errors: FormErrors,
): Page {
  return new Page(
    'settings/show',
    {
      ...placeOf(actor, slug),
      pageTitle: 'Settings',
      shown,
      settings: DAY_SETTINGS,
      registerPath: `/register/${slug}`,
      mayExport: actor.role !== 'operator',
      values,
      once: newOnce(),
      errors: errors.summary,
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}
