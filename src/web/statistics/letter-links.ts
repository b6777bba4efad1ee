import { isoDate, type IsoDate } from '../../deadlines/iso-date.js';
import { type StatisticsRow } from '../../reports/statistics/statistics.js';
import { addressOf, type ListChoice, USUAL_SORT } from '../letters/list-choice.js';
import { type StatisticsChoice } from './statistics-choice.js';

/** Where figures of a row lead: the letters behind them, where the list of letters can tell them apart; else undefined. */
export interface FigureLinks {
  readonly letters?: string;
  readonly awaiting?: string;
  readonly late?: string;
}

type Narrowed = Pick<ListChoice, 'body' | 'topic' | 'signatory' | 'sentFrom' | 'sentTo' | 'asOf'>;
type State = Pick<ListChoice, 'status' | 'flag'>;

const SENT: State = { status: ['awaiting_reply', 'part_replied', 'replied', 'closed'], flag: [] };
const OPEN: State = { status: ['open'], flag: [] };
const LATE: State = { status: ['open'], flag: ['reply_overdue'] };

/**
 * The links of a row; of all letters when there is none. The list tells letters that are answered in part from others only as a whole, so
 * that answered ones have no link.
 */
export function figureLinks(path: string, choice: StatisticsChoice, row?: StatisticsRow): FigureLinks {
  const narrowed = row ? narrowedTo(choice, row) : plainly(choice);
  if (!narrowed) return {};
  const to = (state: State): string => addressOf(path, { ...narrowed, ...state, sort: USUAL_SORT });
  const { status } = choice;
  if (status === 'answered') return {};
  if (status === 'late') return { letters: to(LATE), awaiting: to(LATE), late: to(LATE) };
  return { letters: to(status === 'awaiting' ? OPEN : SENT), awaiting: to(OPEN), late: to(LATE) };
}

function plainly({ from, to, body, topic, signatory, asOf }: StatisticsChoice): Narrowed {
  return { body, topic, signatory, sentFrom: from, sentTo: to, asOf };
}

/** Narrowed to the row as well; null where the list can't be, or has one such filter already. */
function narrowedTo(choice: StatisticsChoice, row: StatisticsRow): Narrowed | null {
  const all = plainly(choice);
  if (row.name === null) return null;
  if (choice.by === 'year') return inYear(all, row.name);
  if (choice.by === 'body') return row.slug ? { ...all, body: { slug: row.slug, name: row.name } } : null;
  if (choice.by === 'topic') {
    return (all.topic ?? row.name) === row.name ? { ...all, topic: row.name } : null;
  }
  return all.signatory === undefined ? { ...all, signatory: row.id ?? row.name } : null;
}

function inYear({ sentFrom, sentTo, ...all }: Narrowed, year: string): Narrowed {
  const [first, last] = [isoDate(`${year}-01-01`), isoDate(`${year}-12-31`)];
  const later = (a: IsoDate, b: IsoDate | undefined): IsoDate => (b !== undefined && b > a ? b : a);
  const earlier = (a: IsoDate, b: IsoDate | undefined): IsoDate => (b !== undefined && b < a ? b : a);
  return { ...all, sentFrom: later(first, sentFrom), sentTo: earlier(last, sentTo) };
}
