import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ConfirmImport } from '../../imports/confirm-import.use-case.js';
import { ImportsQueries } from '../../imports/imports.queries.js';
import { PlanImport } from '../../imports/plan-import.js';
import { RunImport } from '../../imports/run-import.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FormBody, isTicked, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { rowsPage } from './rows.page.js';

/** Shows each row as it will be logged, and what is wrong; then begins. */
@Pages('groups/:group/imports/:id/rows')
export class ImportRowsController {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly planImport: PlanImport,
    private readonly confirmImport: ConfirmImport,
    private readonly runImport: RunImport,
  ) {}

  @Get()
  @Access('staff')
  async show(
    @CurrentActor() actor: Actor,
    @Param() { group }: { group: string },
    @Param('id', new IdPipe('import')) id: string,
    @Query() query: FormBody,
  ): Promise<Page | Redirect> {
    return this.page(actor, { group, id, query }, new FormErrors());
  }

  @Post()
  @Access('staff')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param() { group }: { group: string },
    @Param('id', new IdPipe('import')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    try {
      await this.confirmImport.execute(actor, {
        importId: id,
        areDaysChecked: isTicked(body, 'areDaysChecked'),
        withDuplicates: isTicked(body, 'withDuplicates'),
      });
      this.runImport.start(id);
      return new Redirect(`/groups/${group}/imports/${id}`);
    } catch (error) {
      errors.take(error, (pointer) => pointer.slice(1));
      return this.page(actor, { group, id, query: body }, errors);
    }
  }

  private async page(
    actor: Actor,
    { group, id, query }: { readonly group: string; readonly id: string; readonly query: FormBody },
    errors: FormErrors,
  ): Promise<Page | Redirect> {
    const read = await this.imports.one(groupOf(actor), id);
    const path = `/groups/${group}/imports/${id}`;
    if (read.state === 'running' || read.state === 'done') return new Redirect(path);
    if (!read.mapping) return new Redirect(`${path}/columns`);
    const plan = await this.planImport.of(read);
    return rowsPage(read, plan, { page: Number(textOf(query, 'page')) || 1, path: `${path}/rows`, errors });
  }
}
