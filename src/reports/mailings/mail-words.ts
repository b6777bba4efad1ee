import { formatDay } from '../../deadlines/iso-date.js';
import { documentOf, type Issue } from '../document/document-of.js';
import { fileOf } from '../files/file-formats.js';
import { wrap } from '../files/wrap.js';
import { type StatusReport } from '../status-report.js';

/** What a mail says of the report that goes with it. */
export interface MailWords {
  readonly subject: string;
  readonly body: string;
}

/** The sections that somebody reads who opens nothing. */
const SHORT: readonly string[] = ['glance', 'to-do', 'since'];
const MOST_LINES = 150;
const WIDTH = 72;

/** The mail of an issued report: at a glance, the decisions wanted and what changed, as its plain text has them. */
export async function mailWords(report: StatusReport, issue: Issue): Promise<MailWords> {
  const document = documentOf(report, issue, null);
  const sections = document.sections.filter(({ id }) => SHORT.includes(id));
  const text = (await fileOf('text', { ...document, sections })).toString();
  const subject = `${report.group.name}: report ${issue.number}, as of ${formatDay(report.asOf)}`;
  const parts = [shortened(text), 'The whole report is attached as a PDF.', wrap(report.note, WIDTH)];
  return { subject: subject.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(), body: `${parts.join('\n\n')}\n` };
}

/** Characters that turn the direction of text, with which words can be made to look like others. */
const TURNS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

function shortened(text: string): string {
  const lines = text.replaceAll(TURNS, '').trimEnd().split('\n');
  if (lines.length <= MOST_LINES) return lines.join('\n');
  return `${lines.slice(0, MOST_LINES).join('\n').trimEnd()}\n\nThere is more of this in the PDF.`;
}
