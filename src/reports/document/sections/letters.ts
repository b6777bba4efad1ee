import { formatDay } from '../../../deadlines/iso-date.js';
import { counted } from '../../../deadlines/words.js';
import { type DraftItem, type NewLetter } from '../../sections/activity.js';
import { type StatusReport } from '../../status-report.js';
import {
  column, day, label, lazily, LETTER_COLUMNS, letterCells, letterLine, line, number, paragraph, reference, strong, text,
} from '../lines.js'; // prettier-ignore
import { type Column, type Item, type Row, type Section } from '../report-document.js';

const NUMBER = { isNumber: true } as const;

const SENT: readonly Column[] = [
  ...LETTER_COLUMNS,
  column('Sent', 15),
  column('To', 30),
  column('Status', 16),
  column('Signatures', 15, NUMBER),
  column('Asks', 8, NUMBER),
];

const DRAFT: readonly Column[] = [
  column('Reference', 16),
  column('Subject', 50),
  column('Status', 20),
  column('Since', 13),
  column('Signatures close', 13),
  column('Still to answer', 12, NUMBER),
  column('Of use until', 15),
  column('Event', 40),
];

/** The letters sent in the period. */
export function sentSection({ newLetters, longLists }: StatusReport): Section {
  return {
    id: 'new-letters',
    title: 'Letters sent in the period',
    blocks:
      newLetters.length === 0
        ? [paragraph('Nil: no letter was sent in the period.')]
        : [
            {
              ...{
                kind: 'table',
                caption: 'Letters sent in the period',
                sheet: 'Letters sent',
                columns: SENT,
              },
              rows: lazily(newLetters, sentRow),
              inAll: longLists?.newLetters,
            },
          ],
  };
}

function sentRow(letter: NewLetter): Row {
  const { sentOn, recipients, status, signatories, asks } = letter;
  return [
    ...letterCells(letter),
    day(sentOn),
    text(recipients.join('; ')),
    text(label(status)),
    number(signatories),
    number(asks),
  ];
}

/** The letters that are not sent yet. */
export function draftsSection({ drafts, longLists }: StatusReport): Section {
  return {
    id: 'drafts',
    title: 'Drafts',
    blocks:
      drafts.length === 0
        ? [paragraph('Nil: no letter is waiting to be sent.')]
        : [
            {
              ...{ kind: 'items', caption: 'Drafts', sheet: 'Drafts', columns: DRAFT },
              items: lazily(drafts, draftItem),
              inAll: longLists?.drafts,
            },
          ],
  };
}

function draftItem(draft: DraftItem): Item {
  const { status, draftedOn, signaturesAwaited, signaturesCloseOn, neededByOn, window } = draft;
  return {
    first: line(...letterLine(draft), ' ', strong(label(status))),
    lines: [
      line(
        `Since ${formatDay(draftedOn)}.`,
        signaturesAwaited > 0 && ` ${counted(signaturesAwaited, 'Member')} still to say whether they sign.`,
        signaturesCloseOn && ` Signatures close on ${formatDay(signaturesCloseOn)}.`,
        neededByOn && ` Of use until ${formatDay(neededByOn)}${window ? `, for “${window}”` : ''}.`,
      ),
    ],
    under: [],
    rows: [
      [
        { kind: 'text', line: [reference(draft)] },
        text(draft.subject),
        text(label(status)),
        day(draftedOn),
        day(signaturesCloseOn),
        number(signaturesAwaited),
        day(neededByOn),
        text(window),
      ],
    ],
  };
}
