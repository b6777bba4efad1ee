import { column, lazily, line, number, paragraph, upperFirst } from '../lines.js';
import { type Glance } from '../report-view.js';
import { type Section } from '../report-document.js';
import { type StatusReport } from '../../status-report.js';

/** The figures at the head, and one sentence when there is nothing at all. */
export function glanceSection({ nilReturn }: StatusReport, glance: readonly Glance[]): Section {
  return {
    id: 'glance',
    title: 'At a glance',
    blocks: [
      ...(nilReturn ? [paragraph(nilReturn)] : []),
      {
        kind: 'table',
        caption: 'The figures of the report',
        sheet: 'At a glance',
        columns: [column('Figure', 60), column('Count', 12, { isNumber: true })],
        rows: lazily(glance, ({ count, text }) => [
          { kind: 'text', line: line(upperFirst(text)) } as const,
          number(count),
        ]),
      },
    ],
  };
}
