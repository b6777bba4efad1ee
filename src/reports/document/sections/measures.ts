import { formatDay } from '../../../deadlines/iso-date.js';
import { counted } from '../../../deadlines/words.js';
import { type MeasureRow, type OldestOpen } from '../../sections/measures.js';
import { type StatusReport } from '../../status-report.js';
import { spreadChart } from '../../charts/spread-chart.js';
import { column, day, heading, lazily, line, number, paragraph, reference, text } from '../lines.js';
import {
  type Block,
  type Cell,
  type Column,
  type Row,
  type Section,
  type TableBlock,
} from '../report-document.js';
import { type MeasureLine, type ReportView } from '../report-view.js';

const NUMBER = { isNumber: true } as const;
const PAGES = { only: 'pages' } as const;
const SHEETS = { only: 'sheets' } as const;

const COLUMNS: readonly Column[] = [
  column('Body', 30),
  column('Letters', 12, NUMBER),
  column('In its own target', 16, PAGES),
  column('In 20 working days', 16, PAGES),
  column('Still open', 15, PAGES),
  column('Usual time to answer', 22, PAGES),
  column('Oldest open', 20, PAGES),
  column('Targets (working days)', 14, SHEETS),
  column('Answered in its own target', 14, { ...SHEETS, ...NUMBER }),
  column('Answered in 20 working days', 14, { ...SHEETS, ...NUMBER }),
  column('Open', 10, { ...SHEETS, ...NUMBER }),
  column('Not yet due', 10, { ...SHEETS, ...NUMBER }),
  column('Passed on', 10, { ...SHEETS, ...NUMBER }),
  column('Lower quartile (working days)', 14, { ...SHEETS, ...NUMBER }),
  column('Median (working days)', 14, { ...SHEETS, ...NUMBER }),
  column('Upper quartile (working days)', 14, { ...SHEETS, ...NUMBER }),
  column('Longest (working days)', 14, { ...SHEETS, ...NUMBER }),
  column('Oldest open letter', 18, SHEETS),
  column('Oldest open sent', 13, SHEETS),
];

/** The two published measures with ours beside them, by body, each with what it was taken of. */
export function measuresSection(report: StatusReport, view: ReportView): Section {
  const { measures } = report;
  const chart = spreadChart(measures.byOrganisation);
  const nil = 'Nil return: no letter reached a body in the period, so there is no share to give.';
  return {
    id: 'measures',
    title: 'How promptly they answer',
    blocks:
      measures.n === 0
        ? [paragraph(nil)]
        : [
            paragraph(
              'Of letters that reached a body in the period. One that was not answered counts as missed, also when it is not due yet.',
            ),
            measureTable(report, view),
            ...passedOn(measures.transferredAway),
            ...(chart ? [{ kind: 'chart', drawing: chart, table: spreadTable(report) } as const] : []),
            heading('The letters counted'),
            countedTable(view),
          ],
  };
}

function passedOn(count: number): Block[] {
  return count > 0
    ? [paragraph(`${counted(count, 'letter')} passed on to another body; counted there.`)]
    : [];
}

function measureTable(report: StatusReport, { measures }: ReportView): TableBlock {
  const rows = [report.measures, ...report.measures.byOrganisation];
  return {
    ...{ kind: 'table', caption: 'Answers in time, by body', sheet: 'Responsiveness', columns: COLUMNS },
    rows: lazily(rows, (row) => measureRow(report, row, measures[rows.indexOf(row)])),
  };
}

function measureRow({ measures, medianWorkingDays }: StatusReport, row: MeasureRow, words: MeasureLine): Row {
  const body = measures.byOrganisation.find((each) => each === row);
  const spread = body ? body.spread : medianWorkingDays.sinceReceipt;
  return [
    text(words.targetDays ? `${words.name} (target ${words.targetDays} days)` : words.name),
    number(row.n),
    text(words.withinTarget),
    text(words.within20),
    text(words.stillOpen),
    text(words.usualTime),
    oldestCell(row.oldestOpen),
    text(words.targetDays),
    number(row.withinTarget.answered),
    number(row.within20.answered),
    number(row.stillOpen),
    number(row.notYetDue),
    number(row.transferredAway),
    number(spread?.lowerQuartile),
    number(spread?.median ?? body?.medianWorkingDays),
    number(spread?.upperQuartile),
    number(body?.longestWorkingDays),
    text(row.oldestOpen?.letter.reference),
    day(row.oldestOpen?.sentOn),
  ];
}

function oldestCell(oldest: OldestOpen | null | undefined): Cell {
  if (!oldest) return text('None');
  return { kind: 'text', line: line(reference(oldest.letter), `, sent ${formatDay(oldest.sentOn)}`) };
}

/** The same figures as the picture of times. */
export function spreadTable({ measures }: StatusReport): TableBlock {
  const answered = measures.byOrganisation.filter(({ spread }) => spread && spread.n > 0);
  return {
    kind: 'table',
    caption: 'Working days from receipt to the answer, in figures',
    sheet: null,
    columns: ['Body', 'Answers', 'Lower quartile', 'Median', 'Upper quartile', 'Longest', 'Target'].map(
      (name, at) => column(name, at === 0 ? 30 : 12, { isNumber: at > 0 }),
    ),
    rows: lazily(answered, ({ organisation, spread, longestWorkingDays, targetDays }) => [
      text(organisation.name),
      number(spread?.n),
      number(spread?.lowerQuartile),
      number(spread?.median),
      number(spread?.upperQuartile),
      number(longestWorkingDays),
      text(targetDays.join(' or ')),
    ]),
  };
}

/** The references behind each figure, as long as they are few enough to be named. */
function countedTable({ measures }: ReportView): TableBlock {
  return {
    kind: 'table',
    caption: 'The letters behind the figures',
    sheet: 'Letters counted',
    columns: [
      column('Body', 20),
      column('Counted', 30),
      column('In its own target', 30),
      column('In 20 working days', 30),
      column('Still open', 30),
    ],
    rows: lazily(measures.slice(1), ({ name, references, letters }) => [
      text(name),
      named(references),
      named(letters?.withinTarget),
      named(letters?.within20),
      named(letters?.stillOpen),
    ]),
  };
}

function named(references: readonly string[] | null | undefined): Cell {
  if (!references) return text(references === null ? 'More than 50' : null);
  return text(references.length === 0 ? 'None' : references.join(', '));
}
