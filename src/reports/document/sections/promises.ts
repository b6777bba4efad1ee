import { type PromiseItem } from '../../sections/promises.js';
import { type StatusReport } from '../../status-report.js';
import {
  column,
  day,
  label,
  lazily,
  LETTER_COLUMNS,
  letterCells,
  line,
  paragraph,
  strong,
  text,
} from '../lines.js';
import { type Column, type Row, type Section } from '../report-document.js';

const COLUMNS: readonly Column[] = [
  ...LETTER_COLUMNS,
  column('Body', 24),
  column('Wrote on', 15),
  column('Promised by', 15),
  column('Answered', 15),
  column('What came of it', 15),
];

/** Days that bodies named for their answers: kept, broken, lapsed, or still to come. */
export function promisesSection({ promises, longLists }: StatusReport): Section {
  const { kept, broken, pending, lapsed, items } = promises;
  return {
    id: 'promises',
    title: 'Answers promised',
    blocks:
      items.length === 0
        ? [paragraph('Nil: no promise was made, kept or broken in the period.')]
        : [
            paragraph(`${kept} kept, ${broken} broken, ${pending} still waited for, ${lapsed} lapsed.`),
            {
              ...{ kind: 'table', caption: 'Answers promised', sheet: 'Promises', columns: COLUMNS },
              rows: lazily(items, promiseRow),
              inAll: longLists?.promises,
            },
          ],
  };
}

function promiseRow({ letter, body, repliedOn, promisedBy, answeredOn, state }: PromiseItem): Row {
  return [
    ...letterCells(letter),
    text(body),
    day(repliedOn),
    day(promisedBy),
    day(answeredOn),
    { kind: 'text', line: line(strong(label(state))) },
  ];
}
