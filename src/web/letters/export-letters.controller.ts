import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { flagsThen } from '../../flags/true-flags.js';
import { LettersQueries } from '../../letters/letters.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { csvOf } from '../../workbooks/csv.js';
import { xlsxOf } from '../exports/xlsx.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { AsOf } from '../pages/as-of.js';
import { Download } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { LETTER_COLUMNS, type TabledLetter } from './letter-columns.js';
import { filtersOf } from './list-choice.js';
import { ListForm } from './list-form.js';
import { LIST_LIMITS } from './list-page.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The letters of the list's address, every page of it, as files. One statement reads them all at one moment. */
@Pages('groups/:group/letters')
export class ExportLettersController {
  constructor(
    private readonly form: ListForm,
    private readonly letters: LettersQueries,
    private readonly asOf: AsOf,
  ) {}

  @Get('export.csv')
  @Access('viewer')
  async csv(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: FormBody,
  ): Promise<Download> {
    const { rows, name } = await this.read(actor, group, query);
    return new Download(`${name}.csv`, 'text/csv; charset=utf-8', csvOf(LETTER_COLUMNS, rows));
  }

  @Get('export.xlsx')
  @Access('viewer')
  async xlsx(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: FormBody,
  ): Promise<Download> {
    const { rows, name } = await this.read(actor, group, query);
    return new Download(`${name}.xlsx`, XLSX, await xlsxOf('Letters', LETTER_COLUMNS, rows));
  }

  /** The file's name says when letters are left out, for the file goes where the page does not. */
  private async read(
    actor: Actor,
    group: string,
    query: FormBody,
  ): Promise<{ rows: TabledLetter[]; name: string }> {
    const errors = new FormErrors();
    const choice = await this.form.read(query, errors);
    errors.refuse();
    const { moment } = this.asOf.read({ asOf: choice.asOf });
    const { rows, hasMore } = await this.letters.table(groupOf(actor), moment, {
      filters: filtersOf(choice),
      sort: choice.sort,
      limit: LIST_LIMITS.exported,
      flagsThen,
    });
    const cut = hasMore ? `-first-${LIST_LIMITS.exported}` : '';
    return { rows: JSON.parse(rows) as TabledLetter[], name: `${group}-letters-${moment.on}${cut}` };
  }
}
