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
import { type Block, type Column, type Item, type Line, type Row, type Section } from '../report-document.js';

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
export function windowsSection({ windows, longLists }: StatusReport): Section {
  const { open, coming, closedUnanswered, closedAnswered } = windows;
  const { windowsOpen, windowsComing, windowsClosedUnanswered, windowsClosedAnswered } = longLists ?? {};
  const over = 'Over without an answer in time';
  const answered = 'Over, and answered in time';
  return {
    id: 'windows',
    title: 'Events',
    blocks: [
      heading('Open now'),
      open.length > 0 ? told('Events open now', open, 'Open', windowsOpen) : paragraph('None is open.'),
      heading('Coming'),
      coming.length > 0
        ? told('Events to come', coming, 'Coming', windowsComing)
        : paragraph('None is coming.'),
      heading(over),
      closedUnanswered.length > 0
        ? told(`Events: ${over}`, closedUnanswered, 'Over', windowsClosedUnanswered)
        : paragraph('None.'),
      ...(closedAnswered.length > 0
        ? [heading(answered), told(`Events: ${answered}`, closedAnswered, 'Over', windowsClosedAnswered)]
        : []),
    ],
  };
}

/** One item for each event on a page; in a spreadsheet one row for each ask, or for the event where none depends on it. */
function told(caption: string, windows: readonly WindowItem[], stands: string, inAll?: number): Block {
  const items = lazily(windows, (window): Item => ({
    first: line(strong(window.name), window.place && `, ${window.place}`, `: ${daysOf(window)}`),
    lines:
      (window.asksInAll ?? window.asks.length) > 0 ? [] : [line('No letter asks for anything before it.')],
    under: window.asks.map(askLine),
    underInAll: window.asksInAll,
    rows: rowsOf(window, stands),
  }));
  return { kind: 'items', caption, sheet: 'Events', columns: COLUMNS, items, inAll };
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

function rowsOf(window: WindowItem, stands: string): Iterable<Row> {
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
  return lazily(window.asks, (ask) => [
    ...own,
    { kind: 'text', line: [reference(ask.letter)] } as const,
    text(ask.letter.subject),
    number(ask.position),
    text(ask.text),
    text(label(ask.outcome)),
    text(ask.isSent ? ask.answered && ANSWERED[ask.answered] : 'The letter is not sent.'),
  ]);
}
