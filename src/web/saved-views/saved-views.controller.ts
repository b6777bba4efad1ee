import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { RemoveView } from '../../saved-views/remove-view.use-case.js';
import { SaveView, VIEW_LIMITS } from '../../saved-views/save-view.use-case.js';
import { SavedViewsQueries } from '../../saved-views/saved-views.queries.js';
import { viewOwner } from '../../saved-views/view-owner.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce, Once } from '../forms/once.js';
import { queryOf } from '../letters/list-choice.js';
import { ListForm } from '../letters/list-form.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';

/** Views that a person keeps of the list of letters: to save one, and to remove one. Viewers keep theirs too. */
@Pages('groups/:group/saved-views')
export class SavedViewsController {
  constructor(
    private readonly form: ListForm,
    private readonly views: SavedViewsQueries,
    private readonly saveView: SaveView,
    private readonly removeView: RemoveView,
    private readonly once: Once,
  ) {}

  @Post()
  @Access('viewer')
  async save(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const [name, query] = [textOf(body, 'name'), await this.canonical(textOf(body, 'query'))];
    const done = new Redirect(`/groups/${group}/letters?${query}`, `The view “${name}” is saved.`);
    const errors = new FormErrors();
    try {
      await this.saveView.execute(this.once.actor(actor, body), { name, query });
      return done;
    } catch (error) {
      if ((await this.once.doneBefore(error, actor, body))?.isSame) return done;
      errors.take(error, () => 'name', 'name');
      return savePage(group, { name, query }, errors);
    }
  }

  @Get(':view/remove')
  @Access('viewer')
  async confirm(@CurrentActor() actor: Actor, @Param('view') id: string): Promise<Page> {
    const view = await this.views.one(viewOwner(actor), id);
    return new Page('saved-views/remove', { pageTitle: 'Remove a view', view, once: newOnce() });
  }

  @Post(':view/remove')
  @Access('viewer')
  async remove(
    @CurrentActor() actor: Actor,
    @Param() { group, view: id }: { group: string; view: string },
  ): Promise<Redirect> {
    const { name } = await this.views.one(viewOwner(actor), id);
    await this.removeView.execute(actor, { viewId: id });
    return new Redirect(`/groups/${group}/letters`, `The view “${name}” is removed.`);
  }

  /** As our own addresses have it, without what is not understood, and without the day it was looked at from. */
  private async canonical(query: string): Promise<string> {
    const given = new URLSearchParams(query);
    const names = [...new Set(given.keys())];
    const body = Object.fromEntries(names.map((name) => [name, given.getAll(name)]));
    return queryOf({ ...(await this.form.read(body, new FormErrors())), asOf: undefined });
  }
}

function savePage(group: string, values: { name: string; query: string }, errors: FormErrors): Page {
  const back = `/groups/${group}/letters?${values.query}`;
  const model = { values, back, limits: VIEW_LIMITS, errors: errors.summary, errorAt: errors.byField };
  return new Page('saved-views/save', { pageTitle: 'Save this view', once: newOnce(), ...model }, 422);
}
