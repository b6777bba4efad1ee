import { formatDay } from '../../../deadlines/iso-date.js';
import { type WindowAsk, type WindowItem } from '../../sections/windows.js';
import { type StatusReport } from '../../status-report.js';
import {
  column,
  day,
  heading,
  label,
  lazily,
  letterLine,
  line,
  number,
  paragraph,
  reference,
  strong,
  text,
} from '../lines.js';
import { type Block, type Column, type Item, type Line, type Section } from '../report-document.js';

const COLUMNS: readonly Column[] = [
  column('Event', 40),
  column('Place', 20),
  column('First day', 13),
  column('Last day', 13),
  column('Of use until', 15),
  column('Stands', 12),
  column('Reference', 16),
  column('Subject', 50),
  column('Ask', 8, { isNumber: true }),
  column('What was asked', 60),
  column('Outcome', 20),
  column('Answered', 24),
];

const ANSWERED = {
  unanswered: 'No answer came in time.',
  after_event: 'An answer came only afterwards.',
  before_event: 'The answer came before it.',
} as const;

/** The events that letters depend on, by where they stand. */
export function windowsSection({ windows }: StatusReport): Section {
  const { open, coming, closedUnanswered, closedAnswered } = windows;
  return {
    id: 'windows',
    title: 'Events',
    blocks: [
      heading('Open now'),
      ...told(open, 'None is open.', 'Open'),
      heading('Coming'),
      ...told(coming, 'None is coming.', 'Coming'),
      heading('Over without an answer in time'),
      ...told(closedUnanswered, 'None.', 'Over'),
      ...(closedAnswered.length > 0
        ? [heading('Over, and answered in time'), ...told(closedAnswered, '', 'Over')]
        : []),
    ],
  };
}

/** One item for each event on a page; in a spreadsheet one row for each ask, or for the event where none depends on it. */
function told(windows: readonly WindowItem[], nil: string, stands: string): Block[] {
  if (windows.length === 0) return [paragraph(nil)];
  return windows.flatMap((window): Block[] => {
    const [first, ...others] = rowsOf(window, stands);
    const item: Item = {
      first: line(strong(window.name), window.place && `, ${window.place}`, `: ${daysOf(window)}`),
      lines: window.asks.length > 0 ? [] : [line('No letter asks for anything before it.')],
      under: window.asks.map(askLine),
      row: first,
    };
    const more = others.map((row) => ({ first: [], lines: [], under: [], row }));
    return [{ kind: 'items', sheet: 'Events', columns: COLUMNS, items: [item, ...more] }];
  });
}

function daysOf({ firstOn, lastOn }: WindowItem): string {
  return lastOn === firstOn ? formatDay(firstOn) : `${formatDay(firstOn)} to ${formatDay(lastOn)}`;
}

function askLine(ask: WindowAsk): Line {
  const came = ask.isSent ? ask.answered && ANSWERED[ask.answered] : 'The letter is not sent.';
  return line(
    ...letterLine(ask.letter),
    `, ask ${ask.position}: ${ask.text} `,
    strong(label(ask.outcome)),
    came && `. ${came}`,
  );
}

function rowsOf(window: WindowItem, stands: string): Item['row'][] {
  const own = [
    text(window.name),
    text(window.place),
    day(window.firstOn),
    day(window.lastOn),
    day(window.neededByOn),
    text(stands),
  ];
  if (window.asks.length === 0)
    return [[...own, text(null), text(null), number(null), text(null), text(null), text(null)]];
  return [
    ...lazily(window.asks, (ask) => [
      ...own,
      { kind: 'text', line: [reference(ask.letter)] } as const,
      text(ask.letter.subject),
      number(ask.position),
      text(ask.text),
      text(label(ask.outcome)),
      text(ask.isSent ? ask.answered && ANSWERED[ask.answered] : 'The letter is not sent.'),
    ]),
  ];
}
