import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { IssueReport, type IssueReportCommand } from '../../reports/issue-report.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { type FormBody, isTicked, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { readText } from '../forms/text-input.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { IssueChoices } from './issue-choices.js';
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
    private readonly choices: IssueChoices,
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
    const command = commandOf(body, errors);
    const isDone =
      errors.isEmpty &&
      (await this.actOnce.do({ actor, body, errors }, (by) => this.issueReport.execute(by, command)));
    if (isDone) return new Redirect(`/groups/${group}/reports`, SAID[command.sendTo ?? 'nobody']);
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
      ...(await this.choices.read(actor, given)),
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

const SAID = {
  nobody: 'The report is issued.',
  officers: 'The report is issued. It is on its way to the officers by email.',
  everybody: 'The report is issued. It is on its way to the members by email.',
} as const;

function commandOf(body: FormBody, errors: FormErrors): IssueReportCommand {
  const note = readText(body, { name: 'note', label: 'The note', max: 5000 }, errors);
  const why = { name: 'supersedesReason', label: 'Why it is replaced', max: 5000 };
  const supersedesReason = readText(body, why, errors);
  const days = readDays(body, errors);
  const number = textOf(body, 'supersedes');
  return {
    ...{ from: days.from ?? undefined, to: days.to ?? undefined, asOf: days.asOf ?? undefined },
    ...{ note, seen: textOf(body, 'seen') || undefined, supersedesReason },
    supersedes: /^[1-9]\d{0,8}$/.test(number) ? Number(number) : undefined,
    sendTo: isTicked(body, 'sendTo') ? 'officers' : undefined,
  };
}
