import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { formatDay } from '../../deadlines/iso-date.js';
import { type FileFormat } from '../../reports/files/file-formats.js';
import { ReportFiles } from '../../reports/report-files.js';
import { reportMoment } from '../../reports/report-moment.js';
import { type Actor } from '../../timeline/actor.js';
import { dayParts, partsOfDay } from '../forms/day-input.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { type Download, Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { download, downloadsAt, FILE_ROUTE } from './downloads.js';
import { LookAtReport } from './look-at-report.js';
import { reportExtras } from './report-extras.js';
import { daysQuery, isFromForm, readDays, type ReportDays } from './report-query.js';
import { reportView } from '../../reports/document/report-view.js';

/** The status report as it stands, of a period and as of a day that can be chosen. */
@Pages('groups/:group/report')
export class ReportController {
  constructor(
    private readonly lookAt: LookAtReport,
    private readonly clock: Clock,
    private readonly files: ReportFiles,
  ) {}

  @Get()
  @Access('viewer')
  async show(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: FormBody,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const days = readDays(query, errors);
    if (!errors.isEmpty) return chooser(query, errors);
    if (isFromForm(query)) return new Redirect(`/groups/${group}/report${daysQuery(this.plain(days))}`);
    try {
      return await this.page(actor, group, days);
    } catch (error) {
      errors.take(error, (pointer) => `${pointer.slice(1)}-day`);
      return chooser(formOf(days), errors);
    }
  }

  /** The same as a file, of the days that the page had. */
  @Get(FILE_ROUTE)
  @Access('viewer')
  async file(
    @CurrentActor() actor: Actor,
    @Param('format') format: FileFormat,
    @Query() query: FormBody,
  ): Promise<Download> {
    const errors = new FormErrors();
    const days = readDays(query, errors);
    errors.refuse();
    const { from, to, asOf } = await this.lookAt.asked(actor, days);
    const command = { from, to, moment: reportMoment(this.clock, asOf) };
    return download(await this.files.current(actor, command, format));
  }

  private async page(actor: Actor, group: string, days: ReportDays): Promise<Page> {
    const { report, asked, seen } = await this.lookAt.read(actor, days);
    const { period, asOf } = report;
    return new Page('reports/report', {
      pageTitle: `Report as of ${formatDay(asOf)}`,
      report,
      view: reportView(report),
      extras: reportExtras(report),
      downloads: downloadsAt(`/groups/${group}/report/files/`, daysQuery(asked)),
      isToday: asOf === this.clock.today(),
      isFuture: asOf > this.clock.today(),
      issueQuery: `${daysQuery(asked)}&seen=${seen}`,
      days: { from: partsOfDay(period.from), to: partsOfDay(period.to), asOf: partsOfDay(asOf) },
      errorAt: {},
    });
  }

  /** Without what goes without saying, so that a kept address is about the day on which it is opened. */
  private plain({ from, to, asOf }: ReportDays): ReportDays {
    const day = asOf === this.clock.today() ? null : asOf;
    return { from, to: to === (asOf ?? this.clock.today()) ? null : to, asOf: day };
  }
}

/** The choice of days alone, with what is wrong with them. */
function chooser(query: FormBody, errors: FormErrors): Page {
  const days = {
    from: dayParts(query, 'from'),
    to: dayParts(query, 'to'),
    asOf: dayParts(query, 'asOf'),
  };
  const model = { days, errors: errors.summary, errorAt: errors.byField };
  return new Page('reports/report', { pageTitle: 'Report', ...model }, 422);
}

function formOf(days: ReportDays): FormBody {
  const boxes = Object.entries(days).flatMap(([name, day]) =>
    Object.entries(partsOfDay(day as ReportDays['from'])).map(([part, text]) => [
      `${name}-${part}`,
      text as string,
    ]),
  );
  return Object.fromEntries(boxes) as FormBody;
}
