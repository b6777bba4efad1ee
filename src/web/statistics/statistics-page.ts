import { formatDay } from '../../deadlines/iso-date.js';
import { type Cell } from '../../reports/document/report-document.js';
import { NO_LETTERS, ROWS_OVERLAP } from '../../reports/statistics/statistics-document.js';
import { chartBlocks } from '../../reports/statistics/statistics-charts.js';
import { answersTable, asksTable } from '../../reports/statistics/statistics-tables.js';
import { filterSentences, STATISTICS_TERMS } from '../../reports/statistics/statistics-words.js';
import { ANSWER_STATES, type Statistics, STATISTICS_BY } from '../../reports/statistics/statistics.js';
import { textOfDay } from '../forms/day-text.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { upperFirst } from '../pages/filters.js';
import { Page } from '../pages/page.js';
import { blockView, tableView, type TableView } from '../reports/block-view.js';
import { downloadsAt } from '../reports/downloads.js';
import { figureLinks, type FigureLinks } from './letter-links.js';
import { isFiltered, statisticsAddress, type StatisticsChoice } from './statistics-choice.js';

/** Everything that the page is made of. */
export interface StatisticsParts {
  /** The group's own path. */
  readonly groupPath: string;
  /** As it came, for what was typed to be kept. */
  readonly query: FormBody;
  readonly choice: StatisticsChoice;
  readonly errors: FormErrors;
  /** Null when what was asked for could not be understood. */
  readonly statistics: Statistics | null;
}

/** The page of statistics. */
export function statisticsPage({ groupPath, query, choice, errors, statistics }: StatisticsParts): Page {
  const path = `${groupPath}/statistics`;
  const model = {
    pageTitle: `Statistics by ${choice.by}`,
    path,
    by: choice.by,
    kinds: STATISTICS_BY.map((by) => ({
      text: `By ${by}`,
      href: statisticsAddress(path, { ...choice, by }),
      isShown: by === choice.by,
    })),
    values: valuesOf(query, choice),
    states: statesOf(textOf(query, 'status')),
    isFiltered: isFiltered(choice) || choice.asOf !== undefined,
    clear: statisticsAddress(path, { by: choice.by }),
    errors: errors.summary,
    errorAt: errors.byField,
    shown: statistics && shownOf(groupPath, choice, statistics),
  };
  return new Page('statistics/show', model, errors.isEmpty ? 200 : 422);
}

function shownOf(groupPath: string, choice: StatisticsChoice, statistics: Statistics): object {
  const { asOf, rows, rowCount, total, by, definitions } = statistics;
  const links = [undefined, ...rows].map((row) => figureLinks(`${groupPath}/letters`, choice, row));
  return {
    asOf,
    sentences: filterSentences(statistics),
    nil: total.letters === 0 ? NO_LETTERS : null,
    overlap: ROWS_OVERLAP[by],
    answers: linked(tableView(answersTable(statistics)), links),
    asks: tableView(asksTable(statistics)),
    more: rowCount - rows.length,
    charts: chartBlocks(statistics).map(blockView),
    downloads: downloadsAt(`${groupPath}/statistics/files/`, statisticsAddress('', choice)),
    definitions: Object.entries(definitions).map(([name, meaning]) => ({
      term: STATISTICS_TERMS[name] ?? name,
      meaning,
    })),
    title: `As of ${formatDay(asOf)}`,
  };
}

/** The columns whose figures lead to letters. */
const LINKED: Readonly<Record<string, keyof FigureLinks>> = {
  Letters: 'letters',
  Awaiting: 'awaiting',
  Late: 'late',
};

function linked(table: TableView, links: readonly FigureLinks[]): TableView {
  const names = table.columns.map(({ heading }) => LINKED[heading] as keyof FigureLinks | undefined);
  const cellOf = (cell: Cell, name: keyof FigureLinks | undefined, at: number): Cell & { href?: string } =>
    name && cell.kind === 'number' && cell.value ? { ...cell, href: links[at][name] } : cell;
  return { ...table, rows: table.rows.map((row, at) => row.map((cell, column) => cellOf(cell, names[column], at))) }; // prettier-ignore
}

/** What the boxes show: what was typed, or what an address of ours stands for. */
function valuesOf(query: FormBody, choice: StatisticsChoice): Record<string, string> {
  const typed = (name: string): string => textOf(query, name);
  return {
    ...{ topic: typed('topic'), signatory: typed('signatory'), body: choice.body?.name ?? typed('body') },
    from: textOfDay(choice.from) || typed('from'),
    to: textOfDay(choice.to) || typed('to'),
    asOf: textOfDay(choice.asOf) || typed('asOf'),
  };
}

function statesOf(chosen: string): object[] {
  return ['', ...ANSWER_STATES].map((value) => ({
    value,
    text: value === '' ? 'All' : upperFirst(value),
    checked: value === chosen,
  }));
}
