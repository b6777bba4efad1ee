import { counted } from '../../../deadlines/words.js';
import { type Todo } from '../../sections/todo.js';
import { type StatusReport } from '../../status-report.js';
import { MOST_TO_READ } from '../for-reading.js';
import {
  byDay,
  column,
  day,
  heading,
  label,
  lazily,
  line,
  paragraph,
  reference,
  references,
  strong,
  text,
} from '../lines.js';
import {
  type Block,
  type Column,
  type Item,
  type ItemsBlock,
  type Line,
  type Section,
} from '../report-document.js';
import { type LateStep, type ReportView } from '../report-view.js';

const COLUMNS: readonly Column[] = [
  column('Reference', 16),
  column('Subject', 50),
  column('What to do', 50),
  column('By', 13),
  column('Why', 50),
  column('Kind', 24),
];

/** What officers are asked to decide or do, and what the secretariat has still to write down. */
export function decisionsSection(report: StatusReport, view: ReportView): Section {
  const { decisions, lateSteps, lateNote, records, questionNotes } = view;
  const isNil = decisions.length === 0 && lateSteps.length === 0;
  return {
    id: 'to-do',
    title: 'Decisions wanted and what to do next',
    blocks: [
      ...(decisions.length > 0 ? [todos('Decisions wanted', decisions, report, view.decisionsInAll)] : []),
      ...(lateSteps.length > 0 ? [heading('About late replies'), steps(lateSteps)] : []),
      ...(lateNote ? [paragraph(lateNote)] : []),
      ...(isNil ? [paragraph('Nothing needs a decision.')] : []),
      ...questionNotes.map((note) => paragraph(`${note}.`)),
      ...(records.length > 0
        ? [
            heading('For the secretariat: still to be written down'),
            todos('Still to be written down', records, report, view.recordsInAll),
          ]
        : []),
    ],
  };
}

function todos(caption: string, list: readonly Todo[], { asOf }: StatusReport, inAll?: number): ItemsBlock {
  return {
    kind: 'items',
    caption,
    inAll,
    sheet: 'To do',
    columns: COLUMNS,
    items: lazily(list, ({ kind, what, letter, why, by }): Item => ({
      first: line({ text: what, letter: letter.id, isStrong: true }, byDay(by, asOf)),
      lines: [line(why)],
      under: [],
      rows: [
        [
          { kind: 'text', line: [reference(letter)] },
          text(letter.subject),
          text(what),
          day(by),
          text(why),
          text(label(kind)),
        ],
      ],
    })),
  };
}

/** Each step with the letters that it is for, which a spreadsheet has one by one. */
function steps(lateSteps: readonly LateStep[]): Block {
  return {
    kind: 'items',
    caption: 'Steps about late replies',
    sheet: 'Late, by next step',
    columns: [column('What to do', 50), column('Letters', 12, { isNumber: true }), column('References', 60)],
    items: lazily(lateSteps, ({ what, items }): Item => {
      return {
        first: line(strong(what), ` for ${counted(items.length, 'letter')}`),
        lines: [lettersOf(items)],
        under: [],
        rows: [
          [
            text(what),
            { kind: 'number', value: items.length },
            text(items.map(({ letter }) => letter.reference).join(', ')),
          ],
        ],
      };
    }),
  };
}

function lettersOf(items: LateStep['items']): Line {
  const more = items.length - MOST_TO_READ;
  const first = references(items.slice(0, MOST_TO_READ).map(({ letter }) => letter));
  return more > 0 ? line(...first, ` and ${more} more`) : first;
}
