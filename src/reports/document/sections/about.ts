import { type StatusReport } from '../../status-report.js';
import { column, lazily, paragraph, text } from '../lines.js';
import { type Section } from '../report-document.js';
import { type ReportView } from '../report-view.js';

/** What the report is, what it must not be taken for, and what its words mean. */
export function aboutSection({ note }: StatusReport, { definitions }: ReportView): Section {
  return {
    id: 'about',
    title: 'About this report',
    blocks: [
      paragraph(note),
      {
        kind: 'table',
        caption: 'What the words and figures mean',
        sheet: 'About',
        columns: [column('Word', 24), column('What it means', 76)],
        rows: lazily(definitions, ({ term, meaning }) => [text(term), text(meaning)]),
      },
    ],
  };
}
