import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ImportsQueries } from '../../imports/imports.queries.js';
import { MapColumns } from '../../imports/map-columns.use-case.js';
import { isField, type Mapping, type SheetField } from '../../intake/sheet/fields.js';
import { guessColumns } from '../../intake/sheet/guess-columns.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { columnsPage } from './columns.page.js';

/** Says what each column of a sheet holds. What was guessed is shown with its reason. */
@Pages('groups/:group/imports/:id/columns')
export class ImportColumnsController {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly mapColumns: MapColumns,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param('id', new IdPipe('import')) id: string): Promise<Page> {
    return this.page(actor, id, null, new FormErrors());
  }

  @Post()
  @Access('staff')
  async save(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('id', new IdPipe('import')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const { sheet } = await this.imports.one(groupOf(actor), id);
    const mapping = sheet.headings.map((_, index) => fieldOf(textOf(body, `column-${index}`)));
    const errors = new FormErrors();
    try {
      await this.mapColumns.execute(actor, { importId: id, mapping });
      return new Redirect(`/groups/${group}/imports/${id}/rows`);
    } catch (error) {
      errors.take(error, (pointer) => `column-${/\d+$/.exec(pointer)?.[0] ?? 0}`);
      return this.page(actor, id, mapping, errors);
    }
  }

  /** With what was typed, or else what was said before, or else what is guessed. */
  private async page(actor: Actor, id: string, typed: Mapping | null, errors: FormErrors): Promise<Page> {
    const groupId = groupOf(actor);
    const [read, remembered] = await Promise.all([
      this.imports.one(groupId, id),
      this.imports.remembered(groupId),
    ]);
    const guesses = guessColumns(read.sheet, remembered);
    return columnsPage(read, guesses, typed ?? read.mapping ?? guesses.map(({ field }) => field), errors);
  }
}

const fieldOf = (text: string): SheetField | null => (isField(text) ? text : null);
