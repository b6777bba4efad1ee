import { Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { RunImport } from '../../imports/run-import.use-case.js';
import { ConfirmWorkbook } from '../../imports/workbook/confirm-workbook.use-case.js';
import { LookIntoWorkbook, type WorkbookLook } from '../../imports/workbook/look-into-workbook.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { FormErrors } from '../forms/form-errors.js';
import { IdPipe } from '../pages/id.pipe.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';

/** How many names of what is added to the directory are shown. */
const SHOWN = 20;

/** Shows what a workbook of a whole group would bring, and takes it in. */
@Pages('groups/:group/imports/:id/workbook')
@Access('admin')
export class WorkbookController {
  constructor(
    private readonly look: LookIntoWorkbook,
    private readonly confirmWorkbook: ConfirmWorkbook,
    private readonly runImport: RunImport,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('id', new IdPipe('import')) id: string,
  ): Promise<Page | Redirect> {
    return this.page(actor, `/groups/${group}/imports/${id}`, id, new FormErrors());
  }

  @Post()
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('id', new IdPipe('import')) id: string,
  ): Promise<Page | Redirect> {
    const path = `/groups/${group}/imports/${id}`;
    const errors = new FormErrors();
    try {
      await this.confirmWorkbook.execute(actor, id);
      this.runImport.start(id);
      return new Redirect(path);
    } catch (error) {
      errors.take(error);
      return this.page(actor, path, id, errors);
    }
  }

  private async page(actor: Actor, path: string, id: string, errors: FormErrors): Promise<Page | Redirect> {
    const look = await this.look.of(groupOf(actor), id);
    const { state } = look.summary;
    return state === 'running' || state === 'done' ? new Redirect(path) : workbookPage(look, path, errors);
  }
}

function workbookPage(
  { summary, from, counts, added }: WorkbookLook,
  path: string,
  errors: FormErrors,
): Page {
  const model = {
    pageTitle: 'Take in a whole group',
    path: `${path}/workbook`,
    fileName: summary.fileName,
    problem: summary.problem,
    from,
    counts: counts.filter(([, rows]) => rows > 0).map(([sheet, rows]) => ({ sheet, rows })),
    added: added.map(({ sheet, names }) => ({
      sheet,
      count: names.length,
      names: names.slice(0, SHOWN),
      more: Math.max(0, names.length - SHOWN),
    })),
    errors: errors.summary,
  };
  return new Page('imports/workbook', model, errors.isEmpty ? 200 : 422);
}
