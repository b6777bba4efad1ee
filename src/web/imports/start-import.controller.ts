import { Get, Param, Post, Req } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type IncomingFile } from '../../attachments/incoming-file.js';
import { DomainError } from '../../errors/domain-error.js';
import { invalid } from '../../errors/kinds.js';
import { ImportsQueries } from '../../imports/imports.queries.js';
import { StartImport } from '../../imports/start-import.use-case.js';
import { wholeFile } from '../../imports/whole-file.js';
import { WORKBOOK_LIMITS } from '../../workbooks/workbook-limits.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { FormErrors } from '../forms/form-errors.js';
import { StreamsForm, type StreamRequest, withStreamedFile } from '../forms/streamed-file.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { importRow } from './import-rows.js';

/** Takes in a spreadsheet of past letters, or a workbook of a whole group, and lists those that were taken in before. */
@Pages('groups/:group/imports')
export class StartImportController {
  constructor(
    private readonly imports: ImportsQueries,
    private readonly startImport: StartImport,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param('group') group: string): Promise<Page> {
    return this.page(actor, group, new FormErrors());
  }

  @Post()
  @Access('staff')
  @StreamsForm()
  async start(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Req() request: StreamRequest,
  ): Promise<Page | Redirect> {
    try {
      const take = async (file: IncomingFile): Promise<string> => {
        if (file.name === '') throw invalid('/file', 'file-needed', 'Choose a file');
        return this.startImport.execute(actor, { fileName: file.name, content: await wholeFile(file) });
      };
      const id = await withStreamedFile(request, [], take, WORKBOOK_LIMITS.bytes);
      const { workbook } = await this.imports.summary(groupOf(actor), id);
      return new Redirect(`/groups/${group}/imports/${id}/${workbook ? 'workbook' : 'columns'}`);
    } catch (error) {
      const errors = new FormErrors();
      if (error instanceof DomainError && error.kind === 'too-large') errors.add('file', error.message);
      else errors.take(error, () => 'file', 'file');
      return this.page(actor, group, errors);
    }
  }

  private async page(actor: Actor, group: string, errors: FormErrors): Promise<Page> {
    const rows = (await this.imports.list(groupOf(actor))).map((read) => importRow(group, read));
    const model = { pageTitle: 'Import past letters', rows, errors: errors.summary, errorAt: errors.byField };
    return new Page('imports/start', model, errors.isEmpty ? 200 : 422);
  }
}
