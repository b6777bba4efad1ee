import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { IssueReport } from '../../reports/issue-report.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { readText } from '../forms/text-input.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { LookAtReport } from './look-at-report.js';
import { daysQuery, readDays } from './report-query.js';
import { reportView } from '../../reports/document/report-view.js';

/** Issues the report that was looked at, after asking once more: it can't be taken back. */
@Pages('groups/:group/report/issue')
export class IssueReportController {
  constructor(
    private readonly lookAt: LookAtReport,
    private readonly issueReport: IssueReport,
    private readonly actOnce: ActOnce,
  ) {}

  @Get()
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Query() query: FormBody): Promise<Page> {
    return this.page(actor, query, new FormErrors());
  }

  @Post()
  @Access('staff')
  async issue(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const note = readText(body, { name: 'note', label: 'The note', max: 5000 }, errors);
    const days = readDays(body, errors);
    const [from, to, asOf] = [days.from ?? undefined, days.to ?? undefined, days.asOf ?? undefined];
    const command = { from, to, asOf, note, seen: textOf(body, 'seen') || undefined };
    const isDone =
      errors.isEmpty &&
      (await this.actOnce.do({ actor, body, errors }, (by) => this.issueReport.execute(by, command)));
    if (isDone) return new Redirect(`/groups/${group}/reports`, 'The report is issued.');
    return this.page(actor, body, errors);
  }

  /** What is sent back with the form is the report as it is shown here. */
  private async page(actor: Actor, given: FormBody, errors: FormErrors): Promise<Page> {
    const { report, asked, seen } = await this.lookAt.read(actor, readDays(given, new FormErrors()));
    const isOther = textOf(given, 'seen') !== '' && textOf(given, 'seen') !== seen;
    const model = {
      report,
      view: reportView(report),
      asked,
      seen,
      isOther,
      lookHref: daysQuery(asked),
      values: given,
      once: newOnce(),
      errors: errors.summary,
      errorAt: errors.byField,
    };
    return new Page(
      'reports/issue',
      { pageTitle: 'Issue this report', ...model },
      errors.isEmpty ? 200 : 422,
    );
  }
}
