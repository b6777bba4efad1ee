import { formatDay } from '../../deadlines/iso-date.js';
import { label } from '../document/lines.js';
import { type Spread } from '../sections/measures.js';
import { type Statistics, type StatisticsBy, type StatisticsRow } from './statistics.js';

/** What rows are about, at the head of their column. */
export const ROW_HEADINGS: Readonly<Record<StatisticsBy, string>> = {
  body: 'Body',
  topic: 'Topic',
  signatory: 'Signatory',
  year: 'Year sent',
};

/** What rows are where letters have nothing to be told apart by; bodies and years are always known. */
const NONE: Readonly<Record<StatisticsBy, string>> = {
  body: 'No body',
  topic: 'No topic',
  signatory: 'No signatory',
  year: 'Not sent',
};

/** What a row is called. */
export function rowName(by: StatisticsBy, { name }: StatisticsRow): string {
  return name ?? NONE[by];
}

/** `14 (10 to 20)`: the median and between what the middle half of the answers lies; just the days of a single one. */
export function daysInWords({ n, median, lowerQuartile, upperQuartile }: Spread): string {
  if (median === null) return 'No answer yet';
  return n === 1 ? String(median) : `${round(median)} (${round(lowerQuartile!)} to ${round(upperQuartile!)})`;
}

const round = (days: number): number => Math.round(days * 10) / 10;

/** Which letters are counted, a sentence for each filter that is on. */
export function filterSentences({ filters }: Pick<Statistics, 'filters'>): string[] {
  const { body, topic, signatory, status } = filters;
  const when = sentWhen(filters);
  return [
    when && `Letters sent ${when}.`,
    body && `Answers of ${body.name} only.`,
    topic && `Letters on the topic “${topic}” only.`,
    signatory && `Letters signed by “${signatory}” only.`,
    status && `Answers only that are: ${label(status).toLowerCase()}.`,
  ].filter((sentence): sentence is string => Boolean(sentence));
}

function sentWhen({ from, to }: Statistics['filters']): string | null {
  if (from && to) return `from ${formatDay(from)} to ${formatDay(to)}`;
  if (from) return `on ${formatDay(from)} or later`;
  return to && `on ${formatDay(to)} or earlier`;
}

/** What the page and files call what a definition explains. */
export const STATISTICS_TERMS: Readonly<Record<string, string>> = {
  asOf: 'As of',
  period: 'Period',
  letters: 'Letters',
  n: 'Answers expected (n)',
  answered: 'Answered',
  stillOpen: 'Awaiting',
  late: 'Late',
  withinTarget: 'In its own target',
  within20: 'In 20 working days',
  medianWorkingDays: 'Working days to answer',
  asks: 'Asks',
  windowsMissed: 'Events missed',
  filters: 'Body, and answered, awaiting or late',
};
