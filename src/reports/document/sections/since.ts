import { formatDay } from '../../../deadlines/iso-date.js';
import { counted, listed } from '../../../deadlines/words.js';
import { type Change, CHANGE_KINDS, type ChangeKind, type Since } from '../../sections/since.js';
import { type StatusReport } from '../../status-report.js';
import { column, day, lazily, letterLine, line, paragraph, reference, text } from '../lines.js';
import { type Cell, type Column, type Row, type Section, type TableBlock } from '../report-document.js';

/** What a row of each kind is about, and how many are named. */
const NAMES: Readonly<Record<ChangeKind, readonly [name: string, one: string, many: string]>> = {
  status: ['Where it stands', 'change of where a letter stands', 'changes of where letters stand'],
  reply: ['Reply', 'reply', 'replies'],
  ask: ['What we asked', 'outcome of an ask', 'outcomes of asks'],
  window: ['Event', 'event', 'events'],
  promise: ['Promise', 'promise', 'promises'],
  letter_sent: ['Letter sent', 'letter sent', 'letters sent'],
  chaser: ['Chaser', 'chaser', 'chasers'],
  to_do_new: ['New to do', 'new thing to do', 'new things to do'],
  to_do_gone: ['Not to do any more', 'thing not to do any more', 'things not to do any more'],
};

const COLUMNS: readonly Column[] = [
  column('Letter', 30, { only: 'pages' }),
  column('Reference', 16, { only: 'sheets' }),
  column('Subject', 50, { only: 'sheets' }),
  column('About', 16),
  column('What changed', 45),
  column('On', 14),
  column('Recorded since', 12),
];

/** What changed since the report before; no section in a report that was issued before it was told. */
export function sinceSection({ since }: Pick<StatusReport, 'since'>): Section[] {
  if (since === undefined) return [];
  const blocks = since === null ? [paragraph('This is the first report.')] : blocksOf(since);
  return [{ id: 'since', title: 'What changed since the last report', blocks }];
}

function blocksOf(since: Since): Section['blocks'] {
  const { notCompared = [] } = since;
  if (notCompared.length === 0) return changesOf(since);
  const kinds = listed(notCompared.map((kind) => NAMES[kind][2]));
  const words = `Not compared, since one of the two reports has more of them than it lists: ${kinds}.`;
  return [...changesOf(since), paragraph(words)];
}

function changesOf({ report, changes, notCompared }: Since): Section['blocks'] {
  if (changes.length === 0) {
    const what = notCompared ? 'Nothing that was compared' : 'Nothing';
    return [paragraph(`${what} changed since report ${report.number}.`)];
  }
  const corrections = changes.filter(({ isCorrection }) => isCorrection).length;
  const late = `${corrections} of them ${corrections === 1 ? 'was' : 'were'} so by its day, or put right what it told.`;
  return [
    paragraph(
      `Since report ${report.number}, as of ${formatDay(report.asOf)}: ${listed(counts(changes))}.`,
      corrections > 0 && ` ${late}`,
    ),
    tableOf(changes),
  ];
}

function counts(changes: readonly Change[]): string[] {
  return CHANGE_KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    const [, one, many] = NAMES[kind];
    return count === 0 ? [] : [counted(count, one, many)];
  });
}

function tableOf(changes: readonly Change[]): TableBlock {
  return {
    kind: 'table',
    caption: 'What changed',
    sheet: 'Changes',
    columns: COLUMNS,
    rows: lazily(changes, ({ kind, letter, what, on, isCorrection }): Row => [
      letter ? wordsCell(letterLine(letter)) : text('No letter'),
      letter ? wordsCell([reference(letter)]) : text(null),
      text(letter?.subject),
      text(NAMES[kind][0]),
      wordsCell(line(what)),
      day(on),
      text(isCorrection ? 'Yes' : null),
    ]),
  };
}

const wordsCell = (words: ReturnType<typeof line>): Cell => ({ kind: 'text', line: words });
