import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { flagsThen } from '../../flags/true-flags.js';
import { LettersQueries } from '../../letters/letters.queries.js';
import { type SavedView, SavedViewsQueries } from '../../saved-views/saved-views.queries.js';
import { viewOwner } from '../../saved-views/view-owner.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { AsOf } from '../pages/as-of.js';
import { type Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { filtersOf, type ListChoice } from './list-choice.js';
import { ListForm } from './list-form.js';
import { LIST_LIMITS, listPage, type ListRead } from './list-page.js';
import { type ListedLetter } from './listed-letter.js';

/** The list of a group's letters. */
@Pages('groups/:group/letters')
export class ListLettersController {
  constructor(
    private readonly form: ListForm,
    private readonly letters: LettersQueries,
    private readonly views: SavedViewsQueries,
    private readonly asOf: AsOf,
  ) {}

  @Get()
  @Access('viewer')
  async list(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: FormBody,
  ): Promise<Page> {
    const errors = new FormErrors();
    const choice = await this.form.read(query, errors);
    const read = errors.isEmpty ? await this.read(actor, choice, textOf(query, 'cursor') || undefined) : null;
    const views = await this.viewsOf(actor);
    return listPage({ path: `/groups/${group}/letters`, query, choice, errors, read, views });
  }

  private async read(actor: Actor, choice: ListChoice, cursor: string | undefined): Promise<ListRead> {
    const { moment } = this.asOf.read({ asOf: choice.asOf });
    const { sort } = choice;
    const narrowed = { filters: filtersOf(choice), flagsThen };
    const [page, count] = await Promise.all([
      this.letters.list(groupOf(actor), moment, { ...narrowed, sort, limit: LIST_LIMITS.page, cursor }),
      this.letters.count(groupOf(actor), moment, { ...narrowed, limit: LIST_LIMITS.counted + 1 }),
    ]);
    const read = JSON.parse(page) as { items: ListedLetter[]; nextCursor: string | null };
    return { ...read, count, on: moment.on };
  }

  /** A token looks at the list too, but keeps no views. */
  private async viewsOf(actor: Actor): Promise<SavedView[]> {
    return actor.kind === 'person' ? this.views.of(viewOwner(actor)) : [];
  }
}
