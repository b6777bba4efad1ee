import { type NamedQuery } from '../../database/named-query.js';
import { WHY } from './mail-model.js';

/** A mailing of an issued report with its file, as it is read when a mail is handed over. */
export interface ReportMail {
  readonly subject: string;
  readonly body: string;
  readonly slug: string;
  readonly reportId: string;
  readonly number: number;
  /** The number of the report that has superseded it since; null when none has. */
  readonly supersededBy: number | null;
  /** As it was kept; null only if it is not there any more. */
  readonly pdf: Buffer | null;
}

/** The mailing $1 of the group $2. The PDF is read here and nowhere kept a second time. */
export const REPORT_MAIL: NamedQuery = {
  name: 'report_of_mail',
  text: `
    SELECT g.subject, g.body, p.slug, r.id AS "reportId", r.number, newer.number AS "supersededBy", f.content AS pdf
    FROM report_mailing g
    JOIN report r ON r.id = g.report_id AND r.group_id = g.group_id
    JOIN appg p ON p.id = g.group_id
    LEFT JOIN report newer ON newer.supersedes_id = r.id
    LEFT JOIN report_file f ON f.report_id = r.id AND f.format = 'pdf'
    WHERE g.id = $1 AND g.group_id = $2`,
};

/** Where a person finds the page of the report, and ends such mails. */
export interface ReportLinks {
  readonly publicUrl: string;
  readonly unsubscribeHref: string;
}

/** The words of the mail: what was written when it was sent out, what has become of the report since, and the links. */
export function reportText(
  { body, slug, reportId, supersededBy }: ReportMail,
  { publicUrl, unsubscribeHref }: ReportLinks,
): string {
  const since =
    supersededBy === null
      ? []
      : [`Report ${supersededBy} has superseded this report since it was sent. Read that one.`];
  const foot = [
    '-- ',
    WHY.report,
    `Choose what you are sent: ${publicUrl}/account/notifications`,
    `Stop these mails: ${unsubscribeHref}`,
  ].join('\n');
  const page = `The report on its page: ${publicUrl}/groups/${slug}/reports/${reportId}`;
  return `${[...since, body.trimEnd(), page, foot].join('\n\n')}\n`;
}
