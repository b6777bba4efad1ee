import { Get, Param } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ImportsQueries } from '../../imports/imports.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { IdPipe } from '../pages/id.pipe.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';

const TITLES = {
  letters: {
    running: 'Logging the letters',
    done: 'The letters are logged',
    failed: 'Nothing was logged',
  },
  workbook: {
    running: 'Taking in the group',
    done: 'The group is taken in',
    failed: 'Nothing was taken in',
  },
};

/** How far an import is, and how it ended. While it runs the page loads itself again. */
@Pages('groups/:group/imports/:id')
export class ImportProgressController {
  constructor(private readonly imports: ImportsQueries) {}

  @Get()
  @Access('staff')
  async show(@CurrentActor() actor: Actor, @Param('id', new IdPipe('import')) id: string): Promise<Page> {
    const read = await this.imports.summary(groupOf(actor), id);
    const titles = read.workbook ? TITLES.workbook : TITLES.letters;
    const pageTitle = titles[read.state as keyof typeof titles] ?? 'Not begun yet';
    return new Page('imports/progress', { pageTitle, read });
  }
}
