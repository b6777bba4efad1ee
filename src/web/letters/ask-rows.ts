import { formatDay } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { type AskRead } from './letter-read.js';

/** One ask as the page shows it. */
export interface AskRow {
  readonly id: string;
  readonly position: number;
  readonly text: string;
  readonly outcome: string;
  readonly isOpen: boolean;
  /** By when an answer is of use, and how that stands. */
  readonly due: string | null;
  readonly isOverdue: boolean;
  /** How the outcome came about. */
  readonly basis: string | null;
  readonly quote: string | null;
}

const HORIZONS: Readonly<Record<string, string>> = {
  before_event: 'Before an event',
  standard: 'In the usual time',
  longer_term: 'In the longer term',
};

/** The asks in their order. */
export function askRows(asks: readonly AskRead[]): AskRow[] {
  return asks.map((ask) => ({
    id: ask.id,
    position: ask.position,
    text: ask.text,
    outcome: ask.outcome,
    isOpen: ask.outcome === 'open',
    due: dueWords(ask),
    isOverdue: ask.isOverdue,
    basis: basisWords(ask),
    quote: ask.quote,
  }));
}

function dueWords({ horizon, window, neededBy, dueOn, workingDaysLeft, isOverdue }: AskRead): string | null {
  const when = HORIZONS[horizon] ?? horizon;
  if (window && neededBy) return `${when}: needed by ${formatDay(neededBy.on)} (${window.name})`;
  if (!dueOn) return when;
  if (isOverdue) return `${when}: was due on ${formatDay(dueOn)}`;
  const left = workingDaysLeft ? `, ${counted(workingDaysLeft, 'working day')} left` : '';
  return `${when}: due on ${formatDay(dueOn)}${left}`;
}

const ANSWERED: Readonly<Record<NonNullable<AskRead['answered']>, string>> = {
  before_event: 'Answered before the event',
  after_event: 'Answered only after the event',
  unanswered: 'No answer came',
};

function basisWords({ outcomeBasis, judgedOn, answered }: AskRead): string | null {
  const words = [
    outcomeBasis === 'judged' && judgedOn && `Judged on ${formatDay(judgedOn)}`,
    outcomeBasis === 'follows_from_facts' && 'The event is over; nobody has recorded the outcome yet',
    answered && ANSWERED[answered],
  ].filter((part): part is string => Boolean(part));
  return words.length > 0 ? `${words.join('. ')}.` : null;
}

/** The id of the ask with a number, for links that name one. */
export function askAt(asks: readonly AskRead[]): (position: number) => string | undefined {
  return (position) => asks.find((ask) => ask.position === position)?.id;
}
