import { outcomesChart } from '../charts/outcomes-chart.js';
import { sentChart } from '../charts/sent-chart.js';
import { type Timed, timesChart } from '../charts/spread-chart.js';
import { formatPeriod } from '../format-period.js';
import { column, label, lazily, number, text } from '../document/lines.js';
import { type Block, type TableBlock } from '../document/report-document.js';
import { OUTCOMES } from '../../letters/ask.entity.js';
import { type Statistics } from './statistics.js';
import { ROW_HEADINGS, rowName } from './statistics-words.js';

const NUMBER = { isNumber: true } as const;

/** As many rows as the picture of times has room for. */
const MOST = 20;

/** Pictures of statistics, each with its figures as a table; those of nothing are left out. */
export function chartBlocks(statistics: Statistics): Block[] {
  const { overTime, total, by } = statistics;
  const timed = timedRows(statistics);
  const times = timesChart(timed, by);
  return [
    ...(overTime.points.length > 0
      ? [{ kind: 'chart', drawing: sentChart(overTime.unit, overTime.points), table: sentTable(statistics) } as const]
      : []),
    ...(times ? [{ kind: 'chart', drawing: times, table: timesTable(statistics, timed) } as const] : []),
    ...(total.asks.n > 0
      ? [{ kind: 'chart', drawing: outcomesChart(outcomes(statistics)), table: outcomesTable(statistics) } as const]
      : []),
  ]; // prettier-ignore
}

/** Targets are told of bodies alone: of other rows they would be those of several. */
function timedRows({ by, rows }: Statistics): Timed[] {
  return rows
    .filter(({ workingDays }) => workingDays.n > 0)
    .slice(0, MOST)
    .map((row) => ({
      name: rowName(by, row),
      spread: row.workingDays,
      longest: row.workingDays.longest ?? 0,
      target: by === 'body' ? (row.targetDays.at(-1) ?? null) : null,
    }));
}

function outcomes({ total }: Statistics): { name: string; count: number }[] {
  return OUTCOMES.map((outcome) => ({ name: label(outcome), count: total.asks.byOutcome[outcome] }));
}

function sentTable({ overTime: { unit, points } }: Statistics): TableBlock {
  return {
    kind: 'table',
    caption: `Letters sent and answered, by ${unit} of sending, in figures`,
    sheet: 'Over time',
    columns: [
      column(unit === 'year' ? 'Year' : 'Month', 20),
      column('Letters sent', 14, NUMBER),
      column('Answers expected', 14, NUMBER),
      column('Answered', 14, NUMBER),
    ],
    rows: lazily(points, ({ period, letters, n, answered }) => [
      text(formatPeriod(period)),
      number(letters),
      number(n),
      number(answered),
    ]),
  };
}

function timesTable({ by }: Statistics, timed: readonly Timed[]): TableBlock {
  const heads = ['Answers', 'Lower quartile', 'Median', 'Upper quartile', 'Longest'];
  const isOfBodies = by === 'body';
  return {
    kind: 'table',
    caption: `Working days from receipt to the answer, by ${by}, in figures`,
    sheet: null,
    columns: [
      column(ROW_HEADINGS[by], 30),
      ...[...heads, ...(isOfBodies ? ['Target'] : [])].map((head) => column(head, 12, NUMBER)),
    ],
    rows: lazily(timed, ({ name, spread, longest, target }) => [
      text(name),
      number(spread.n),
      number(spread.lowerQuartile),
      number(spread.median),
      number(spread.upperQuartile),
      number(longest),
      ...(isOfBodies ? [number(target)] : []),
    ]),
  };
}

function outcomesTable(statistics: Statistics): TableBlock {
  return {
    kind: 'table',
    caption: 'What became of what was asked, in figures',
    sheet: null,
    columns: [column('Outcome', 30), column('Asks', 12, NUMBER)],
    rows: lazily(outcomes(statistics), ({ name, count }) => [text(name), number(count)]),
  };
}
