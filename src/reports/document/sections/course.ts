import { livesChart } from '../../charts/lives-chart.js';
import { overTimeChart } from '../../charts/over-time-chart.js';
import { type Life, livesOf } from '../../charts/lives.js';
import { type OwedThen } from '../../sections/course.js';
import { type StatusReport } from '../../status-report.js';
import { column, day, lazily, LETTER_COLUMNS, letterCells, number, paragraph, text } from '../lines.js';
import { type Block, type Section, type TableBlock } from '../report-document.js';

const NUMBER = { isNumber: true } as const;

/** What happened over time, to look at: answers owed over a year, and each letter's life against its deadlines. */
export function courseSection(report: StatusReport): Section {
  const points = report.overTime ?? [];
  const lives = livesOf(report);
  return {
    id: 'course',
    title: 'Over time',
    blocks: [
      ...overTime(points),
      ...(lives.length > 0
        ? [{ kind: 'chart', drawing: livesChart(lives, report.asOf), table: livesTable(lives) } as const]
        : []),
    ],
  };
}

function overTime(points: readonly OwedThen[]): Block[] {
  if (points.every(({ owed }) => owed === 0)) {
    return [paragraph('Nil: no answer was owed at any of the days looked at.')];
  }
  return [{ kind: 'chart', drawing: overTimeChart(points), table: overTimeTable(points) }];
}

function overTimeTable(points: readonly OwedThen[]): TableBlock {
  return {
    kind: 'table',
    caption: 'Answers owed at the end of each day',
    sheet: 'Over time',
    columns: [column('Day', 20), column('Answers owed', 14, NUMBER), column('Of them late', 14, NUMBER)],
    rows: lazily(points, ({ on, owed, late }) => [day(on), number(owed), number(late)]),
  };
}

function livesTable(lives: readonly Life[]): TableBlock {
  return {
    kind: 'table',
    caption: 'The days of each letter',
    sheet: 'Lives of letters',
    columns: [
      ...LETTER_COLUMNS,
      column('Body', 24),
      column('Sent', 15),
      column('Due', 15),
      column('Of use until', 15),
      column('Promised by', 15),
      column('Answered', 15),
    ],
    rows: lazily(lives, ({ letter, body, sentOn, dueOn, neededByOn, promisedBy, answeredOn }) => [
      ...letterCells(letter),
      text(body),
      day(sentOn),
      day(dueOn),
      day(neededByOn),
      day(promisedBy),
      day(answeredOn),
    ]),
  };
}
