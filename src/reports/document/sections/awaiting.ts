import { formatDay, type IsoDate } from '../../../deadlines/iso-date.js';
import { type AgeBand, type AwaitingItem } from '../../sections/awaiting.js';
import { type StatusReport } from '../../status-report.js';
import {
  byDay, column, day, heading, label, lazily, LETTER_COLUMNS, letterCells, line, number, paragraph, reference, strong, text,
} from '../lines.js'; // prettier-ignore
import {
  type Block,
  type Cell,
  type Column,
  type Row,
  type Section,
  type TableBlock,
} from '../report-document.js';
import { type ReportView } from '../report-view.js';

const SHEETS = { only: 'sheets' } as const;
const NUMBER = { isNumber: true } as const;

const COLUMNS: readonly Column[] = [
  ...LETTER_COLUMNS,
  column('Body', 24),
  column('Sent', 15),
  column('Due', 15),
  column('Days waiting', 11, { ...NUMBER, only: 'pages' }),
  column('Days late', 10, { ...NUMBER, only: 'pages' }),
  column('Next step', 33, { only: 'pages' }),
  column('Office', 30, SHEETS),
  column('Status', 18, SHEETS),
  column('Received', 13, SHEETS),
  column('Due by 20 working days', 13, SHEETS),
  column('Working days waiting', 12, { ...SHEETS, ...NUMBER }),
  column('Working days late', 12, { ...SHEETS, ...NUMBER }),
  column('Promised by', 13, SHEETS),
  column('Event', 30, SHEETS),
  column('Of use until', 13, SHEETS),
  column('Next step', 40, SHEETS),
  column('Step by', 13, SHEETS),
  column('Owner', 20, SHEETS),
  column('Office held when sent', 24, SHEETS),
  column('Office held now', 24, SHEETS),
];

/** Who owes an answer: by age in short, then each, the late ones first. */
export function awaitingSection(report: StatusReport, { inTime, inTimeInAll }: ReportView): Section {
  const { ages = [], overdue, longLists } = report;
  return {
    id: 'awaiting',
    title: 'Waiting for an answer, the longest waiting first',
    blocks: [
      ...(ages.length > 0 ? [ageTable(ages)] : []),
      heading('Late'),
      overdue.length > 0
        ? owed('Late answers', overdue, report, longLists?.overdue)
        : paragraph('No answer is late.'),
      heading('In time'),
      inTime.length > 0
        ? owed('Answers that are not late', inTime, report, inTimeInAll)
        : paragraph('No other answer is waited for.'),
    ],
  };
}

/** How long answers have been waited for. */
export function ageTable(bands: readonly AgeBand[]): TableBlock {
  return {
    kind: 'table',
    caption: 'How long they have been waited for',
    sheet: 'Waiting, by age',
    columns: [
      column('Since it was sent', 40),
      column('Answers', 12, NUMBER),
      column('Of them late', 12, NUMBER),
      column('Longest waiting', 20),
    ],
    rows: lazily(bands, ({ from, to, answers, late, first }): Row => [
      text(bandName(from, to)),
      number(answers),
      number(late),
      { kind: 'text', line: [reference(first)] },
    ]),
  };
}

/** Working days in words. */
function bandName(from: number | null, to: number | null): string {
  if (from === null) return 'Outside the table of bank holidays';
  if (to === null) return `More than ${from - 1} working days`;
  return from === 0 ? `Up to ${to} working days` : `${from} to ${to} working days`;
}

function owed(
  caption: string,
  items: readonly AwaitingItem[],
  { asOf }: StatusReport,
  inAll?: number,
): Block {
  return {
    kind: 'table',
    caption,
    sheet: 'Waiting',
    columns: COLUMNS,
    inAll,
    rows: lazily(items, (item): Row => [
      ...letterCells(item.letter),
      bodyCell(item),
      day(item.sentOn),
      day(item.dueOn),
      number(item.workingDaysWaiting),
      lateCell(item),
      stepCell(item, asOf),
      ...sheetCells(item),
    ]),
  };
}

function bodyCell({ body, isTransferred, holders }: AwaitingItem): Cell {
  const isChanged = holders.now && holders.atSending && holders.now !== holders.atSending;
  const changed =
    isChanged &&
    `. It went to ${holders.atSending}; ${holders.now} has had the office since ${sinceDay(holders.nowFromOn)}`;
  return { kind: 'text', line: line(body, isTransferred && ' (passed on to it)', changed) };
}

const sinceDay = (on: IsoDate | null): string => (on ? formatDay(on) : 'a day that is not known');

function lateCell({ isLate, workingDaysLate }: AwaitingItem): Cell {
  if (!isLate) return number(0);
  return { kind: 'text', line: [strong(workingDaysLate === null ? 'Late' : String(workingDaysLate))] };
}

function stepCell({ nextStep, promisedBy, owner }: AwaitingItem, asOf: IsoDate): Cell {
  const promised = promisedBy && ` Promised by ${formatDay(promisedBy)}.`;
  return {
    kind: 'text',
    line: line(`${nextStep.what}${byDay(nextStep.by, asOf)}.`, promised, owner && ` Owner: ${owner}.`),
  };
}

function sheetCells(item: AwaitingItem): Row {
  return [
    text(item.recipient),
    text(item.status && label(item.status)),
    day(item.receivedOn),
    day(item.twentyOn),
    number(item.workingDaysWaiting),
    number(item.workingDaysLate),
    day(item.promisedBy),
    text(item.race?.window),
    day(item.race?.neededByOn),
    text(item.nextStep.what),
    day(item.nextStep.by),
    text(item.owner),
    text(item.holders.atSending),
    text(item.holders.now),
  ];
}
