import { type NextChaser } from '../../chasers/next-chaser.js';
import { formatDay } from '../../deadlines/iso-date.js';
import { listed } from '../../deadlines/words.js';
import { type FactRow } from '../letters/answer-rows.js';

/** The step of the ladder that comes next for one addressee, as pages show it. */
export interface NextRow {
  readonly recipientId: string;
  readonly rung: string;
  /** An instruction, e.g. `Send a chasing letter`. */
  readonly title: string;
  readonly isDue: boolean;
  readonly facts: readonly FactRow[];
  readonly notes: readonly string[];
}

/** The next steps, the earliest due first. */
export function nextRows(steps: readonly NextChaser[]): NextRow[] {
  return steps.map((step) => ({
    recipientId: step.recipientId,
    rung: step.rung,
    title: capital(step.act),
    isDue: step.isDue,
    facts: factsOf(step),
    notes: step.notes,
  }));
}

function factsOf({
  dueOn,
  isDue,
  addressee,
  house,
  through,
  earliestOn,
  namedDayFromOn,
}: NextChaser): FactRow[] {
  const rows: [string, string | null][] = [
    ['Due', `${formatDay(dueOn)}${isDue ? ', now' : ''}`],
    ['To', capital(addressee)],
    ['Through', through.length > 0 ? listed(through) : null],
    ['Can be done', house && (earliestOn ? `from ${formatDay(earliestOn)}` : 'not known from when')],
    ['Day to name', namedDayFromOn && `${formatDay(namedDayFromOn)} or later`],
  ];
  return rows.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

const capital = (words: string): string => words[0].toUpperCase() + words.slice(1);
