import { Injectable } from '@nestjs/common';
import { formatDay } from '../../deadlines/iso-date.js';
import { listed } from '../../deadlines/words.js';
import { NotificationSettings } from '../../notifications/notification-settings.js';
import { IssuedReportsQueries } from '../../reports/issued-reports.queries.js';
import { type MemberToSend } from '../../reports/mailings/audience.js';
import { MailingsQueries } from '../../reports/mailings/mailings.queries.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FormBody, isTicked, textOf } from '../forms/form.js';

/** What may be chosen when a report is issued: which it replaces, and whether officers are sent it. */
export interface IssueChoicesModel {
  readonly standing: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
  readonly canSend: boolean;
  readonly sendsToOfficers: boolean;
  readonly sendHint: string;
}

/** Reads what the form that issues a report offers. */
@Injectable()
export class IssueChoices {
  constructor(
    private readonly reports: IssuedReportsQueries,
    private readonly mailings: MailingsQueries,
    private readonly settings: NotificationSettings,
  ) {}

  /** @param given the form as it was sent, or the address by which it is first shown; then officers are ticked where mail can go */
  async read(actor: Actor, given: FormBody): Promise<IssueChoicesModel> {
    const groupId = groupOf(actor);
    const chosen = textOf(given, 'supersedes');
    const standing = await this.reports.standing(groupId);
    const members = await this.mailings.members(groupId, null);
    const officers = members.filter(({ role, wantsReports }) => role === 'viewer' && wantsReports);
    const canSend = this.settings.mailOut !== null && officers.length > 0;
    return {
      standing: [
        { value: '', text: 'No', selected: chosen === '' },
        ...standing.map(({ number, asOf }) => ({
          value: String(number),
          text: `Report ${number}, as of ${formatDay(asOf)}`,
          selected: chosen === String(number),
        })),
      ],
      canSend,
      sendsToOfficers: canSend && (isTicked(given, '_csrf') ? isTicked(given, 'sendTo') : true),
      sendHint: hintOf(officers, this.settings.mailOut !== null),
    };
  }
}

function hintOf(officers: readonly MemberToSend[], isSending: boolean): string {
  if (!isSending) {
    return 'This Postbag sends no mail: no mail server is set. Download the PDF and send it yourself.';
  }
  if (officers.length === 0) return 'No officer of the group can be sent it.';
  const names = officers.slice(0, 10).map(({ name }) => name);
  const more = officers.length - names.length;
  return `To ${listed(more > 0 ? [...names, `${more} more`] : names)}`;
}
