import { formatDay } from '../../../deadlines/iso-date.js';
import { rungName } from '../../../deadlines/ladder.js';
import { type ChaserItem } from '../../sections/activity.js';
import { type StatusReport } from '../../status-report.js';
import {
  column,
  day,
  lazily,
  letterLine,
  line,
  paragraph,
  reference,
  strong,
  text,
  upperFirst,
} from '../lines.js';
import { type Column, type Item, type Section } from '../report-document.js';

const COLUMNS: readonly Column[] = [
  column('Reference', 16),
  column('Subject', 50),
  column('Chaser', 20),
  column('To', 30),
  column('Made', 13),
  column('Made by', 20),
  column('Spoke to', 20),
  column('Asked by', 20),
  column('UIN', 12),
  column('Note', 40),
  column('What came of it', 50),
];

/** What was done about late replies in the period, and what came of it. */
export function chasersSection({ chasers, longLists }: StatusReport): Section {
  return {
    id: 'chasers',
    title: 'Chasers in the period, and what came of them',
    blocks:
      chasers.length === 0
        ? [paragraph('Nil: nothing was chased in the period.')]
        : [
            {
              ...{ kind: 'items', caption: 'Chasers in the period', sheet: 'Chasers', columns: COLUMNS },
              items: lazily(chasers, chaserItem),
              inAll: longLists?.chasers,
            },
          ],
  };
}

function chaserItem(chaser: ChaserItem): Item {
  const { to, madeOn, madeBy, spokeTo, question, note, whatCameOfIt } = chaser;
  const kind = upperFirst(rungName(chaser.kind));
  return {
    first: letterLine(chaser.letter),
    lines: [
      line(
        strong(kind),
        ` to ${to} on ${formatDay(madeOn)}`,
        madeBy && `, by ${madeBy}`,
        spokeTo && `; spoke to ${spokeTo}`,
        question && `; tabled by ${question.askedBy}${question.uin ? `, UIN ${question.uin}` : ''}`,
        '.',
        note && ` ${note}`,
      ),
      line(`${whatCameOfIt}.`),
    ],
    under: [],
    rows: [
      [
        { kind: 'text', line: [reference(chaser.letter)] },
        text(chaser.letter.subject),
        text(kind),
        text(to),
        day(madeOn),
        text(madeBy),
        text(spokeTo),
        text(question?.askedBy),
        text(question?.uin),
        text(note),
        text(whatCameOfIt),
      ],
    ],
  };
}
