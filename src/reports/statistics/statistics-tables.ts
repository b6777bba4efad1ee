import { OUTCOMES } from '../../letters/ask.entity.js';
import { column, label, lazily, number, text } from '../document/lines.js';
import { type Column, type Row, type TableBlock } from '../document/report-document.js';
import { shareInWords } from '../document/report-view.js';
import { type Statistics, type StatisticsFigures } from './statistics.js';
import { daysInWords, ROW_HEADINGS, rowName } from './statistics-words.js';

const NUMBER = { isNumber: true } as const;
const PAGES = { only: 'pages' } as const;
const SHEETS = { ...NUMBER, only: 'sheets' } as const;

/** What the row of all letters is called. */
export const ALL = 'All letters';

const ANSWER_COLUMNS: readonly Column[] = [
  column('Letters', 12, NUMBER),
  column('Answers expected', 14, NUMBER),
  column('Answered', 14, NUMBER),
  column('Awaiting', 13, NUMBER),
  column('Late', 10, NUMBER),
  column('Passed on', 12, NUMBER),
  column('In its own target', 18, PAGES),
  column('In 20 working days', 18, PAGES),
  column('Working days to answer', 18, PAGES),
  column('Answered in its own target', 14, SHEETS),
  column('Answered in 20 working days', 14, SHEETS),
  column('Lower quartile (working days)', 14, SHEETS),
  column('Median (working days)', 14, SHEETS),
  column('Upper quartile (working days)', 14, SHEETS),
  column('Longest (working days)', 14, SHEETS),
  column('Asks', 10, SHEETS),
  ...OUTCOMES.map((outcome) => column(`Asks: ${label(outcome).toLowerCase()}`, 12, SHEETS)),
  column('Events missed', 12, SHEETS),
];

const ASK_COLUMNS: readonly Column[] = [
  column('Asks', 10, NUMBER),
  ...OUTCOMES.map((outcome) => column(label(outcome), 13, NUMBER)),
  column('Events missed', 12, NUMBER),
];

/** The row of all letters, then the others, each with its name. */
export function namedFigures({ by, total, rows }: Statistics): [name: string, figures: StatisticsFigures][] {
  return [[ALL, total], ...rows.map((row): [string, StatisticsFigures] => [rowName(by, row), row])];
}

/** Letters, what was answered, what is waited for, and how long it took. A spreadsheet has the asks beside that. */
export function answersTable(statistics: Statistics): TableBlock {
  return {
    kind: 'table',
    caption: `Letters and answers, by ${statistics.by}`,
    sheet: `By ${statistics.by}`,
    columns: [column(ROW_HEADINGS[statistics.by], 30), ...ANSWER_COLUMNS],
    rows: lazily(namedFigures(statistics), ([name, figures]) => [text(name), ...answerCells(figures)]),
  };
}

function answerCells(row: StatisticsFigures): Row {
  const { workingDays, withinTarget, within20 } = row;
  return [
    number(row.letters),
    number(row.n),
    number(row.answered),
    number(row.stillOpen),
    number(row.late),
    number(row.transferredAway),
    text(shareInWords(withinTarget)),
    text(shareInWords(within20)),
    text(daysInWords(workingDays)),
    number(withinTarget.answered),
    number(within20.answered),
    number(workingDays.lowerQuartile),
    number(workingDays.median),
    number(workingDays.upperQuartile),
    number(workingDays.longest),
    ...askCells(row),
  ];
}

/** What became of what was asked. */
export function asksTable(statistics: Statistics): TableBlock {
  return {
    kind: 'table',
    caption: `What became of what was asked, by ${statistics.by}`,
    sheet: null,
    columns: [column(ROW_HEADINGS[statistics.by], 30), ...ASK_COLUMNS],
    rows: lazily(namedFigures(statistics), ([name, figures]) => [text(name), ...askCells(figures)]),
  };
}

function askCells({ asks, windowsMissed }: StatisticsFigures): Row {
  return [
    number(asks.n),
    ...OUTCOMES.map((outcome) => number(asks.byOutcome[outcome])),
    number(windowsMissed),
  ];
}
