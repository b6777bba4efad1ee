import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { listed } from '../../deadlines/words.js';
import { NotificationSettings } from '../../notifications/notification-settings.js';
import { IssuedReportsQueries } from '../../reports/issued-reports.queries.js';
import { type MemberToSend } from '../../reports/mailings/audience.js';
import { MailingsQueries } from '../../reports/mailings/mailings.queries.js';
import { mailNotSetUp, reportSuperseded } from '../../reports/mailings/refusals.js';
import { SendReport } from '../../reports/mailings/send-report.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { type FormBody, textOf, textsOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { Page, Redirect } from '../pages/page.js';
import { PageId } from '../pages/page-id.js';
import { Pages } from '../pages/pages.decorator.js';
import { mailWords, memberCount } from './mailing-words.js';

/** Whom an issued report may be sent to, and the choice of them. Who has it already is not ticked. */
@Pages('groups/:group/reports/:report/send')
@Access('staff')
export class SendReportController {
  constructor(
    private readonly reports: IssuedReportsQueries,
    private readonly mailings: MailingsQueries,
    private readonly sendReport: SendReport,
    private readonly settings: NotificationSettings,
    private readonly actOnce: ActOnce,
  ) {}

  @Get()
  form(@CurrentActor() actor: Actor, @Param('report', new PageId('report')) id: string): Promise<Page> {
    return this.page(actor, id, null, new FormErrors());
  }

  @Post()
  async send(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('report', new PageId('report')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const sendToMembers = textsOf(body, 'sendToMembers');
    const seen = Number(textOf(body, 'seen') || NaN);
    const command = { reportId: id, sendToMembers, seen: Number.isInteger(seen) ? seen : undefined };
    const form = { actor, body, errors, fieldOf };
    if (await this.actOnce.do(form, (by) => this.sendReport.execute(by, command))) {
      const said = `The report is on its way to ${memberCount(sendToMembers.length)} by email.`;
      return new Redirect(`/groups/${group}/reports/${id}`, said);
    }
    return this.page(actor, id, body, errors);
  }

  private async page(actor: Actor, id: string, given: FormBody | null, errors: FormErrors): Promise<Page> {
    const groupId = groupOf(actor);
    const issued = JSON.parse(await this.reports.summary(groupId, id)) as IssuedInShort;
    const members = await this.mailings.members(groupId, id);
    const boxes = members
      .filter(({ wantsReports }) => wantsReports)
      .map((member) => boxOf(member, given && textsOf(given, 'sendToMembers')));
    const model = {
      ...{ issued, asOf: issued.asOf, once: newOnce(), refusal: this.refusal(issued) },
      seen: await this.mailings.count(groupId, id),
      officers: boxes.filter(({ isOfficer }) => isOfficer),
      without: listed(members.filter(({ wantsReports }) => !wantsReports).map(({ name }) => name)),
      others: boxes.filter(({ isOfficer }) => !isOfficer),
      ...{ errors: errors.summary, errorAt: errors.byField },
    };
    const status = errors.isEmpty ? 200 : 422;
    return new Page('reports/send', { pageTitle: 'Send this report by email', ...model }, status);
  }

  /** Why nothing can be sent; null when it can. */
  private refusal({ number, supersededBy }: IssuedInShort): string | null {
    if (supersededBy) return reportSuperseded(number, supersededBy.number).message;
    return this.settings.mailOut ? null : mailNotSetUp().message;
  }
}

interface IssuedInShort {
  readonly id: string;
  readonly number: number;
  readonly asOf: IsoDate;
  readonly supersededBy: { readonly number: number } | null;
}

/** A member as a box to be ticked. */
interface Box {
  readonly value: string;
  readonly text: string;
  readonly hint?: { readonly text: string };
  readonly checked: boolean;
  readonly isOfficer: boolean;
}

function boxOf({ id, name, role, state, at }: MemberToSend, ticked: string[] | null): Box {
  const isOfficer = role === 'viewer';
  const hasIt = state === 'waiting' || state === 'sent';
  const hint = state && mailWords(state, at);
  return {
    ...{ value: id, text: name, isOfficer },
    ...(hint && { hint: { text: hint[0].toUpperCase() + hint.slice(1) } }),
    checked: ticked ? ticked.includes(id) : isOfficer && !hasIt,
  };
}

/** Whatever is wrong with one of those who were chosen is told at the first box. */
const fieldOf = (pointer: string): string =>
  pointer.startsWith('/sendToMembers') ? 'sendToMembers' : pointer.slice(1);
