import { formatDay } from '../../../deadlines/iso-date.js';
import { counted } from '../../../deadlines/words.js';
import { type AskItem } from '../../sections/asks.js';
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
import { type Column, type Item, type Section } from '../report-document.js';
import { type ReportView } from '../report-view.js';

const COLUMNS: readonly Column[] = [
  column('Reference', 16),
  column('Subject', 50),
  column('Ask', 8, { isNumber: true }),
  column('What was asked', 60),
  column('Outcome', 20),
  column('On', 13),
  column('Who says so', 24),
  column('Sentence', 60),
];

/** What became of everything that was asked for. */
export function asksSection({ asks, longLists }: StatusReport, { outcomes }: ReportView): Section {
  const title = 'What became of what we asked';
  if (asks.n === 0) {
    return { id: 'asks', title, blocks: [paragraph('Nil: no letter that was sent asks for anything.')] };
  }
  return {
    id: 'asks',
    title,
    blocks: [
      paragraph(`${counted(asks.n, 'ask')} in all letters sent by the day and not withdrawn:`),
      {
        kind: 'table',
        caption: 'Asks by outcome',
        sheet: 'Asks',
        columns: [column('Outcome', 24), column('Asks', 10, { isNumber: true }), column('Letters', 60)],
        rows: lazily(outcomes, ({ outcome, count }) => [
          text(label(outcome)),
          number(count),
          text(count === 0 ? null : namedOf(asks.letters?.[outcome])),
        ]),
      },
      heading('Resolved in the period'),
      asks.items.length === 0
        ? paragraph('Nil: nothing that we asked was resolved in the period.')
        : {
            ...{ kind: 'items', caption: 'Asks resolved in the period', sheet: 'Outcomes', columns: COLUMNS },
            items: lazily(asks.items, askItem),
            inAll: longLists?.asks,
          },
    ],
  };
}

function namedOf(references: readonly string[] | null | undefined): string | null {
  return references === null ? 'More than 50 asks' : (references?.join(', ') ?? null);
}

function askItem({ letter, position, text: asked, outcome, outcomeBasis, on, quote }: AskItem): Item {
  const isJudged = outcomeBasis === 'judged';
  return {
    first: letterLine(letter),
    lines: [
      line(
        `Ask ${position}: ${asked} `,
        strong(label(outcome)),
        ` ${formatDay(on)}${isJudged ? '' : ', as the event was over'}.`,
        quote && ` “${quote}”`,
      ),
    ],
    under: [],
    rows: [
      [
        { kind: 'text', line: [reference(letter)] },
        text(letter.subject),
        number(position),
        text(asked),
        text(label(outcome)),
        day(on),
        text(isJudged ? 'A person' : 'The calendar'),
        text(quote),
      ],
    ],
  };
}
