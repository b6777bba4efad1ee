import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type FileFormat } from '../../reports/files/file-formats.js';
import { ReadStatistics } from '../../reports/statistics/read-statistics.use-case.js';
import { StatisticsFiles } from '../../reports/statistics/statistics-files.js';
import { type Statistics } from '../../reports/statistics/statistics.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { type Download, type Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { download, FILE_ROUTE } from '../reports/downloads.js';
import { commandOf, type StatisticsChoice } from './statistics-choice.js';
import { StatisticsForm } from './statistics-form.js';
import { statisticsPage } from './statistics-page.js';

/** As many rows as can be taken in on a page; files have all. */
const SHOWN = 25;

/** Statistics of a group's letters, by what is chosen and of what the filters leave. */
@Pages('groups/:group/statistics')
export class StatisticsPageController {
  constructor(
    private readonly form: StatisticsForm,
    private readonly readStatistics: ReadStatistics,
    private readonly files: StatisticsFiles,
  ) {}

  @Get()
  @Access('viewer')
  async show(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: FormBody,
  ): Promise<Page> {
    const errors = new FormErrors();
    const choice = await this.form.read(query, errors);
    const statistics = errors.isEmpty ? await this.read(actor, choice, errors) : null;
    return statisticsPage({ groupPath: `/groups/${group}`, query, choice, errors, statistics });
  }

  /** The same as a file: a spreadsheet with every row, the others with those that somebody reads. */
  @Get(FILE_ROUTE)
  @Access('viewer')
  async file(
    @CurrentActor() actor: Actor,
    @Param('format') format: FileFormat,
    @Query() query: FormBody,
  ): Promise<Download> {
    const errors = new FormErrors();
    const choice = await this.form.read(query, errors);
    errors.refuse();
    return download(await this.files.file(actor, commandOf(choice), format));
  }

  private async read(actor: Actor, choice: StatisticsChoice, errors: FormErrors): Promise<Statistics | null> {
    try {
      return await this.readStatistics.execute(actor, commandOf(choice, SHOWN));
    } catch (error) {
      errors.take(error);
      return null;
    }
  }
}
